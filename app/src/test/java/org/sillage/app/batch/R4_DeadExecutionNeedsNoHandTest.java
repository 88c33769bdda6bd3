// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R4: what a process left when it died is taken up by the next start, wherever the kill met it. */
class R4_DeadExecutionNeedsNoHandTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"CAPTURE", "RECORD", "INDEX"})
    void aCollectionGoesOnWhereverItWasKilled(PausePoint point) throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome calm = PagesHome.in(folder.resolve("calm"), server);
            assertThat(run(calm, Map.of(), "collect").exitCode()).isZero();

            PagesHome killed = PagesHome.in(folder.resolve("killed"), server);
            killWhenHeld(run(killed, Map.of(PausePoint.PROPERTY, point.name()), "collect"));
            ChildJvm next = run(killed, Map.of(), "collect");
            assertThat(next.exitCode()).as(next.said()).isZero();

            assertThat(killed.dump()).isEqualTo(calm.dump());
            assertThat(killed.openRuns()).isZero();
            ChildJvm proof = run(killed, Map.of(), "verify");
            assertThat(proof.exitCode()).as(proof.said()).isZero();
        }
    }

    @Test
    void aReportIsMadeWholeByTheNextStart() throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome home = PagesHome.in(folder.resolve("home"), server);
            assertThat(run(home, Map.of(), "collect").exitCode()).isZero();
            killWhenHeld(run(
                    home,
                    Map.of(PausePoint.PROPERTY, PausePoint.REPORT.name()),
                    "report",
                    "weekly",
                    "--campaign",
                    "usine",
                    "--period",
                    "2018-W47",
                    "--lang",
                    "en"));
            assertThat(workbooks(home)).isEmpty();
            assertThat(run(home, Map.of(), "collect").exitCode()).isZero();
            assertThat(workbooks(home)).hasSize(1);
            ChildJvm proof =
                    run(home, Map.of(), "verify", workbooks(home).getFirst().toString());
            assertThat(proof.exitCode()).as(proof.said()).isZero();
        }
    }

    private static java.util.List<Path> workbooks(PagesHome home) throws Exception {
        Path reports = home.root().resolve("reports");
        if (!Files.isDirectory(reports)) return java.util.List.of();
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
        }
    }

    private static void killWhenHeld(ChildJvm child) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!child.said().contains("held at") && child.isAlive() && System.nanoTime() < end) Thread.sleep(50);
        assertThat(child.said()).contains("held at");
        child.kill();
    }

    private ChildJvm run(PagesHome home, Map<String, String> properties, String... command) throws Exception {
        String[] arguments = Stream.concat(Stream.of("--home", home.root().toString()), Stream.of(command))
                .toArray(String[]::new);
        return ChildJvm.start(folder, properties, arguments);
    }
}
