// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.PlannedSource;
import org.sillage.app.jobs.CollectOutcome;
import org.sillage.app.jobs.ImportOutcome;
import org.sillage.app.jobs.ImportRequest;
import org.sillage.app.jobs.JobException;
import org.sillage.app.jobs.Jobs;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.jobs.ReportOutcome;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.app.reading.ConfigRecorder;
import org.sillage.collectors.SourceType;
import org.sillage.collectors.SourceTypes;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The jobs over one home, by Spring Batch. Opening them records the configuration where it changed, and takes up what a
 * process left when it died.
 */
public final class BatchJobs implements Jobs {

    private final ConfigurableApplicationContext spring;
    private final Configuration configuration;
    private final Collecting collecting;
    private final Importing importing;
    private final Reporting reporting;

    private BatchJobs(ConfigurableApplicationContext spring) {
        this.spring = spring;
        this.configuration = spring.getBean(JobsContext.class).configuration();
        this.collecting = spring.getBean(Collecting.class);
        this.importing = spring.getBean(Importing.class);
        this.reporting = spring.getBean(Reporting.class);
        try {
            ConfigRecorder.record(
                    spring.getBean(JobsContext.class).home(), ledger(), spring.getBean(EvidenceStore.class));
        } catch (IOException notRecorded) {
            throw new JobException(Message.of("batch.config-not-kept", Trouble.words(notRecorded)), notRecorded);
        }
        spring.getBean(SourceRuns.class).recoverAll();
        reporting.recoverAll();
    }

    /** Opens them in a context of their own. */
    public static BatchJobs open(JobsContext context) {
        return in(application(context).web(WebApplicationType.NONE).run());
    }

    /** Opens them in a context that {@link #application} made. */
    public static BatchJobs in(ConfigurableApplicationContext spring) {
        return new BatchJobs(spring);
    }

    /** What a context takes that the jobs run in; more may be added. */
    public static SpringApplicationBuilder application(JobsContext context) {
        // Read by log.xml, which the framework loads before it makes anything.
        System.setProperty("sillage.log", context.home().log().toString());
        return new SpringApplicationBuilder(BatchConfiguration.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "logging.config=classpath:org/sillage/app/log.xml",
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=always",
                        "spring.batch.jdbc.platform=sqlite")
                .initializers(spring -> {
                    silenceTheLogAboutItself();
                    spring.getBeanFactory().registerSingleton("jobsContext", context);
                });
    }

    /** A log that cannot be written, on a full disk say, would tell the terminal so with a stack trace a line. */
    private static void silenceTheLogAboutItself() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            StatusManager status = log.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    @Override
    public CollectOutcome collect(List<String> sources) {
        return collecting.now(sources.isEmpty() ? configuration.sources() : named(sources));
    }

    /**
     * Asks sources because they are due.
     *
     * @param planned when the schedule wanted it
     */
    public CollectOutcome collect(List<String> sources, Instant planned) {
        return collecting.planned(named(sources), planned);
    }

    /** Writes down that a look was planned and nobody was there to take it. */
    public void missed(String source, Instant planned) {
        named(List.of(source)).forEach(known -> collecting.missed(known, planned));
    }

    /** Whether a source can still answer for a window that has gone by. */
    public boolean answersByDate(String source) {
        return configuration
                .source(source)
                .flatMap(known -> SourceTypes.of(known.settings().type()))
                .filter(SourceType::answersByDate)
                .isPresent();
    }

    /**
     * Makes a report that the schedule wants, unless it was made for this before.
     *
     * @param planned names this one report for ever, such as {@code report/usine-2018/weekly/2018-W47/fr}
     * @throws JobException when it could not be made, or another process makes reports of this campaign now
     */
    public void reportOnce(ReportRequest request, String planned) {
        reporting.makeOnce(request, planned);
    }

    private List<PlannedSource> named(List<String> sources) {
        return sources.stream()
                .map(id ->
                        configuration.source(id).orElseThrow(() -> new JobException(Message.of("batch.no-source", id))))
                .toList();
    }

    @Override
    public ImportOutcome importFiles(ImportRequest request) {
        return importing.files(request);
    }

    @Override
    public ReportOutcome report(ReportRequest request) {
        return reporting.make(request);
    }

    /** The ledger they append to, for the schedule. */
    public Ledger ledger() {
        return spring.getBean(Ledger.class);
    }

    @Override
    public void close() {
        spring.close();
    }
}
