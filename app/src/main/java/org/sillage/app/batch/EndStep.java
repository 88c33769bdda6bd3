// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunRecord;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Ends the run in the ledger, then lets what follows the ledger catch up: links between clippings, matches, index. */
final class EndStep implements Tasklet {

    private final SourceRun run;
    private final Ledger ledger;
    private final JobRepository repository;
    private final CatchUp catchUp;

    EndStep(SourceRun run, Ledger ledger, JobRepository repository, CatchUp catchUp) {
        this.run = run;
        this.ledger = ledger;
        this.repository = repository;
        this.catchUp = catchUp;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobInstance instance = contribution.getStepExecution().getJobExecution().getJobInstance();
        LedgerView view = ledger.now();
        Optional<RunRecord> open = Runs.open(view, run.look().plan());
        open.ifPresent(begun -> RunEnd.of(writer(), view, begun.id(), trouble(instance), remark(instance)));
        PausePoint.INDEX.reach();
        catchUp.afterRun();
        return RepeatStatus.FINISHED;
    }

    private LedgerWriter writer() {
        return ledger.writer(run.lease());
    }

    private Optional<Trouble> trouble(JobInstance instance) {
        return Stream.of(SourceJob.CAPTURE, SourceJob.RECORD)
                .flatMap(step -> kept(instance, step).stream())
                .flatMap(context -> Trouble.in(context).stream())
                .findFirst();
    }

    /** What a source that answered has to say beside, such as its new address. */
    private Optional<Message> remark(JobInstance instance) {
        return kept(instance, SourceJob.CAPTURE).flatMap(context -> StepMessages.in(context, CaptureStep.REMARK));
    }

    private Optional<ExecutionContext> kept(JobInstance instance, String step) {
        return Optional.ofNullable(repository.getLastStepExecution(instance, step))
                .map(StepExecution::getExecutionContext);
    }
}
