// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sillage.core.ledger.Derived;
import org.sillage.core.mention.Headline;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;

class KeysTest {

    private static final Instant START = Instant.parse("2017-12-31T12:00:00Z");

    @Test
    void withinSevenDaysEachKeyIsSoughtWheneverItWas() {
        for (int day = 0; day < 800; day++) {
            Instant time = START.plus(Duration.ofDays(day));
            Set<Long> sought = new HashSet<>(Keys.of(sample(time)).sought());
            for (int apart = -7; apart <= 7; apart++) {
                assertThat(sought)
                        .containsAll(Keys.of(sample(time.plus(Duration.ofDays(apart))))
                                .kept());
            }
        }
    }

    @Test
    void afterAMonthNoKeyIsSought() {
        assertThat(Keys.of(sample(START)).sought())
                .doesNotContainAnyElementsOf(
                        Keys.of(sample(START.plus(Duration.ofDays(29)))).kept());
    }

    @Test
    void keysOfOtherTimesAndOfSentencesAreKeysToo() {
        for (String time : List.of("-9999-01-01T00:00:00Z", "1969-12-31T00:00:00Z", "9999-01-01T00:00:00Z")) {
            assertThat(Keys.of(sample(Instant.parse(time))).kept()).allMatch(key -> key >= 0 && key < Derived.KEYS);
        }
        for (long edge = -5; edge < 5; edge++) {
            assertThat(Keys.ofEdge("a.example", edge)).isBetween(0L, Derived.KEYS - 1);
        }
    }

    private static Sample sample(Instant time) {
        short[] values = new short[Signature.SIZE];
        for (int i = 0; i < values.length; i++) values[i] = (short) (i * 7919);
        return new Sample(
                new MentionId("press:clipping:https://a.example/1"),
                "a.example",
                time,
                Headline.of("Une usine au Grand Palais ouvre ses portes quatre jours"),
                300,
                Optional.of(new Signature(values)));
    }
}
