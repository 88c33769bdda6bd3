// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sillage.core.testkit.Samples.OPENING;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.run.RunPlan;
import org.sillage.core.testkit.TemporaryLedger;

/** R2: each commit has a sync of the disk before it is said to be committed, so that a power cut takes none away. */
class R2_EveryCommitIsSyncedTest {

    private static final int COMMITS = 50;
    private static final String SAID = "committed";

    /** Also the second half of a call that another thread's call interrupted in the listing. */
    private static final Pattern SYNCED = Pattern.compile("\\bf(data)?sync\\b.*= 0$");

    @TempDir
    Path folder;

    @Test
    void noCommitIsSaidBeforeTheDiskHasIt() throws Exception {
        Path calls = folder.resolve("calls");
        assumeTrue(traced(calls) == 0, "strace is missing or not allowed here: syncs were not counted");

        int syncs = 0;
        int syncsSinceSaid = 0;
        List<Integer> syncsOfEach = new ArrayList<>();
        for (String call : Files.readAllLines(calls, StandardCharsets.ISO_8859_1)) {
            if (SYNCED.matcher(call).find()) {
                syncs++;
                syncsSinceSaid++;
            } else if (call.contains("write(1, \"" + SAID)) {
                syncsOfEach.add(syncsSinceSaid);
                syncsSinceSaid = 0;
            }
        }

        assertThat(syncsOfEach)
                .hasSize(COMMITS)
                .allSatisfy(each -> assertThat(each).isPositive());
        assertThat(syncs).isGreaterThanOrEqualTo(COMMITS);
    }

    /** Exit code; not 0 where there is no tracer, or it may not look at processes. */
    private int traced(Path calls) throws InterruptedException {
        try {
            return new ProcessBuilder(
                            "strace",
                            "-f",
                            "-e",
                            "trace=fsync,fdatasync,write",
                            "-o",
                            calls.toString(),
                            ProcessHandle.current().info().command().orElseThrow(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Appender.class.getName(),
                            folder.resolve("home").toString())
                    .redirectOutput(folder.resolve("said").toFile())
                    .redirectError(folder.resolve("complaints").toFile())
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }

    /** Appends a few times, and says each append once it is committed. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] arguments) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (Database database = Database.open(Path.of(arguments[0]))) {
                Ledger ledger = new JdbcLedger(database, Clock.systemUTC());
                Lease lease = ledger.leases()
                        .take("source/sync", "appender", Duration.ofHours(1))
                        .orElseThrow();
                LedgerWriter writer = ledger.writer(lease);
                long run = writer.startRun(new RunPlan("sync", OPENING, OPENING, Optional.empty()));
                long capture = writer.keep(run, TemporaryLedger.digest("page"), "o", "", OPENING, "");
                for (int commit = 0; commit < COMMITS; commit++) {
                    writer.append(capture, List.of(sighted(post("sync-" + commit), "items[0]")));
                    out.println(SAID);
                }
            }
        }
    }
}
