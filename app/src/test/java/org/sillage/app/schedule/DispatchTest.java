// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.Words;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.core.ledger.Lease;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;
import org.sillage.core.testkit.SettableClock;

/** What is due is done, also where nobody was there when it came due. */
class DispatchTest {

    /** A Tuesday, an hour after the day began in UTC. */
    private static final Instant START = Instant.parse("2018-11-13T01:00:00Z");

    private final SettableClock clock = SettableClock.at(START.toString());

    @TempDir
    Path folder;

    private ScheduledHome home;

    @BeforeEach
    void open() throws Exception {
        home = ScheduledHome.in(folder, clock);
        fire("source/dated");
        fire("source/exports");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void aSourceThatAnswersByDateIsCaughtUpWithWindowByWindow() {
        clock.advance(Duration.ofDays(3));
        home.dispatch.catchUp(home.plan, clock.instant());

        List<RunRecord> runs = home.runs("dated");
        assertThat(runs).hasSize(4).allSatisfy(run -> assertThat(run.state()).contains(RunState.COLLECTED));
        assertThat(runs)
                .extracting(run -> run.plan().to().toString())
                .containsExactly(
                        "2018-11-13T00:00:00Z", "2018-11-14T00:00:00Z", "2018-11-15T00:00:00Z", "2018-11-16T00:00:00Z");
        assertWithoutHoles(runs);
    }

    @Test
    void anyOtherSourceIsAskedOnceAndItsMissedWindowsAreOnRecordAsMissed() {
        clock.advance(Duration.ofDays(3));
        home.dispatch.catchUp(home.plan, clock.instant());

        List<RunRecord> runs = home.runs("exports");
        assertThat(runs)
                .extracting(run -> run.state().orElseThrow())
                .containsExactly(RunState.UNCHANGED, RunState.MISSED, RunState.MISSED, RunState.UNCHANGED);
        assertWithoutHoles(runs);
    }

    @Test
    void missedWindowsStandInTheReportsCompleteness() throws Exception {
        clock.advance(Duration.ofDays(3));
        home.dispatch.catchUp(home.plan, clock.instant());

        var outcome = home.jobs.report(new ReportRequest(
                "weekly",
                "usine",
                Period.weekOf(java.time.LocalDate.of(2018, 11, 13), java.time.ZoneId.of("Europe/Paris")),
                java.util.Optional.empty(),
                java.util.OptionalLong.empty(),
                Locale.ENGLISH,
                java.util.Optional.empty()));

        assertThat(outcome.gaps()).isTrue();
        assertThat(outcome.warnings())
                .extracting(warning -> Words.in(Locale.ENGLISH).words(warning))
                .anySatisfy(words -> assertThat(words).contains("exports"));
    }

    @Test
    void catchingUpTwiceAddsNothing() {
        clock.advance(Duration.ofDays(3));
        home.dispatch.catchUp(home.plan, clock.instant());
        long position = home.jobs.ledger().position();
        home.dispatch.catchUp(home.plan, clock.instant());
        fire("source/dated");
        assertThat(home.jobs.ledger().position()).isEqualTo(position);
    }

    @Test
    void aFiringWhileAnotherProcessHoldsTheSourceLeavesItsWindowToTheNextLook() {
        Lease elsewhere = home.jobs
                .ledger()
                .leases()
                .take("source/dated", "another-machine|1|", Duration.ofDays(2))
                .orElseThrow();
        clock.advance(Duration.ofDays(1));
        fire("source/dated");
        assertThat(home.runs("dated")).hasSize(1);

        home.jobs.ledger().leases().release(elsewhere);
        clock.advance(Duration.ofDays(1));
        fire("source/dated");
        assertThat(home.runs("dated")).hasSize(3);
        assertWithoutHoles(home.runs("dated"));
    }

    @Test
    void aWeekOfWhichNothingIsTheCampaignsGetsNoReport() {
        clock.set(Instant.parse("2018-09-03T06:00:00Z"));
        fire("report/usine/weekly");
        assertThat(home.reportedWeeks()).isEmpty();
        clock.set(Instant.parse("2018-09-10T06:00:00Z"));
        fire("report/usine/weekly");
        assertThat(home.reportedWeeks()).containsExactly("2018-W36");
    }

    private void fire(String id) {
        home.dispatch.fired(home.planned(id), clock.instant());
    }

    private static void assertWithoutHoles(List<RunRecord> runs) {
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).plan().from())
                    .isEqualTo(runs.get(i - 1).plan().to());
        }
    }
}
