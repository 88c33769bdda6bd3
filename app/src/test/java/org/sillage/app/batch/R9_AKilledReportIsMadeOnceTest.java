// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.testkit.Kills;
import org.sillage.report.xlsx.WorkbookIdentity;

/** R9: whenever {@code sillage report} is killed, the workbook is whole or absent, and the next start makes it, once. */
class R9_AKilledReportIsMadeOnceTest {

    @TempDir
    Path folder;

    @Test
    void twoKillsLeaveNoHalfAndNoDouble() throws Exception {
        killsLeaveNoHalfAndNoDouble(2);
    }

    @Test
    @Tag("slow")
    void twoHundredKillsLeaveNoHalfAndNoDouble() throws Exception {
        killsLeaveNoHalfAndNoDouble(Kills.upTo(200));
    }

    private void killsLeaveNoHalfAndNoDouble(int kills) throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome home = PagesHome.in(folder.resolve("home"), server);
            assertThat(run(home, "collect").exitCode()).isZero();
            Duration work = calmly(home);

            Random random = new Random(9);
            int hit = 0;
            for (int kill = 0; kill < kills; kill++) {
                long begun = home.reportsBegun();
                ChildJvm child = report(home);
                // One in four comes while the process starts, the others while it makes the report.
                if (random.nextInt(4) > 0) awaitReporting(child, home, begun);
                if (child.killAfter(Duration.ofMillis(random.nextLong(work.toMillis() + 1)))) hit++;
                assertWhole(home);
            }
            // Asks nothing of the report: opening the jobs is enough to take up what a kill left.
            assertThat(run(home, "collect").exitCode()).isZero();
            ChildJvm last = report(home);
            assertThat(last.exitCode()).as(last.said()).isZero();

            assertWhole(home);
            List<ReportRecord> records = home.reports();
            System.out.printf("%d kills, %d of a running process, %d reports on record%n", kills, hit, records.size());
            assertThat(records).doesNotHaveDuplicates();
            assertThat(records)
                    .as("the undisturbed ones, and one at most for each that was killed")
                    .hasSizeBetween(2, kills + 2);
            assertThat(hit).as("kills that met a running process").isPositive();
            assertThat(home.root().resolve("reports").toFile().list())
                    .as("nothing half-made stays")
                    .hasSize(1);
            ChildJvm proof = run(home, "verify", files(home).getFirst().toString());
            assertThat(proof.exitCode()).as(proof.said()).isZero();
        }
    }

    /** Reports undisturbed; says how long it took once the process had come to it. */
    private Duration calmly(PagesHome home) throws Exception {
        ChildJvm child = report(home);
        awaitReporting(child, home, 0);
        long start = System.nanoTime();
        assertThat(child.exitCode()).as(child.said()).isZero();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void awaitReporting(ChildJvm child, PagesHome home, long begun) throws InterruptedException {
        while (home.reportsBegun() <= begun && child.isAlive()) Thread.sleep(20);
    }

    private ChildJvm report(PagesHome home) throws IOException {
        return run(home, "report", "weekly", "--campaign", "usine", "--period", "2018-W47", "--lang", "en");
    }

    private static void assertWhole(PagesHome home) throws Exception {
        for (Path file : files(home)) {
            assertThat(WorkbookIdentity.read(file).campaign()).isEqualTo("usine");
        }
    }

    private static List<Path> files(PagesHome home) throws IOException {
        Path reports = home.root().resolve("reports");
        if (!Files.isDirectory(reports)) return List.of();
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
        }
    }

    private ChildJvm run(PagesHome home, String... command) throws IOException {
        String[] arguments = Stream.concat(Stream.of("--home", home.root().toString()), Stream.of(command))
                .toArray(String[]::new);
        return ChildJvm.start(folder, Map.of(), arguments);
    }
}
