// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R8: a full disk stops a command cleanly, and it goes on once there is space. The disk is a tmpfs of a few sizes in a
 * mount namespace of its own, so nothing outside sees it; where that is not allowed, the test says so and is skipped.
 */
class R8_AFullDiskStopsCleanlyTest {

    private static final String ROOMY = "512m";

    @TempDir
    Path folder;

    @BeforeEach
    void namespacesAreAllowed() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean allowed;
        try {
            allowed = sh("mount -t tmpfs -o size=1m none " + disk).isEmpty();
        } catch (IOException noSuchProgram) {
            allowed = false;
        }
        assumeTrue(allowed, "no mount namespace can be made here: a full disk was not tried");
    }

    @Test
    void aFewSizesStopCleanly() throws Exception {
        sizesStopCleanly(3);
    }

    @Test
    @Tag("slow")
    void twentySizesStopCleanly() throws Exception {
        sizesStopCleanly(20);
    }

    private void sizesStopCleanly(int sizes) throws Exception {
        try (PagesServer server = new PagesServer()) {
            PagesHome calm = PagesHome.in(folder.resolve("calm"), server);
            assertThat(run(calm, "collect")).isZero();
            PagesHome before = PagesHome.in(folder.resolve("before"), server);
            assertThat(run(before, "report", "weekly", "--campaign", "usine", "--period", "2018-W46"))
                    .isZero();
            long least = kilobytes(before.root()) + 16;
            long most = kilobytes(calm.root());
            for (int size = 0; size < sizes; size++) {
                long kilobytes = least + (most - least) * size / sizes;
                String said = fillAndGoOn(before, kilobytes);
                assertStoppedCleanly(said, kilobytes);
                assertThat(new PagesHome(folder.resolve("after")).dump())
                        .as(kilobytes + " kB")
                        .isEqualTo(calm.dump());
            }
        }
    }

    private void assertStoppedCleanly(String said, long kilobytes) {
        assertThat(said)
                .as(kilobytes + " kB")
                .contains("code=1\n")
                .contains("No space is left in " + folder.resolve("disk"))
                .contains("kB are free")
                .contains("report=same")
                .contains("code=0\nproof=0\n")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    /** Collects on a disk that is too small, then on the same with space; keeps the home for a look afterwards. */
    private String fillAndGoOn(PagesHome before, long kilobytes) throws Exception {
        Path disk = folder.resolve("disk");
        String sillage = java() + " --home " + disk;
        Path report = only(before.root().resolve("reports"));
        return sh("""
                mount -t tmpfs -o size=%dk none %s
                cp -a %s/. %s
                %s collect; echo "code=$?"
                cmp -s %s %s/reports/%s && echo report=same
                mount -o remount,size=%s %s
                %s collect > /dev/null; echo "code=$?"
                %s verify > /dev/null; echo "proof=$?"
                rm -rf %s; cp -a %s %s
                """.formatted(
                        kilobytes,
                        disk,
                        before.root(),
                        disk,
                        sillage,
                        report,
                        disk,
                        report.getFileName(),
                        ROOMY,
                        disk,
                        sillage,
                        sillage,
                        folder.resolve("after"),
                        disk,
                        folder.resolve("after")));
    }

    private static Path only(Path reports) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String java() {
        return String.join(
                " ",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp",
                System.getProperty("java.class.path"),
                "org.sillage.app.Main --lang en");
    }

    private String sh(String script) throws Exception {
        Path output = Files.createTempFile(folder, "sh", ".out");
        Process process = new ProcessBuilder(List.of("unshare", "--mount", "sh", "-c", script))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) process.destroyForcibly().waitFor();
        return Files.readString(output);
    }

    private static long kilobytes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            // A file takes whole pages.
            return files.mapToLong(file -> (file.toFile().length() + 4095) / 4096 * 4)
                    .sum();
        }
    }

    private int run(PagesHome home, String... command) throws Exception {
        String[] arguments = Stream.concat(Stream.of("--home", home.root().toString()), Stream.of(command))
                .toArray(String[]::new);
        return ChildJvm.start(folder, Map.of(), arguments).exitCode();
    }
}
