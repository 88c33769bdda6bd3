// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.cells;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** A post whose impressions were read as 100, 180, 150, not at all, 0 and 200. */
class R16_ANumberMayFallOrBeMissingTest {

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private final TemporaryLedger temporary = TemporaryLedger.open(clock);
    private final Post post = org.sillage.core.testkit.Samples.post("1");

    @BeforeEach
    void sixLooks() {
        look(100);
        look(180);
        look(150);
        lookWithoutANumber();
        look(0);
        look(200);
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void theLatestCountsThePeakStandsBesideItAndTheFallsAreShown() {
        Report report = report(temporary.ledger().position());
        assertThat(cells(report, "Posts", "impressions")).containsExactly(200L);
        assertThat(cells(report, "Posts", "impressions_peak")).containsExactly(200L);
        assertThat(cells(report, "Posts", "impressions_falls")).containsExactly(2L);
    }

    @Test
    void aFallIsTheLatestWhereNothingCameAfterIt() {
        Report report = report(position(3));
        assertThat(cells(report, "Posts", "impressions")).containsExactly(150L);
        assertThat(cells(report, "Posts", "impressions_peak")).containsExactly(180L);
        assertThat(cells(report, "Posts", "impressions_falls")).containsExactly(1L);
    }

    @Test
    void aLookWithoutANumberLeavesTheOneBeforeAndIsNoZero() {
        Report report = report(position(4));
        assertThat(cells(report, "Posts", "impressions")).containsExactly(150L);
    }

    @Test
    void aZeroThatWasReadIsAZero() {
        Report report = report(position(5));
        assertThat(cells(report, "Posts", "impressions")).containsExactly(0L);
        assertThat(cells(report, "Posts", "impressions_falls")).containsExactly(2L);
    }

    @Test
    void twoSourcesThatCountALittleDifferentlyDoNotFall() {
        TemporaryLedger two = TemporaryLedger.open(clock);
        try (two) {
            append(two, "x", 100);
            append(two, "export", 98);
            append(two, "x", 110);
            Series series = Series.of(
                    two.ledger().now().readings(org.sillage.core.metric.Subject.of(post.id()), Metric.IMPRESSIONS));
            assertThat(series.falls()).contains(0L);
            assertThat(series.peak()).contains(110L);
        }
    }

    @Test
    void aNumberThatNeverCameIsNeitherPeakNorFall() {
        assertThat(Series.of(java.util.List.of())).isEqualTo(new Series(Optional.empty(), Optional.empty()));
    }

    private final java.util.List<Long> positions = new java.util.ArrayList<>();

    private long position(int looks) {
        return positions.get(looks - 1);
    }

    private void look(long impressions) {
        append(temporary, "x", impressions);
        positions.add(temporary.ledger().position());
    }

    private void lookWithoutANumber() {
        clock.advance(Duration.ofHours(1));
        temporary.append("x", org.sillage.core.testkit.Samples.sighted(post, "data[0]"));
        positions.add(temporary.ledger().position());
    }

    private void append(TemporaryLedger ledger, String source, long impressions) {
        clock.advance(Duration.ofHours(1));
        ledger.append(
                source,
                org.sillage.core.testkit.Samples.sighted(post, "data[0]"),
                org.sillage.core.testkit.Samples.counted(
                        org.sillage.core.testkit.Samples.total(post, Metric.IMPRESSIONS, impressions, clock.instant()),
                        "data[0]"));
    }

    private Report report(long position) {
        Scope scope = Scope.of(Samples.campaign(), Matching.EVERYTHING, StoryBook.NO_REPRINTS, OutletRegister.EMPTY);
        return Samples.report(temporary.ledger().at(position), Samples.WEEK_47, Locale.ENGLISH, scope);
    }
}
