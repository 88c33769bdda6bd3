// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.sillage.app.FullDisk;
import org.sillage.app.jobs.JobException;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs looks at sources: at most one a source at a time, and first those that a kill cut short. A source is asked before
 * any job begins: most looks find nothing new, and a job would cost more than all the rest of them.
 */
final class SourceRuns {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRuns.class);

    private static final String LEASES = "source/";

    private final Asking asking;
    private final SourceJob job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Ledger ledger;
    private final LeaseKeeper leases;
    private final Opening opening;
    private final CatchUp catchUp;
    private final Path data;

    SourceRuns(
            Asking asking,
            SourceJob job,
            JobOperator operator,
            JobRepository repository,
            Ledger ledger,
            LeaseKeeper leases,
            Opening opening,
            CatchUp catchUp,
            Path data) {
        this.asking = asking;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.ledger = ledger;
        this.leases = leases;
        this.opening = opening;
        this.catchUp = catchUp;
        this.data = data;
    }

    /**
     * Takes a look. One that was planned is taken once, however many processes come to take it.
     *
     * @return its run, without an end where its job broke; empty when another process looks at this source now, or when
     *     the configuration does not know it
     */
    Optional<RunRecord> run(Look look) {
        String source = look.plan().source();
        return underLease(source, lease -> {
            if (ledger.now().openRun(source).isPresent()) recover(source, lease);
            Optional<RunRecord> taken = Runs.planned(ledger.now(), look.plan());
            return taken.isPresent() ? taken : opening.open(look, lease).flatMap(this::begin);
        });
    }

    /**
     * Writes down a look that was planned and that nobody took.
     *
     * @return its run; empty while another process looks at this source
     */
    Optional<RunRecord> missed(RunPlan plan) {
        return underLease(plan.source(), lease -> {
            Optional<RunRecord> known = Runs.planned(ledger.now(), plan);
            if (known.isPresent()) return known;
            LedgerWriter writer = ledger.writer(lease);
            writer.endRun(writer.startRun(plan), RunState.MISSED, Optional.empty());
            return Runs.planned(ledger.now(), plan);
        });
    }

    /** Takes up every run that a process left when it died; those of living ones are theirs. */
    void recoverAll() {
        for (JobExecution left : repository.findRunningJobExecutions(SourceJob.NAME)) {
            recoverUnderLease(Look.of(left.getJobParameters()).plan().source());
        }
        // A process may have died while the source answered, before there was a job.
        leases.left(LEASES).forEach(lease -> recoverUnderLease(lease.substring(LEASES.length())));
    }

    private void recoverUnderLease(String source) {
        underLease(source, lease -> {
            recover(source, lease);
            return Optional.empty();
        });
    }

    private Optional<RunRecord> underLease(String source, Function<Lease, Optional<RunRecord>> work) {
        return leases.take(LEASES + source).flatMap(lease -> {
            try {
                return work.apply(lease);
            } finally {
                leases.release(lease);
            }
        });
    }

    /** Under the source's lease nobody else runs it: what looks as if it did was left by the dead. */
    private void recover(String source, Lease lease) {
        for (JobExecution left : repository.findRunningJobExecutions(SourceJob.NAME)) {
            Look look = Look.of(left.getJobParameters());
            if (!look.plan().source().equals(source)) continue;
            operator.recover(left);
            opening.open(look, lease).ifPresent(this::goOn);
        }
        ledger.now().openRun(source).ifPresent(broken -> tryOnceMore(broken, lease));
    }

    /** A run whose job broke, by a full disk say, goes on once; if it breaks again it has failed. */
    private void tryOnceMore(RunRecord broken, Lease lease) {
        // The files of an import are not asked for again: what was kept of them is read.
        String cursor = ledger.now().captures(broken.id()).stream()
                .findFirst()
                .map(CaptureRecord::cursor)
                .orElse("");
        String format = Imports.formatOf(broken.plan().source(), cursor).orElse("");
        opening.open(new Look(broken.plan(), "", format), lease).ifPresent(this::goOn);
        if (ledger.now().openRun(broken.plan().source()).isPresent()) {
            Message reason = Message.of("batch.broke", broken.plan().source());
            ledger.writer(lease).endRun(broken.id(), RunState.FAILED, Optional.of(reason));
        }
    }

    /** No source can go on without space; each goes on where it was once there is some. */
    private void stopOnFullDisk(Throwable fault) {
        FullDisk.behind(fault, data).ifPresent(words -> {
            throw new JobException(words, fault);
        });
    }

    /** A new look. Files handed over always hold something, and their job's parameters are what names them. */
    private Optional<RunRecord> begin(SourceRun run) {
        if (!run.look().files().isEmpty()) return goOn(run);
        Optional<Answer> answer = ask(run);
        boolean more = answer.filter(said -> !said.nothing()).isPresent();
        return more ? start(run, answer) : Runs.of(ledger.now(), run.look().plan());
    }

    /** Ends the run where there is nothing to read. Empty where it broke: the run stays open, and goes on once. */
    private Optional<Answer> ask(SourceRun run) {
        try {
            Answer answer = asking.ask(run);
            if (answer.nothing()) {
                asking.end(run, answer);
                catchUp.afterRun();
            }
            return Optional.of(answer);
        } catch (RuntimeException fault) {
            // Whatever breaks one look, the looks at other sources go on.
            broke(run, fault);
            return Optional.empty();
        }
    }

    /** A look whose job asks the source, or has asked it before it was cut short. */
    private Optional<RunRecord> goOn(SourceRun run) {
        return start(run, Optional.empty());
    }

    private void broke(SourceRun run, Throwable fault) {
        LOG.error("run of {} broke", run.look().plan().source(), fault);
        stopOnFullDisk(fault);
    }

    private Optional<RunRecord> start(SourceRun run, Optional<Answer> answered) {
        try {
            JobExecution execution =
                    operator.start(job.of(run, answered), run.look().parameters());
            execution.getAllFailureExceptions().forEach(fault -> broke(run, fault));
        } catch (JobExecutionAlreadyRunningException left) {
            // Under the source's lease nobody runs it: a process died before the ledger heard of its run.
            recover(run.look().plan().source(), run.lease());
        } catch (JobExecutionException refused) {
            LOG.error("run of {} was refused", run.look().plan().source(), refused);
        }
        return Runs.of(ledger.now(), run.look().plan());
    }
}
