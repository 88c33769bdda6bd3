// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.Home;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.config.Configuration;
import org.sillage.app.jobs.JobException;
import org.sillage.app.jobs.JobsContext;
import org.sillage.app.jobs.ReportRequest;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.StaleLeaseException;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunPlan;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** R12: of 500 simultaneous starts in two processes one runs, and a holder that died is followed by another. */
class R12_OneRunOneReportTest {

    private static final int PROCESSES = 2;
    private static final int STARTS_EACH = 250;

    @TempDir
    Path folder;

    @Test
    void ofFiveHundredStartsOneLooksAndOneReports() throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome home = PagesHome.in(folder.resolve("home"), server);
            List<ChildJvm> children = new ArrayList<>();
            Path go = folder.resolve("go");
            for (int i = 0; i < PROCESSES; i++) {
                children.add(ChildJvm.startMain(
                        Starts.class.getName(), folder, Map.of(), home.root().toString(), go.toString()));
            }
            for (ChildJvm child : children) child.await("ready", Duration.ofMinutes(3));
            Files.createFile(go);
            for (ChildJvm child : children)
                assertThat(child.exitCode()).as(child.said()).isZero();

            assertThat(home.runs()).isEqualTo(1);
            assertThat(home.openRuns()).isZero();
            assertThat(server.served()).isEqualTo(PagesServer.PAGES + 1);
            assertThat(home.reports()).hasSize(1);
        }
    }

    @Test
    void theLeaseOfAnotherMachineIsTakenOverOnceItEndsAndItsLateWriteIsRefused() {
        SettableClock clock = SettableClock.at("2018-11-26T08:00:00Z");
        try (TemporaryLedger temporary = TemporaryLedger.open(clock);
                LeaseKeeper keeper = new LeaseKeeper(temporary.ledger().leases())) {
            Ledger ledger = temporary.ledger();
            Lease late = ledger.leases()
                    .take("source/a", "another-machine|1|then", Duration.ofSeconds(30))
                    .orElseThrow();
            assertThat(keeper.take("source/a")).isEmpty();
            clock.advance(Duration.ofSeconds(30));
            assertThat(keeper.take("source/a")).isPresent();

            RunPlan plan = new RunPlan("a", clock.instant().minusSeconds(60), clock.instant(), Optional.empty());
            assertThatThrownBy(() -> ledger.writer(late).startRun(plan)).isInstanceOf(StaleLeaseException.class);
            assertThat(ledger.position()).isZero();
        }
    }

    /** A process that starts the same planned look and the same planned report in many threads at once. */
    static final class Starts {

        private static final Instant DUE = Instant.parse("2018-11-26T06:00:00Z");

        private Starts() {}

        public static void main(String[] arguments) throws Exception {
            Home home = new Home(Path.of(arguments[0]));
            Clock clock = Clock.systemUTC();
            Configuration configuration =
                    ConfigReader.ofHome(home.root(), Map.of(), clock).read();
            try (BatchJobs jobs = BatchJobs.open(new JobsContext(home, configuration, clock, message -> {}));
                    ExecutorService threads = Executors.newFixedThreadPool(STARTS_EACH)) {
                CountDownLatch go = new CountDownLatch(1);
                List<Future<?>> starts = new ArrayList<>();
                for (int i = 0; i < STARTS_EACH; i++) starts.add(threads.submit(() -> start(jobs, go)));
                System.out.println("ready");
                while (!Files.exists(Path.of(arguments[1]))) Thread.sleep(1);
                go.countDown();
                for (Future<?> start : starts) start.get();
            }
            System.exit(0);
        }

        private static Void start(BatchJobs jobs, CountDownLatch go) throws InterruptedException {
            go.await();
            jobs.collect(List.of("pages"), DUE);
            try {
                jobs.reportOnce(weekly(), "report/usine/weekly/2018-W47/en");
            } catch (JobException busy) {
                // Another is at it, in this process or the other one: that is what is looked for.
                if (!busy.reason().key().equals("batch.report-busy")) throw busy;
            }
            return null;
        }

        private static ReportRequest weekly() {
            return new ReportRequest(
                    "weekly",
                    "usine",
                    Period.weekOf(LocalDate.of(2018, 11, 22), ZoneId.of("Europe/Paris")),
                    Optional.empty(),
                    OptionalLong.empty(),
                    Locale.ENGLISH,
                    Optional.empty());
        }
    }
}
