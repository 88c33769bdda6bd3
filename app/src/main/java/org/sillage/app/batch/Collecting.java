// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sillage.app.config.Every;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.jobs.CollectOutcome;
import org.sillage.app.jobs.CollectOutcome.SourceOutcome;
import org.sillage.app.jobs.JobException;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.RunTally;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;

/** Asks sources side by side, so that a slow one holds up no other. */
final class Collecting {

    /** Sources asked at one time; each waits for the network most of the time. */
    private static final int SIDE_BY_SIDE = 16;

    /** What the first look at a source without a schedule covers. */
    private static final Duration FIRST_WINDOW = Duration.ofDays(1);

    private final SourceRuns runs;
    private final Ledger ledger;
    private final CatchUp catchUp;
    private final Clock clock;

    Collecting(SourceRuns runs, Ledger ledger, CatchUp catchUp, Clock clock) {
        this.runs = runs;
        this.ledger = ledger;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    /** Asks these sources now, due or not. */
    CollectOutcome now(List<PlannedSource> sources) {
        return collect(sources, Optional.empty());
    }

    /**
     * Asks these sources because they are due.
     *
     * @param planned when the schedule wanted it
     */
    CollectOutcome planned(List<PlannedSource> sources, Instant planned) {
        return collect(sources, Optional.of(planned));
    }

    /** Writes down that a look was planned and nobody was there to take it. */
    void missed(PlannedSource source, Instant planned) {
        runs.missed(plan(source, planned, Optional.of(planned)))
                .ifPresent(run -> ledger.windowDone(schedule(source.id()), planned));
    }

    private CollectOutcome collect(List<PlannedSource> sources, Optional<Instant> planned) {
        List<SourceResult> done = catchUp.together(() -> sideBySide(sources, planned));
        long first = done.stream()
                .mapToLong(SourceResult::run)
                .filter(run -> run > 0)
                .min()
                .orElse(0);
        return new CollectOutcome(
                first, done.stream().map(SourceResult::outcome).toList());
    }

    private List<SourceResult> sideBySide(List<PlannedSource> sources, Optional<Instant> planned) {
        Instant end = planned.orElseGet(clock::instant);
        List<Future<SourceResult>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                Math.clamp(sources.size(), 1, SIDE_BY_SIDE),
                Thread.ofPlatform().name("source-", 0).factory())) {
            for (PlannedSource source : sources) {
                results.add(threads.submit(() -> one(source, plan(source, end, planned))));
            }
        }
        return results.stream().map(Collecting::result).toList();
    }

    private record SourceResult(long run, SourceOutcome outcome) {}

    private static SourceResult result(Future<SourceResult> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobException(Message.of("batch.stopped"), stopped);
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException known) throw known;
            throw new JobException(Message.of("batch.broken"), broken);
        }
    }

    private SourceResult one(PlannedSource source, RunPlan plan) {
        Optional<RunRecord> run = runs.run(Look.at(plan));
        // Where another process holds the source, the window stays open: the next look covers it.
        run.ifPresent(taken -> ledger.windowDone(schedule(source.id()), plan.to()));
        return run.map(record -> new SourceResult(record.id(), outcome(source.id(), record)))
                .orElseGet(() -> new SourceResult(0, busy(source.id())));
    }

    /** Windows of a source follow one another without a hole, whatever became of the looks. */
    private RunPlan plan(PlannedSource source, Instant end, Optional<Instant> planned) {
        Instant from = ledger.windowDone(schedule(source.id()))
                .filter(done -> done.isBefore(end))
                .orElseGet(() -> source.every().map(every -> before(every, end)).orElse(end.minus(FIRST_WINDOW)));
        return new RunPlan(source.id(), from, end, planned);
    }

    private static Instant before(Every every, Instant end) {
        return every.previous(end.minusMillis(1));
    }

    static String schedule(String source) {
        return "source/" + source;
    }

    private SourceOutcome outcome(String source, RunRecord run) {
        LedgerView view = ledger.now();
        RunTally tally = view.tally(run.id());
        RunState state = run.state().orElse(RunState.FAILED);
        Optional<Message> error =
                run.state().isPresent() ? run.error() : Optional.of(Message.of("batch.broke-once", source));
        return new SourceOutcome(
                source,
                state,
                tally.sighted(),
                tally.added(),
                tally.changed(),
                tally.counted(),
                Skips.of(view, run.id()),
                error);
    }

    private static SourceOutcome busy(String source) {
        return new SourceOutcome(
                source, RunState.FAILED, 0, 0, 0, 0, List.of(), Optional.of(Message.of("batch.busy", source)));
    }
}
