// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.testkit.Kills;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** Promise R6: after any crash the index holds what the store holds: nothing missing, nothing extra, nothing stale. */
class R6_IndexEqualsStoreTest {

    private final SettableClock clock = SettableClock.at("2018-11-26T08:00:00Z");
    private final Random random = new Random(6);

    @TempDir
    private Path folder;

    @Test
    void afterTenKillsNothingIsMissingExtraOrStale() throws Exception {
        kill(10);
    }

    @Test
    @Tag("slow")
    void afterTwoHundredKillsNothingIsMissingExtraOrStale() throws Exception {
        kill(Kills.upTo(200));
    }

    private void kill(int times) throws Exception {
        try (TemporaryLedger temporary = TemporaryLedger.open(clock)) {
            for (int i = 0; i < times; i++) {
                runAndKill(temporary.home(), "child" + i + "-");
                assertThat(problems(temporary)).isEmpty();
            }
        }
    }

    private void runAndKill(Path home, String name) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingChild.class.getName(),
                        home.toString(),
                        index().toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("caught up");
            Thread.sleep(random.nextLong(300));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private Path index() {
        return folder.resolve("index");
    }

    /** What differs once the index has caught up; fewer mentions than recorded would be told as missing. */
    private List<Message> problems(TemporaryLedger temporary) throws IOException {
        List<Message> problems = new ArrayList<>();
        try (LuceneMentionIndex index = new LuceneMentionIndex(index(), clock, problems::add)) {
            index.catchUp(temporary.ledger());
            assertThat(index.position()).isEqualTo(temporary.ledger().position());
            assertThat(index.check(temporary.ledger(), problems::add)).isPositive();
        }
        return problems;
    }

    @Test
    void aCheckNamesWhatIsMissingExtraAndStale() throws Exception {
        try (TemporaryLedger temporary = TemporaryLedger.open(clock);
                TemporaryLedger other = TemporaryLedger.open(clock)) {
            temporary.append(
                    "feed-1", Samples.sighted(Samples.post("1"), "a"), Samples.sighted(Samples.post("2"), "b"));
            other.append("feed-1", Samples.sighted(Samples.post("3"), "a"), Samples.sighted(Samples.post("2"), "b"));
            other.append(
                    "feed-1", Samples.counted(Samples.total(Samples.post("2"), Metric.LIKES, 1, clock.instant()), "b"));
            try (LuceneMentionIndex index = new LuceneMentionIndex(index(), clock, notice -> {})) {
                index.catchUp(temporary.ledger());
                List<Message> problems = new ArrayList<>();
                new IndexCheckOf(index()).against(other.ledger().now(), problems::add);
                assertThat(problems)
                        .contains(
                                Message.of("index.missing-mention", "x:post:3"),
                                Message.of("index.extra-mention", "x:post:1"),
                                Message.of("index.stale-numbers", "x:post:2"));
            }
        }
    }

    /** Compares an index with a ledger it was not made from. */
    private record IndexCheckOf(Path folder) {

        void against(org.sillage.core.ledger.LedgerView view, java.util.function.Consumer<Message> problems)
                throws IOException {
            OpenIndex open = new OpenIndex(new IndexFolder(folder));
            try (open) {
                var reader = open.take().orElseThrow();
                new IndexCheck(reader, problems).against(view);
                reader.decRef();
            }
        }
    }
}
