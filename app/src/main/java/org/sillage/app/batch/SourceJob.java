// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One look at a source: capture without a transaction, record what was kept, end and catch up. */
final class SourceJob {

    static final String NAME = "source";
    static final String CAPTURE = "capture";
    static final String RECORD = "record";
    static final String END = "end";

    private final JobRepository repository;
    private final PlatformTransactionManager ledgerTransactions;
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final CatchUp catchUp;
    private final DueReadings dueReadings;
    private final UnreadPages unreadPages;
    private final Consumer<Message> notices;
    private final Path data;

    SourceJob(
            JobRepository repository,
            PlatformTransactionManager ledgerTransactions,
            Ledger ledger,
            EvidenceStore evidence,
            CatchUp catchUp,
            DueReadings dueReadings,
            UnreadPages unreadPages,
            Consumer<Message> notices,
            Path data) {
        this.repository = repository;
        this.ledgerTransactions = ledgerTransactions;
        this.ledger = ledger;
        this.evidence = evidence;
        this.catchUp = catchUp;
        this.dueReadings = dueReadings;
        this.unreadPages = unreadPages;
        this.notices = notices;
        this.data = data;
    }

    Job of(SourceRun run) {
        Step capture = capture(run);
        return new JobBuilder(NAME, repository)
                .start(capture)
                .on(CaptureStep.NOTHING_TO_READ.getExitCode())
                .end()
                .from(capture)
                .next(new LateStep(RECORD, () -> record(run)))
                .next(new LateStep(END, () -> end(run)))
                .end()
                .build();
    }

    private Step capture(SourceRun run) {
        return new StepBuilder(CAPTURE, repository)
                .tasklet(
                        new CaptureStep(
                                run, repository, ledger, evidence, dueReadings, unreadPages, catchUp, notices, data),
                        new ResourcelessTransactionManager())
                .build();
    }

    private Step record(SourceRun run) {
        KeptCaptures reader = new KeptCaptures(ledger, run.look().plan(), run.collector(), evidence);
        // One item, one commit: the facts of a slice and the step's own checkpoint.
        return new ChunkOrientedStepBuilder<Slice, Slice>(RECORD, repository, 1)
                .reader(reader).stream(reader)
                        .processor(new PrepareFindings(run.preparer()))
                        .writer(new AppendFindings(
                                ledger.writer(run.lease()), run.collector().reader(), catchUp))
                        .transactionManager(ledgerTransactions)
                        .build();
    }

    private Step end(SourceRun run) {
        return new StepBuilder(END, repository)
                .tasklet(new EndStep(run, ledger, repository, catchUp), new ResourcelessTransactionManager())
                .build();
    }
}
