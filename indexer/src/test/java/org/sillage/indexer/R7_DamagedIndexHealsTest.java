// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.index.IndexException;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.search.QueryParser;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** Promise R7: each file of the index deleted, cut or changed is found, said and healed from the ledger. */
class R7_DamagedIndexHealsTest {

    private final SettableClock clock = SettableClock.at("2018-11-26T08:00:00Z");
    private final List<Message> notices = new ArrayList<>();
    private final Random random = new Random(7);

    @TempDir
    private Path folder;

    private TemporaryLedger temporary;

    @BeforeEach
    void fill() throws IOException {
        temporary = TemporaryLedger.open(clock);
        Path sound = sound();
        // Several commits, an edit and renewed numbers: every kind of file that a used index has.
        for (int i = 0; i < 4; i++) {
            temporary.append("feed-1", Samples.sighted(Samples.post("" + i), "items[0]"));
            temporary.append("feed-1", Samples.sighted(Samples.clipping("c" + i), "items[0]"));
            catchUp(sound);
        }
        temporary.append("feed-1", Samples.sighted(Samples.post("1", Samples.OPENING, "robots encore"), "items[0]"));
        count("2", 5);
        catchUp(sound);
        count("3", 6);
        catchUp(sound);
        notices.clear();
    }

    private void count(String post, long likes) {
        clock.advance(java.time.Duration.ofMinutes(1));
        temporary.append(
                "feed-1", Samples.counted(Samples.total(Samples.post(post), Metric.LIKES, likes, clock.instant()), ""));
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void aDeletedFileIsFoundSaidAndHealed() throws Exception {
        for (Path file : files()) assertHeals(file, Files::delete);
    }

    @Test
    void aCutFileIsFoundSaidAndHealed() throws Exception {
        for (Path file : files()) {
            assertHeals(file, damaged -> {
                byte[] bytes = Files.readAllBytes(damaged);
                Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
            });
        }
    }

    @Test
    void changedBytesAreFoundSaidAndHealed() throws Exception {
        assertChangedBytesHeal();
    }

    private void assertChangedBytesHeal() throws Exception {
        for (Path file : files()) {
            assertHeals(file, damaged -> {
                byte[] bytes = Files.readAllBytes(damaged);
                for (int i = 0; i < 20; i++) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                bytes[random.nextInt(bytes.length)] ^= 64;
                Files.write(damaged, bytes);
            });
        }
    }

    @Test
    @Tag("slow")
    void whicheverBytesChangedTheyAreFoundSaidAndHealed() throws Exception {
        for (int round = 0; round < 20; round++) assertChangedBytesHeal();
    }

    @Test
    void aSearchInADamagedIndexSaysSoInsteadOfAnsweringWrongly() throws Exception {
        Path text = files().stream()
                .filter(file -> file.toString().endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(text);
        bytes[bytes.length / 2] ^= 1;
        Files.write(text, bytes);
        try (LuceneMentionIndex index = index(sound())) {
            SearchRequest request = SearchRequest.of(QueryParser.parse("robots"), Samples.PARIS, 10);
            assertThatThrownBy(() -> index.search(request))
                    .isInstanceOfSatisfying(
                            IndexException.class,
                            damaged -> assertThat(damaged.reason().key()).isEqualTo("index.damaged"));
        }
    }

    @Test
    void aMissingFolderGrowsBack() throws Exception {
        Path elsewhere = folder.resolve("grown");
        assertSound(elsewhere);
        assertThat(notices).extracting(Message::key).containsExactly("index.new", "index.built");
    }

    /** What happens to a file. */
    private interface Damage {
        void to(Path file) throws IOException;
    }

    private void assertHeals(Path file, Damage damage) throws Exception {
        Path copy = folder.resolve("copy");
        copy(sound(), copy);
        damage.to(copy.resolve(sound().relativize(file)));
        notices.clear();
        long position = temporary.ledger().position();
        assertSound(copy);
        assertThat(notices)
                .as(file.toString())
                .extracting(Message::key)
                .containsExactly("index.damaged", "index.built");
        assertThat(temporary.ledger().position()).isEqualTo(position);
    }

    private void assertSound(Path indexFolder) throws Exception {
        Ledger ledger = temporary.ledger();
        try (LuceneMentionIndex index = index(indexFolder)) {
            index.catchUp(ledger);
            List<Message> problems = new ArrayList<>();
            assertThat(index.check(ledger, problems::add)).isEqualTo(8);
            assertThat(problems).isEmpty();
            SearchRequest request = SearchRequest.of(QueryParser.parse("robots likes>=5"), Samples.PARIS, 10);
            assertThat(index.search(request).total()).isEqualTo(2);
        }
    }

    private void catchUp(Path indexFolder) throws IOException {
        try (LuceneMentionIndex index = index(indexFolder)) {
            index.catchUp(temporary.ledger());
        }
    }

    private LuceneMentionIndex index(Path indexFolder) {
        return new LuceneMentionIndex(indexFolder, clock, notices::add);
    }

    private Path sound() {
        return folder.resolve("sound");
    }

    /** Every file of the index; locks are empty and say nothing. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(sound())) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
            assertThat(files).hasSizeGreaterThan(8);
            return files;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) org.apache.lucene.util.IOUtils.rm(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) Files.copy(each, to.resolve(from.relativize(each)));
        }
    }
}
