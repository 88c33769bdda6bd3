// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.Optional;
import org.sillage.core.ledger.Ledger;
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
 * Asks the source, unless it has answered before the job began, and keeps for the end of the run what it had to say
 * beside its pages.
 */
final class CaptureStep implements Tasklet {

    /** Name of what a source that answered has to say beside. */
    static final String REMARK = "remark";

    /** The source had nothing new to hand over: the run has ended, and the other steps are left out. */
    static final ExitStatus NOTHING_TO_READ = new ExitStatus("NOTHING_TO_READ");

    private final SourceRun run;
    private final Optional<Answer> answered;
    private final JobRepository repository;
    private final Ledger ledger;
    private final Asking asking;
    private final CatchUp catchUp;

    CaptureStep(
            SourceRun run,
            Optional<Answer> answered,
            JobRepository repository,
            Ledger ledger,
            Asking asking,
            CatchUp catchUp) {
        this.run = run;
        this.answered = answered;
        this.repository = repository;
        this.ledger = ledger;
        this.asking = asking;
        this.catchUp = catchUp;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws NoSuchStepException {
        Optional<RunRecord> known = Runs.of(ledger.now(), run.look().plan());
        boolean ended = known.flatMap(RunRecord::state).isPresent() && isRestarted(context);
        if (!ended) {
            Answer answer = answered.orElseGet(() -> asking.ask(run));
            ExecutionContext kept = context.getStepContext().getStepExecution().getExecutionContext();
            answer.trouble().ifPresent(trouble -> trouble.putInto(kept));
            answer.remark().ifPresent(remark -> StepMessages.put(kept, REMARK, remark));
            if (!answer.nothing()) return RepeatStatus.FINISHED;
            asking.end(run, answer);
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
}
