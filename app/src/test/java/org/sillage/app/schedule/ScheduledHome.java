// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sillage.app.Home;
import org.sillage.app.batch.BatchJobs;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.config.ConfigurationException;
import org.sillage.app.jobs.JobsContext;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.run.RunRecord;

/** The jobs over a home with a source that answers by date, one that does not, and a report on Mondays. */
final class ScheduledHome implements AutoCloseable {

    final Configuration configuration;
    final BatchJobs jobs;
    final Dispatch dispatch;
    final List<Planned> plan;

    private ScheduledHome(Configuration configuration, BatchJobs jobs) {
        this.configuration = configuration;
        this.jobs = jobs;
        this.dispatch = new Dispatch(jobs, configuration);
        this.plan = Plans.of(configuration);
    }

    static ScheduledHome in(Path folder, Clock clock) throws IOException, ConfigurationException {
        Path config = Files.createDirectories(folder.resolve("config/campaigns"));
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("config/sillage.yaml"), "zone: Europe/Paris\nlanguage: en\n");
        Files.writeString(folder.resolve("config/sources.yaml"), """
                sources:
                  - {id: dated, type: dated, every: 1 day}
                  - {id: exports, type: folder, path: inbox, format: auto, every: 1 day}
                """);
        Files.writeString(config.resolve("usine.yaml"), """
                name: {en: "The Factory"}
                from: 2018-09-03
                to: 2018-12-30
                zone: Europe/Paris
                query: usine
                reports:
                  - {kind: weekly, every: monday at 07:00, languages: [en]}
                """);
        Home home = new Home(folder);
        Configuration configuration =
                ConfigReader.ofHome(home.root(), Map.of(), clock).read();
        return new ScheduledHome(
                configuration, BatchJobs.open(new JobsContext(home, configuration, clock, message -> {})));
    }

    Planned planned(String id) {
        return plan.stream()
                .filter(planned -> planned.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Looks at a source, in the order of their windows. */
    List<RunRecord> runs(String source) {
        return jobs.ledger().now().runs(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                .filter(run -> run.plan().source().equals(source))
                .toList();
    }

    List<String> reportedWeeks() {
        return jobs.ledger().now().reports("usine").stream()
                .map(ReportRecord::period)
                .toList();
    }

    @Override
    public void close() {
        jobs.close();
    }
}
