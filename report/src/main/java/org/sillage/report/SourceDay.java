// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;

/**
 * What became of one source on one day.
 *
 * @param runs whose window touches the day, in the order started
 * @param blind time of the day that runs were to cover and none did; what a later run of the same window made good is
 *     not in it
 */
record SourceDay(
        String source, LocalDate day, State state, List<RunRecord> runs, List<RunRecord> ending, Duration blind) {

    /** How well a day was covered. */
    enum State {
        COLLECTED,
        PARTIAL,
        FAILED,
        MISSED,
        NOT_PLANNED
    }

    /** @param runs of the source, in the order started */
    static SourceDay of(String source, Period day, List<RunRecord> runs) {
        List<RunRecord> touching =
                runs.stream().filter(run -> touches(run, day)).toList();
        List<RunRecord> ending = touching.stream()
                .filter(run ->
                        !lastMoment(run).isBefore(day.from()) && lastMoment(run).isBefore(day.to()))
                .toList();
        Duration blind = blind(touching, day);
        return new SourceDay(source, day.first(), state(touching, blind), touching, ending, blind);
    }

    private static State state(List<RunRecord> runs, Duration blind) {
        if (runs.isEmpty()) return State.NOT_PLANNED;
        if (runs.stream().noneMatch(RunRecord::answered)) {
            return runs.stream().allMatch(run -> is(run, RunState.MISSED)) ? State.MISSED : State.FAILED;
        }
        boolean whole = blind.isZero() && runs.stream().noneMatch(run -> is(run, RunState.PARTIAL));
        return whole ? State.COLLECTED : State.PARTIAL;
    }

    /** The last run of it that failed, was missed or was killed; empty when none was. */
    Optional<RunRecord> lastFailure() {
        return runs.stream().filter(run -> !run.answered()).reduce((earlier, later) -> later);
    }

    /** What its last answer said beside, such as a new address; empty when it said nothing. */
    Optional<Message> remark() {
        return runs.stream()
                .filter(RunRecord::answered)
                .reduce((earlier, later) -> later)
                .flatMap(RunRecord::error);
    }

    /** End of the last window of it that was answered; empty when none was. */
    Optional<Instant> lastSuccess() {
        return runs.stream()
                .filter(RunRecord::answered)
                .map(run -> run.plan().to())
                .max(Comparator.naturalOrder());
    }

    /** Days that the window of a run touches. */
    static Period windowOf(RunRecord run, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(run.plan().from(), zone);
        LocalDate last = LocalDate.ofInstant(lastMoment(run), zone);
        return new Period(first, last.isBefore(first) ? first : last, zone);
    }

    private static boolean is(RunRecord run, RunState state) {
        return run.state().filter(state::equals).isPresent();
    }

    private static boolean touches(RunRecord run, Period day) {
        return !run.plan().from().isAfter(lastMoment(run))
                && run.plan().from().isBefore(day.to())
                && !lastMoment(run).isBefore(day.from());
    }

    /** A window without length is a moment. */
    private static Instant lastMoment(RunRecord run) {
        Instant to = run.plan().to();
        return to.isAfter(run.plan().from()) ? to.minusMillis(1) : run.plan().from();
    }

    /** Sums the stretches of the day that some run without an answer covers and no answered one does. */
    private static Duration blind(List<RunRecord> runs, Period day) {
        if (runs.stream().allMatch(RunRecord::answered)) return Duration.ZERO;
        TreeSet<Instant> bounds = new TreeSet<>(List.of(day.from(), day.to()));
        for (RunRecord run : runs) {
            bounds.add(run.plan().from());
            bounds.add(run.plan().to());
        }
        Duration blind = Duration.ZERO;
        Instant from = day.from();
        for (Instant to : bounds.subSet(day.from(), false, day.to(), true)) {
            if (isBlind(runs, from, to)) blind = blind.plus(Duration.between(from, to));
            from = to;
        }
        return blind;
    }

    private static boolean isBlind(List<RunRecord> runs, Instant from, Instant to) {
        boolean wanted = false;
        for (RunRecord run : runs) {
            boolean covers =
                    !run.plan().from().isAfter(from) && !run.plan().to().isBefore(to);
            if (covers && run.answered()) return false;
            wanted |= covers;
        }
        return wanted;
    }
}
