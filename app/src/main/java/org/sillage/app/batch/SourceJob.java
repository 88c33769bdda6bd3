// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Optional;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.Ledger;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One look at a source that has something to hand over: capture without a transaction, record what was kept, end and
 * catch up.
 */
final class SourceJob {

    static final String NAME = "source";
    static final String CAPTURE = "capture";
    static final String RECORD = "record";
    static final String END = "end";

    private final JobRepository repository;
    private final PlatformTransactionManager ledgerTransactions;
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final Asking asking;
    private final CatchUp catchUp;

    SourceJob(
            JobRepository repository,
            PlatformTransactionManager ledgerTransactions,
            Ledger ledger,
            EvidenceStore evidence,
            Asking asking,
            CatchUp catchUp) {
        this.repository = repository;
        this.ledgerTransactions = ledgerTransactions;
        this.ledger = ledger;
        this.evidence = evidence;
        this.asking = asking;
        this.catchUp = catchUp;
    }

    /** @param answered what the source said already; empty to ask it, as where another process was killed */
    Job of(SourceRun run, Optional<Answer> answered) {
        Step capture = capture(run, answered);
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

    private Step capture(SourceRun run, Optional<Answer> answered) {
        return new StepBuilder(CAPTURE, repository)
                .tasklet(
                        new CaptureStep(run, answered, repository, ledger, asking, catchUp),
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
