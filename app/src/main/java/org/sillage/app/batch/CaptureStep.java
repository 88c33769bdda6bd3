// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.sillage.app.FullDisk;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.DuePages;
import org.sillage.core.collect.Refresh;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.NoSuchStepException;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Asks the source, and keeps what it hands over before anybody reads it. It holds no transaction while the source
 * answers: each page is kept by a short append of its own that carries the place to go on from, so a kill asks for one
 * page again at most.
 */
final class CaptureStep implements Tasklet {

    /** Name of what a source that answered has to say beside. */
    static final String REMARK = "remark";

    /** The source had nothing new to hand over, as most looks find: the run has ended, and the other steps are left out. */
    static final ExitStatus NOTHING_TO_READ = new ExitStatus("NOTHING_TO_READ");

    private final SourceRun run;
    private final JobRepository repository;
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final DueReadings dueReadings;
    private final UnreadPages unreadPages;
    private final CatchUp catchUp;
    private final Consumer<Message> notices;
    private final Path data;

    CaptureStep(
            SourceRun run,
            JobRepository repository,
            Ledger ledger,
            EvidenceStore evidence,
            DueReadings dueReadings,
            UnreadPages unreadPages,
            CatchUp catchUp,
            Consumer<Message> notices,
            Path data) {
        this.data = data;
        this.catchUp = catchUp;
        this.run = run;
        this.repository = repository;
        this.ledger = ledger;
        this.evidence = evidence;
        this.dueReadings = dueReadings;
        this.unreadPages = unreadPages;
        this.notices = notices;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws NoSuchStepException {
        LedgerView view = ledger.now();
        Optional<RunRecord> known = Runs.of(view, run.look().plan());
        boolean ended = known.flatMap(RunRecord::state).isPresent() && isRestarted(context);
        if (!ended) {
            Optional<RunRecord> cutShort = known.filter(begun -> begun.state().isEmpty());
            long id = cutShort.map(RunRecord::id)
                    .orElseGet(() -> writer().startRun(run.look().plan()));
            ExecutionContext kept = context.getStepContext().getStepExecution().getExecutionContext();
            capture(view, cutShort, id, kept);
            if (!ledger.now().captures(id).isEmpty()) return RepeatStatus.FINISHED;
            RunEnd.of(writer(), ledger.now(), id, Trouble.in(kept), StepMessages.in(kept, REMARK));
        }
        contribution.setExitStatus(NOTHING_TO_READ);
        catchUp.afterRun();
        return RepeatStatus.FINISHED;
    }

    /** A kill may come between the end of the run and that of its job. */
    private boolean isRestarted(ChunkContext context) throws NoSuchStepException {
        StepExecution step = context.getStepContext().getStepExecution();
        JobInstance instance = step.getJobExecution().getJobInstance();
        return repository.getStepExecutionCount(instance, step.getStepName()) > 1;
    }

    private void capture(LedgerView view, Optional<RunRecord> cutShort, long id, ExecutionContext kept) {
        PausePoint.CAPTURE.reach();
        try {
            run.collector().capture(resume(view, cutShort), new Keeping(id, kept));
        } catch (SourceException failed) {
            Trouble.of(failed).putInto(kept);
        }
    }

    /**
     * Keeps what is handed over under a run. The first thing that a person should know of the source, such as its new
     * address, stands at the run's end; further ones are told to whoever runs it.
     */
    private final class Keeping implements Collector.Sink {

        private final long id;
        private final ExecutionContext kept;

        Keeping(long id, ExecutionContext kept) {
            this.id = id;
            this.kept = kept;
        }

        @Override
        public void keep(Capture capture) throws SourceException {
            CaptureStep.this.keep(id, capture);
        }

        @Override
        public void note(Message note) {
            if (StepMessages.in(kept, REMARK).isEmpty()) StepMessages.put(kept, REMARK, note);
            else notices.accept(note);
        }
    }

    private Resume resume(LedgerView view, Optional<RunRecord> cutShort) {
        Optional<CaptureRecord> last = view.lastCapture(run.look().plan().source());
        boolean midway = cutShort.isPresent()
                && last.isPresent()
                && last.get().run() == cutShort.get().id();
        String cursor = last.map(CaptureRecord::cursor).orElse("");
        RunPlan plan = run.look().plan();
        Refresh refresh = dueReadings.of(view, plan.source(), plan.to());
        DuePages pages = unreadPages.of(view, plan.source(), plan.to());
        return new Resume(cursor, midway, plan.from(), plan.to(), refresh, pages);
    }

    private void keep(long id, Capture capture) throws SourceException {
        try (InputStream bytes = capture.bytes().open()) {
            String digest = evidence.keep(bytes).digest();
            Instant observedAt = capture.observedAt();
            writer().keep(id, digest, capture.origin(), capture.mediaType(), observedAt, capture.cursor());
        } catch (IOException notKept) {
            // Without space the run stays open and goes on later; for any other reason it ends here, and says why.
            if (FullDisk.behind(notKept, data).isPresent()) throw new UncheckedIOException(notKept);
            throw SourceException.unavailable(
                    Message.of("batch.not-kept", capture.origin(), Trouble.words(notKept)), notKept);
        }
    }

    private org.sillage.core.ledger.LedgerWriter writer() {
        return ledger.writer(run.lease());
    }
}
