// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.collect.RefreshRhythm.Candidate;
import org.sillage.core.mention.MentionId;

/** Young posts are read often, old ones seldom, closed campaigns never. */
class RefreshRhythmTest {

    private static final Instant NOW = Instant.parse("2018-11-22T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2018-12-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT2H, PT30M, false",
        "PT2H, PT1H, true",
        "PT23H, PT56M, true",
        "PT25H, PT1H, false",
        "PT25H, PT6H, true",
        "PT71H, PT5H, false",
        "PT73H, PT6H, false",
        "PT73H, PT24H, true",
        "PT335H, PT24H, true",
        "PT337H, PT24H, false",
        "PT337H, PT168H, true",
    })
    void theOlderAPostTheLongerAReadingServes(Duration age, Duration sinceRead, boolean due) {
        assertThat(RefreshRhythm.isDue(candidate("1", age, Optional.of(NOW.minus(sinceRead)), 0), NOW))
                .isEqualTo(due);
    }

    @Test
    void whatWasNeverReadIsDueAtAnyAge() {
        assertThat(RefreshRhythm.isDue(candidate("1", Duration.ofDays(60), Optional.empty(), 0), NOW))
                .isTrue();
    }

    @Test
    void aClosedCampaignAsksForNothing() {
        Candidate open = candidate("1", Duration.ofHours(1), Optional.empty(), 0);
        assertThat(RefreshRhythm.isDue(open, CLOSES.minusMillis(1))).isTrue();
        assertThat(RefreshRhythm.isDue(open, CLOSES)).isFalse();
    }

    @Test
    void onTheLastDayOldPostsAreReadDailyAgain() {
        Instant lastDay = CLOSES.minus(Duration.ofHours(10));
        Candidate old = candidate("1", Duration.ofDays(40), Optional.of(lastDay.minus(Duration.ofDays(2))), 0);
        assertThat(RefreshRhythm.isDue(old, lastDay)).isTrue();
        assertThat(RefreshRhythm.isDue(old, lastDay.minus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void theMostValuableComeFirstThenThoseReadLongestAgo() {
        Candidate small = candidate("1", Duration.ofDays(2), Optional.empty(), 5);
        Candidate large = candidate("2", Duration.ofDays(2), Optional.of(NOW.minus(Duration.ofHours(7))), 900);
        Candidate older = candidate("3", Duration.ofDays(2), Optional.of(NOW.minus(Duration.ofHours(9))), 900);
        Candidate fresh = candidate("4", Duration.ofDays(2), Optional.of(NOW), 9_000);
        assertThat(RefreshRhythm.due(List.of(small, large, older, fresh), NOW, 3))
                .containsExactly(older.mention(), large.mention(), small.mention());
        assertThat(RefreshRhythm.due(List.of(small, large, older, fresh), NOW, 1))
                .containsExactly(older.mention());
    }

    private static Candidate candidate(String id, Duration age, Optional<Instant> lastRead, long value) {
        return new Candidate(MentionId.ofPost("x", id), NOW.minus(age), lastRead, value, CLOSES);
    }
}
