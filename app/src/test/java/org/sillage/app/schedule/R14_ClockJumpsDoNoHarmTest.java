// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.run.RunRecord;
import org.sillage.core.testkit.SettableClock;

/** R14: whatever jumps the clock makes, no report is made twice and none is missing. */
class R14_ClockJumpsDoNoHarmTest {

    /** Monday 12 November 2018, 07:00 in Paris: the report of week 45 is due. */
    private static final Instant MONDAY = Instant.parse("2018-11-12T06:00:00Z");

    private final SettableClock clock = SettableClock.at(MONDAY.toString());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-PT1H", "P1D", "P35D"})
    void afterAJumpThereAndBackEachWeekHasItsReportOnce(Duration jump) throws Exception {
        try (ScheduledHome home = ScheduledHome.in(folder, clock)) {
            wake(home, MONDAY);
            wake(home, MONDAY.plus(jump));
            // Put right again; then the true weeks go by, as many as were jumped over, and one more.
            int last = 1 + (int) Math.max(0, jump.toDays() / 7);
            for (int week = 0; week <= last; week++) wake(home, MONDAY.plus(Duration.ofDays(7L * week)));

            assertThat(home.reportedWeeks())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(weeks(45, 45 + last));
        }
    }

    @Test
    void aMachineThatSleptFiveWeeksMakesEachReportItSleptThrough() throws Exception {
        try (ScheduledHome home = ScheduledHome.in(folder, clock)) {
            wake(home, MONDAY);
            wake(home, MONDAY.plus(Duration.ofDays(35)));
            assertThat(home.reportedWeeks()).containsExactlyElementsOf(weeks(45, 50));
        }
    }

    @Test
    void noLookIsTakenTwiceForTheSameMoment() throws Exception {
        try (ScheduledHome home = ScheduledHome.in(folder, clock)) {
            for (String jump : List.of("PT0S", "-PT1H", "P1D", "PT0S", "PT25H")) {
                clock.set(MONDAY.plus(Duration.parse(jump)));
                home.dispatch.fired(home.planned("source/dated"), clock.instant());
            }
            assertThat(home.runs("dated"))
                    .extracting(RunRecord::plan)
                    .extracting(plan -> plan.plannedAt().orElseThrow().toString())
                    .containsExactly("2018-11-12T00:00:00Z", "2018-11-13T00:00:00Z");
        }
    }

    /** What a process does that fires, and one that starts. */
    private void wake(ScheduledHome home, Instant now) {
        clock.set(now);
        home.dispatch.fired(home.planned("report/usine/weekly"), now);
        home.dispatch.catchUp(home.plan, now);
    }

    private static List<String> weeks(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(week -> "2018-W" + week)
                .toList();
    }
}
