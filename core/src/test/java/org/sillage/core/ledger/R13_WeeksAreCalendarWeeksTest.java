// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.PARIS;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.core.metric.Period;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** R13, as far as the ledger goes: a week is seven days of its zone, however long they are. */
class R13_WeeksAreCalendarWeeksTest {

    private static final Period AUTUMN = Period.weekOf(LocalDate.parse("2018-10-28"), PARIS);

    @Test
    void theWeekThatTheClocksGoBackInHas169HoursAndTheOtherHas167() {
        Period spring = Period.weekOf(LocalDate.parse("2018-03-25"), PARIS);
        assertThat(AUTUMN).hasToString("2018-W43");
        assertThat(Duration.between(AUTUMN.from(), AUTUMN.to())).isEqualTo(Duration.ofHours(169));
        assertThat(spring).hasToString("2018-W12");
        assertThat(Duration.between(spring.from(), spring.to())).isEqualTo(Duration.ofHours(167));
    }

    @Test
    void postsAtBothHalfPastTwoOfTheDayTheClocksGoBackCountOnceEach() {
        try (TemporaryLedger temporary = TemporaryLedger.open(SettableClock.at("2018-11-05T12:00:00Z"))) {
            temporary.append(
                    "x-1",
                    sighted(post("summer", Instant.parse("2018-10-28T00:30:00Z"), "à 2 h 30"), "items[0]"),
                    sighted(post("winter", Instant.parse("2018-10-28T01:30:00Z"), "à 2 h 30"), "items[1]"),
                    sighted(post("last", Instant.parse("2018-10-28T22:59:59Z"), "à 23 h 59"), "items[2]"),
                    sighted(post("next", Instant.parse("2018-10-28T23:00:00Z"), "lundi"), "items[3]"));

            assertThat(published(temporary, AUTUMN)).containsExactly("x:post:summer", "x:post:winter", "x:post:last");
            assertThat(published(temporary, Period.parse("2018-10-28", PARIS).orElseThrow()))
                    .containsExactly("x:post:summer", "x:post:winter", "x:post:last");
            assertThat(published(temporary, Period.parse("2018-W44", PARIS).orElseThrow()))
                    .containsExactly("x:post:next");
        }
    }

    private static List<String> published(TemporaryLedger temporary, Period period) {
        List<String> ids = new ArrayList<>();
        temporary
                .ledger()
                .now()
                .published(period, dossier -> ids.add(dossier.mention().id().value()));
        return ids;
    }
}
