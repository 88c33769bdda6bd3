// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** Engagements of one post. */
class PostNumbersTest {

    private static final MentionId POST = MentionId.ofPost("x", "1");
    private static final Instant MORNING = Instant.parse("2018-11-20T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2018-11-20T20:00:00Z");

    private final SampleView view = new SampleView().post("1", "2018-11-20T07:00:00Z", Map.of());

    private Map<Basis, Long> engagements() {
        return new PostNumbers(view.mention(POST).orElseThrow().latest()).values(Metric.ENGAGEMENTS);
    }

    @Test
    void aPostWithEveryComponentUnknownIsUnknown() {
        view.total(POST, Metric.CLICKS, Basis.MEASURED, 9, MORNING)
                .total(POST, Metric.VIDEO_VIEWS, Basis.MEASURED, 9, MORNING)
                .total(POST, Metric.PLATFORM_ENGAGEMENTS, Basis.MEASURED, 9, MORNING);
        assertThat(engagements()).isEmpty();
    }

    @Test
    void zeroOfEverythingIsZero() {
        view.total(POST, Metric.LIKES, Basis.MEASURED, 0, MORNING);
        assertThat(engagements()).isEqualTo(Map.of(Basis.MEASURED, 0L));
    }

    @Test
    void theFiveKindsOfActsAreAdded() {
        for (Metric act : PostNumbers.COMPONENTS) view.total(POST, act, Basis.MEASURED, 10, MORNING);
        assertThat(engagements()).isEqualTo(Map.of(Basis.MEASURED, 50L));
    }

    @Test
    void aSumStatedAsOneNumberCountsAndIsNotAddedToItsComponents() {
        view.total(POST, Metric.LIKES, Basis.MEASURED, 10, MORNING)
                .total(POST, Metric.ENGAGEMENTS, Basis.MEASURED, 14, MORNING);
        assertThat(engagements()).isEqualTo(Map.of(Basis.MEASURED, 14L));
    }

    @Test
    void aSumOlderThanItsComponentsIsLeftAside() {
        view.total(POST, Metric.ENGAGEMENTS, Basis.MEASURED, 14, MORNING)
                .total(POST, Metric.LIKES, Basis.MEASURED, 20, EVENING);
        assertThat(engagements()).isEqualTo(Map.of(Basis.MEASURED, 20L));
    }

    @Test
    void basesAreKeptApart() {
        view.total(POST, Metric.LIKES, Basis.MEASURED, 10, MORNING)
                .total(POST, Metric.ENGAGEMENTS, Basis.IMPORTED, 99, EVENING);
        assertThat(engagements()).isEqualTo(Map.of(Basis.MEASURED, 10L, Basis.IMPORTED, 99L));
    }

    @Test
    void anAbsurdReadingDoesNotOverflow() {
        view.total(POST, Metric.LIKES, Basis.MEASURED, Long.MAX_VALUE, MORNING)
                .total(POST, Metric.REPOSTS, Basis.MEASURED, Long.MAX_VALUE, MORNING);
        assertThat(engagements()).isEqualTo(Map.of(Basis.MEASURED, Long.MAX_VALUE));
    }
}
