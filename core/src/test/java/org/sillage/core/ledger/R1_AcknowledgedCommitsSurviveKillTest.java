// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.OPENING;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;
import org.sillage.core.run.RunPlan;
import org.sillage.core.testkit.Kills;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** R1: what was said to be committed survives {@code kill -9}, whenever it comes. */
class R1_AcknowledgedCommitsSurviveKillTest {

    private static final int ITEMS = 5;

    @TempDir
    Path home;

    @Test
    void tenKillsLoseNothingAndDamageNothing() throws Exception {
        kill(10, 700);
    }

    @Test
    @Tag("slow")
    void twoHundredKillsLoseNothingAndDamageNothing() throws Exception {
        kill(Kills.upTo(200), 5_000);
    }

    private void kill(int times, int longestMillis) throws Exception {
        Random random = new Random(20181122);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            // One in four comes while the process opens the ledger, the others while it appends.
            boolean early = random.nextInt(4) == 0;
            List<String> latest = linesUntilKilled(round, early, 50 + random.nextInt(longestMillis));
            checkLedger(latest);
            acknowledged.addAll(latest);
        }
        assertThat(acknowledged).as("the appender came to append").isNotEmpty();
        checkLedger(acknowledged);
    }

    private List<String> linesUntilKilled(int round, boolean early, int afterMillis) throws Exception {
        Path said = home.resolve("said-" + round);
        Process appender = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        home.toString(),
                        Integer.toString(round))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (!early && Files.size(said) == 0 && appender.isAlive()) Thread.sleep(5);
        assertThat(appender.waitFor(afterMillis, TimeUnit.MILLISECONDS))
                .as("the appender goes on until it is killed")
                .isFalse();
        appender.destroyForcibly().waitFor();
        String lines = Files.readString(said);
        // The last line may be cut: then nobody has read it.
        return lines.substring(0, lines.lastIndexOf('\n') + 1).lines().toList();
    }

    private void checkLedger(List<String> acknowledged) {
        try (Database database = Database.open(home)) {
            String integrity = database.readers()
                    .read(statements -> statements.first("PRAGMA integrity_check", row -> row.getString(1)))
                    .orElseThrow();
            assertThat(integrity).isEqualTo("ok");
            Ledger ledger = new JdbcLedger(database, SettableClock.at("2018-11-22T12:00:00Z"));
            LedgerView view = ledger.now();
            for (String line : acknowledged) {
                for (int item = 0; item < ITEMS; item++) {
                    Dossier dossier = view.mention(item(line, item).id()).orElseThrow();
                    assertThat(dossier.mention()).isEqualTo(item(line, item));
                    assertThat(dossier.latest()).hasSize(1);
                }
            }
            checkEntries(ledger, view);
        }
    }

    /** A half-written append would leave an entry without its facts, or a gap. */
    private static void checkEntries(Ledger ledger, LedgerView view) {
        long[] mentions = {0};
        view.all(dossier -> mentions[0]++);
        List<Entry> entries = ledger.after(0, Integer.MAX_VALUE);
        if (entries.isEmpty()) return;
        assertThat(entries.getFirst().seq()).isEqualTo(1);
        assertThat(entries.getLast().seq()).as("no number is missing").isEqualTo(entries.size());
        assertThat(entries.stream().filter(entry -> entry.kind() == Entry.Kind.VERSION))
                .hasSize((int) mentions[0]);
        assertThat(mentions[0] % ITEMS).as("appends are whole").isZero();
    }

    private static Post item(String line, int item) {
        return post(line + "-" + item);
    }

    /** Appends for ever, and says each append once it is committed. */
    static final class Appender {

        private Appender() {}

        public static void main(String[] arguments) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (Database database = Database.open(Path.of(arguments[0]))) {
                Ledger ledger = new JdbcLedger(database, Clock.systemUTC());
                Lease lease = ledger.leases()
                        .take("source/kill-" + arguments[1], "appender", Duration.ofHours(1))
                        .orElseThrow();
                LedgerWriter writer = ledger.writer(lease);
                long run = writer.startRun(new RunPlan("kill", OPENING, OPENING, Optional.empty()));
                long capture = writer.keep(run, TemporaryLedger.digest("page"), "o", "", OPENING, "");
                for (int append = 0; ; append++) {
                    String line = arguments[1] + "-" + append;
                    writer.append(capture, findings(line));
                    out.println(line);
                }
            }
        }

        private static List<Finding> findings(String line) {
            List<Finding> findings = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                Post post = item(line, item);
                findings.add(sighted(post, "items[" + item + "]"));
                findings.add(counted(total(post, Metric.LIKES, item, OPENING), "items[" + item + "]"));
            }
            return findings;
        }
    }
}
