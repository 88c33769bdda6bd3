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
            Path calm = folder.resolve("calm.xlsx");
            Duration whole = calmly(home, calm);

            Random random = new Random(9);
            int hit = 0;
            for (int kill = 0; kill < kills; kill++) {
                long from = whole.toMillis() / 3;
                if (report(home).killAfter(Duration.ofMillis(from + random.nextLong(whole.toMillis() - from)))) hit++;
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
            assertThat(records.stream().filter(record -> !record.path().endsWith("calm.xlsx")))
                    .as("one each start at most, and one for each that a kill left to the next")
                    .hasSizeBetween(1, kills + 1);
            assertThat(hit).as("kills that met a running process").isPositive();
            assertThat(home.root().resolve("reports").toFile().list())
                    .as("nothing half-made stays")
                    .hasSize(1);
            ChildJvm proof = run(home, "verify", files(home).getFirst().toString());
            assertThat(proof.exitCode()).as(proof.said()).isZero();
        }
    }

    private Duration calmly(PagesHome home, Path calm) throws Exception {
        long start = System.nanoTime();
        ChildJvm child =
                run(home, "report", "weekly", "--campaign", "usine", "--period", "2018-W47", "--out", calm.toString());
        assertThat(child.exitCode()).as(child.said()).isZero();
        return Duration.ofNanos(System.nanoTime() - start);
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
