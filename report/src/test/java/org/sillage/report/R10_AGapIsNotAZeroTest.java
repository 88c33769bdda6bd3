// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;
import org.sillage.core.run.RunState;

/** A source that failed is a gap, said so on the sheets, in French and English. */
class R10_AGapIsNotAZeroTest {

    private static final Message REFUSED = Message.of("as-is", "The server said 503");

    private final SampleView view = new SampleView()
            .clipping("One", "a.example", "2018-11-19T09:00:00Z")
            .clipping("Two", "b.example", "2018-11-21T09:00:00Z");

    /** Daily looks of a feed over the week, midnight to midnight in Paris; each ends as told. */
    private void week(RunState... states) {
        IntStream.range(0, states.length).forEach(i -> day(19 + i, Optional.of(states[i])));
    }

    private void day(int day, Optional<RunState> state) {
        boolean bad = state.filter(RunState.FAILED::equals).isPresent();
        view.run(
                "feed",
                "2018-11-%02dT23:00:00Z".formatted(day - 1),
                "2018-11-%02dT23:00:00Z".formatted(day),
                state,
                bad ? Optional.of(REFUSED) : Optional.empty(),
                bad ? 0 : 4,
                List.of());
    }

    private Report report(Locale language) {
        return Samples.report(view, WEEK_47, language);
    }

    private List<String> states() {
        return cells(report(Locale.ENGLISH), "Completeness", "state").stream()
                .map(state -> ((Message) state).key())
                .toList();
    }

    @Test
    void whatASourceSaidThatAnsweredStandsBesideItsDay() {
        Message moved = Message.of("as-is", "The feed has moved");
        view.run(
                "feed",
                "2018-11-18T23:00:00Z",
                "2018-11-19T23:00:00Z",
                Optional.of(RunState.COLLECTED),
                Optional.of(moved),
                4,
                List.of());
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "error")).contains(moved);
        assertThat(states()).contains("state.collected");
    }

    @Test
    void eachSourceAndDayIsCollectedPartialFailedMissedOrNotPlanned() {
        week(
                RunState.COLLECTED,
                RunState.FAILED,
                RunState.FAILED,
                RunState.MISSED,
                RunState.PARTIAL,
                RunState.UNCHANGED);
        assertThat(states())
                .containsExactly(
                        "state.collected",
                        "state.failed",
                        "state.failed",
                        "state.missed",
                        "state.partial",
                        "state.collected",
                        "state.not-planned");
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "blind_hours"))
                .containsExactly(0L, 24L, 24L, 24L, 0L, 0L, 0L);
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "error"))
                .containsExactly(null, REFUSED, REFUSED, Message.of("run.no-reason"), null, null, null);
    }

    @Test
    void aTotalOverAGapIsMarkedIncompleteInBothLanguages() {
        week(RunState.COLLECTED, RunState.FAILED, RunState.FAILED, RunState.COLLECTED);
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Report report = report(language);
            boolean french = language.equals(Locale.FRENCH);
            Messages words = ReportWords.in(language);
            Tile clippings = Samples.tile(Metric.CLIPPINGS, report);
            assertThat(clippings.value()).hasValue(2);
            assertThat(words.words(clippings.note().orElseThrow()))
                    .isEqualTo(
                            french
                                    ? "Incomplet : une source n’a pas couvert toute la période"
                                    : "Incomplete: one source left part of the period uncovered");
            assertThat(report.summary().warnings().stream().map(words::words))
                    .containsExactly(
                            french
                                    ? "feed : 48 heures n’ont pas été couvertes sur 2 jours. Les totaux de cette période"
                                            + " sont incomplets."
                                    : "feed: 48 hours on 2 days were not covered. Totals of this period are incomplete.");
        }
        assertThat(cells(report(Locale.ENGLISH), "Trend", "completeness"))
                .contains(Message.of("complete.no"), Message.of("complete.yes"));
    }

    @Test
    void aWholeWeekIsNotMarked() {
        week(
                RunState.COLLECTED,
                RunState.COLLECTED,
                RunState.UNCHANGED,
                RunState.COLLECTED,
                RunState.COLLECTED,
                RunState.COLLECTED,
                RunState.COLLECTED);
        assertThat(report(Locale.ENGLISH).summary().warnings()).isEmpty();
        assertThat(Samples.tile(Metric.CLIPPINGS, report(Locale.ENGLISH)).note())
                .isEmpty();
    }

    @Test
    void aLaterRunOfTheSameWindowMakesItGood() {
        week(RunState.COLLECTED, RunState.FAILED);
        day(20, Optional.of(RunState.COLLECTED));
        assertThat(states()).startsWith("state.collected", "state.collected");
        assertThat(report(Locale.ENGLISH).summary().warnings()).isEmpty();
    }

    @Test
    void aRunThatWasKilledIsAGap() {
        day(20, Optional.empty());
        assertThat(states()).startsWith("state.not-planned", "state.failed");
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "error")).contains(Message.of("run.killed"));
    }

    @Test
    void aConfiguredSourceThatNeverRanStandsThere() {
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "source")).containsOnly("feed");
        assertThat(states()).containsOnly("state.not-planned");
    }

    @Test
    void aGapInAFeedDoesNotMarkFiguresOfPosts() {
        view.post("p", "2018-11-19T09:00:00Z", java.util.Map.of(Metric.LIKES, 3L));
        week(RunState.FAILED);
        assertThat(Samples.tile(Metric.LIKES, report(Locale.ENGLISH)).note()).isEmpty();
        assertThat(Samples.tile(Metric.CLIPPINGS, report(Locale.ENGLISH)).note())
                .isPresent();
    }

    @Test
    void whatWasSkippedIsCountedWithItsReason() {
        view.run(
                "feed",
                "2018-11-18T23:00:00Z",
                "2018-11-19T23:00:00Z",
                Optional.of(RunState.COLLECTED),
                Optional.empty(),
                5,
                List.of(Message.of("as-is", "no date"), Message.of("as-is", "no date")));
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "skipped")).startsWith(2L);
        assertThat(cells(report(Locale.ENGLISH), "Completeness", "skip_reasons"))
                .startsWith("no date (×2)");
    }
}
