// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sillage.app.FullDisk;
import org.sillage.app.Home;
import org.sillage.app.Words;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.JobException;
import org.sillage.app.jobs.ReportFile;
import org.sillage.app.jobs.ReportOutcome;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.app.reports.ReportRoom;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.message.Message;
import org.sillage.report.Report;
import org.sillage.report.xlsx.WorkbookFileName;
import org.sillage.report.xlsx.XlsxWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Makes reports: one at a time for a campaign, kind and language, each whole or not at all. */
final class Reporting {

    private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

    /** The warning that some source was not asked or did not answer: totals are incomplete. */
    private static final String GAP = "warning.gap";

    private final ReportJob job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Ledger ledger;
    private final LeaseKeeper leases;
    private final ReportRoom room;
    private final CatchUp catchUp;
    private final Home home;
    private final Clock clock;

    Reporting(
            ReportJob job,
            JobOperator operator,
            JobRepository repository,
            Ledger ledger,
            LeaseKeeper leases,
            ReportRoom room,
            CatchUp catchUp,
            Home home,
            Clock clock) {
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.ledger = ledger;
        this.leases = leases;
        this.room = room;
        this.catchUp = catchUp;
        this.home = home;
        this.clock = clock;
    }

    /** @throws JobException when it could not be made */
    ReportOutcome make(ReportRequest request) {
        return underLease(request, () -> start(request, Optional.empty()));
    }

    /**
     * Makes what the schedule wants, unless it was made for this before: by another process, or in another time that
     * the clock showed.
     *
     * @param planned names this one report for ever
     * @throws JobException when it could not be made
     */
    void makeOnce(ReportRequest request, String planned) {
        underLease(request, () -> {
            // Looked at under the lease: whoever made it has written this down before giving the lease back.
            boolean made = ledger.windowDone(planned).isPresent();
            return made ? Optional.empty() : Optional.of(start(request, Optional.of(planned)));
        });
    }

    private <T> T underLease(ReportRequest request, Supplier<T> work) {
        Lease lease = leases.take(leaseName(request))
                .orElseThrow(
                        () -> new JobException(Message.of("batch.report-busy", request.campaign(), request.kind())));
        try {
            recover(request);
            return work.get();
        } finally {
            leases.release(lease);
        }
    }

    private ReportOutcome start(ReportRequest request, Optional<String> planned) {
        long position = request.position().orElseGet(ledger::recordReleases);
        AtomicReference<@Nullable ReportOutcome> made = new AtomicReference<>();
        try {
            JobExecution execution = operator.start(
                    job.of(() -> made.set(made(request, position, planned))),
                    ReportJob.parameters(request, position, clock.instant().toString(), planned));
            execution.getAllFailureExceptions().forEach(Reporting::rethrow);
        } catch (JobExecutionException refused) {
            throw new JobException(Message.of("batch.report-broke", request.campaign()), refused);
        }
        return Optional.ofNullable(made.get())
                .orElseThrow(() -> new JobException(Message.of("batch.report-broke", request.campaign())));
    }

    /** Makes every report that a process was making when it died. */
    void recoverAll() {
        for (JobExecution left : repository.findRunningJobExecutions(ReportJob.NAME)) {
            ReportJob.request(left.getJobParameters())
                    .flatMap(request -> leases.take(leaseName(request)))
                    .ifPresent(lease -> {
                        try {
                            takeUp(left);
                        } finally {
                            leases.release(lease);
                        }
                    });
        }
    }

    private void recover(ReportRequest wanted) {
        for (JobExecution left : repository.findRunningJobExecutions(ReportJob.NAME)) {
            ReportJob.request(left.getJobParameters())
                    .filter(request -> leaseName(request).equals(leaseName(wanted)))
                    .ifPresent(request -> takeUp(left));
        }
    }

    private void takeUp(JobExecution left) {
        operator.recover(left);
        ReportJob.request(left.getJobParameters()).ifPresent(request -> {
            try {
                long position = request.position().orElseGet(ledger::position);
                Optional<String> planned = ReportJob.planned(left.getJobParameters());
                operator.start(job.of(() -> made(request, position, planned)), left.getJobParameters());
            } catch (JobExecutionException refused) {
                LOG.error("report of {} was not taken up", request.campaign(), refused);
            }
        });
    }

    private static void rethrow(Throwable fault) {
        if (fault instanceof JobException known) throw known;
        LOG.error("report broke", fault);
        throw new JobException(Message.of("batch.report-failed", String.valueOf(fault.getMessage())), fault);
    }

    private ReportOutcome made(ReportRequest request, long position, Optional<String> planned) {
        catchUp.upTo(position);
        LedgerView view = ledger.at(position);
        Configuration configuration = configuration(view);
        Campaign campaign = configuration
                .campaign(request.campaign())
                .orElseThrow(() -> new JobException(Message.of("batch.no-campaign", request.campaign())));
        Report report = room.report(
                        request.kind(),
                        request.sponsor(),
                        view,
                        configuration,
                        campaign,
                        request.period(),
                        request.language())
                .orElseThrow(() -> new JobException(Message.of("batch.report-kind", request.kind())));
        Path file = file(request, WorkbookFileName.of(report.properties()));
        PausePoint.REPORT.reach();
        String digest = write(report, file);
        ledger.recordReport(new ReportRecord(
                campaign.id(),
                request.kind(),
                request.period().toString(),
                request.language().getLanguage(),
                position,
                report.figuresHash(),
                report.contentHash(),
                home.shown(file)));
        planned.ifPresent(name -> ledger.windowDone(name, clock.instant()));
        return new ReportOutcome(
                report.properties().id(),
                position,
                List.of(new ReportFile(file, digest)),
                report.summary().warnings(),
                report.summary().warnings().stream()
                        .anyMatch(warning -> warning.key().equals(GAP)));
    }

    private Path file(ReportRequest request, String name) {
        Path out = request.out().orElseGet(home::reports);
        return request.out().isEmpty() || Files.isDirectory(out) ? out.resolve(name) : out;
    }

    private Configuration configuration(LedgerView view) {
        try {
            return room.configuration(view);
        } catch (ConfigurationException wrong) {
            throw new JobException(Message.of("batch.config-at", view.position()), wrong);
        }
    }

    /** A file at the root of a disk stands in no folder: then itself. */
    private static Path folderOf(Path file) {
        Path whole = file.toAbsolutePath();
        return whole.getParent() == null ? whole : whole.getParent();
    }

    private String write(Report report, Path file) {
        try {
            Path folder = Files.createDirectories(folderOf(file));
            // A kill in mid-write is taken up by writing again: what it left in this folder goes here.
            XlsxWriter.sweep(folder);
            XlsxWriter.write(report, Words.in(report.properties().language()), file);
            return Imports.digest(file);
        } catch (IOException notWritten) {
            Message why = FullDisk.behind(notWritten, folderOf(file))
                    .orElseGet(
                            () -> Message.of("batch.report-not-written", home.shown(file), Trouble.words(notWritten)));
            throw new JobException(why, notWritten);
        }
    }

    private static String leaseName(ReportRequest request) {
        return "report/" + request.campaign() + "/" + request.kind()
                + request.sponsor().map(sponsor -> "/" + sponsor).orElse("") + "/"
                + request.language().getLanguage();
    }
}
