// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.evidence.FolderEvidenceStore;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;
import org.sillage.core.run.RunPlan;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;
import org.sillage.indexer.LuceneMentionIndex;

/** An edit is a version of the same post; a deletion leaves a withdrawal: words and names gone, numbers counted. */
class R17_EditsAndDeletionsTest {

    private static final String PHRASE = "zygomorphequetzal";
    private static final String HANDLE = "kwisatz_9162";

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private final TemporaryLedger temporary = TemporaryLedger.open(clock);
    private final Lines collector = new Lines();
    private FolderEvidenceStore evidence;
    private LuceneMentionIndex index;
    private Forgetting forgetting;

    @BeforeEach
    void open() throws IOException {
        evidence = FolderEvidenceStore.of(temporary.home());
        index = new LuceneMentionIndex(temporary.home().resolve("data").resolve("index"), clock, notice -> {});
        forgetting = new Forgetting(temporary.ledger(), evidence, (source, cursor) -> Optional.of(collector));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
        temporary.close();
    }

    @Test
    void anEditIsAVersionOfTheSamePost() throws IOException {
        take("1;7;" + PHRASE);
        take("1;9;" + PHRASE + ", corrigé");
        assertThat(all()).hasSize(1);
        assertThat(((Post) all().getFirst().mention()).text()).endsWith("corrigé");
    }

    @Test
    void aDeletedPostLeavesNoByteOfItsWordsAndItsNumbersStay() throws IOException {
        take("1;7;" + PHRASE, "2;5;autre chose");
        take("1;9;" + PHRASE);
        assertThat(places(PHRASE)).contains("evidence", "ledger", "index");
        assertThat(places(HANDLE)).contains("ledger", "index");

        take("gone;1");
        take("gone;2");
        assertThat(places(PHRASE)).isEmpty();
        assertThat(places(HANDLE)).isEmpty();
        assertThat(all()).hasSize(2);
        Dossier left =
                temporary.ledger().now().mention(MentionId.ofPost("x", "1")).orElseThrow();
        assertThat(left.latest())
                .singleElement()
                .satisfies(reading ->
                        assertThat(reading.snapshot().reading().value()).isEqualTo(9));
        assertThat(left.withdrawn()).isPresent();
    }

    @Test
    void otherPostsOfTheSamePageKeepTheirEvidence() throws IOException {
        take("1;7;" + PHRASE, "2;5;autre chose");
        take("gone;1");
        Dossier other =
                temporary.ledger().now().mention(MentionId.ofPost("x", "2")).orElseThrow();
        assertThat(((Post) other.mention()).text()).isEqualTo("autre chose");
        assertThat(evidence.isIntact(other.evidence().digest())).isTrue();
        try (InputStream bytes = evidence.open(other.evidence().digest())) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("autre chose", other.evidence().place());
        }
    }

    @Test
    void anExportThatBringsTheWordsAgainIsReplacedToo() throws IOException {
        take("1;7;" + PHRASE);
        take("gone;1");
        take("1;11;" + PHRASE);
        assertThat(places(PHRASE)).isEmpty();
        assertThat(all().getFirst().latest().getFirst().snapshot().reading().value())
                .isEqualTo(11);
    }

    @Test
    void whatAKillLeftUndoneIsDoneTheNextTime() throws IOException {
        take("1;7;" + PHRASE);
        record("gone;1");
        assertThat(places(PHRASE)).contains("evidence");
        forgetting.catchUp();
        index.catchUp(temporary.ledger());
        assertThat(places(PHRASE)).isEmpty();
    }

    /** As a run does: keep, read, append, catch up. */
    private void take(String... lines) throws IOException {
        record(lines);
        forgetting.catchUp();
        index.catchUp(temporary.ledger());
    }

    private void record(String... lines) throws IOException {
        clock.advance(Duration.ofHours(1));
        byte[] page = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        String digest = evidence.keep(new ByteArrayInputStream(page)).digest();
        LedgerWriter writer = temporary.writer("x");
        Instant now = clock.instant();
        long run = writer.startRun(new RunPlan("x", now.minusSeconds(60), now, Optional.empty()));
        long capture = writer.keep(run, digest, "https://x.example/", "text/plain", now, "");
        List<Finding> findings;
        try (Stream<Finding> read = collector.read(
                new Evidence(digest, "https://x.example/", "text/plain", now, () -> evidence.open(digest)))) {
            findings = read.toList();
        }
        writer.append(capture, findings);
        writer.read(capture, collector.reader(), findings.size(), 0, 0);
    }

    private List<Dossier> all() {
        List<Dossier> all = new ArrayList<>();
        temporary.ledger().now().all(all::add);
        return all;
    }

    /** Folders and files of the home whose bytes hold a text. */
    private List<String> places(String text) throws IOException {
        try (Stream<Path> files = Files.walk(temporary.home())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(file -> file.toString().contains("evidence")
                            ? "evidence"
                            : file.toString().contains("index") ? "index" : "ledger")
                    .distinct()
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines {@code id;likes;text}, or {@code gone;id}. */
    private static final class Lines implements Collector {

        @Override
        public String source() {
            return "x";
        }

        @Override
        public String reader() {
            return "lines/1";
        }

        @Override
        public void capture(Resume from, Sink sink) {
            throw new AssertionError("pages are handed over by the tests, not asked for");
        }

        @Override
        @SuppressWarnings("StreamResourceLeak") // Of a list that is whole.
        public Stream<Finding> read(Evidence bytes) {
            try (InputStream in = bytes.open()) {
                String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return page.lines().flatMap(line -> findings(line.split(";", 3), bytes.observedAt()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Stream<Finding> findings(String[] line, Instant at) {
            if (line[0].equals("gone")) {
                MentionId gone = MentionId.ofPost("x", line[1]);
                return Stream.of(new Finding.Withdrawn(gone, WithdrawalCause.DELETED, "gone"));
            }
            MentionId id = MentionId.ofPost("x", line[0]);
            Post post = new Post(
                    id,
                    "x",
                    Optional.of(new Account("x", HANDLE, "")),
                    Optional.empty(),
                    Published.at(Instant.parse("2018-11-22T08:00:00Z")),
                    "fr",
                    line[2]);
            MetricSnapshot likes = new MetricSnapshot(
                    Subject.of(id),
                    Metric.LIKES,
                    new Reading.Total(Long.parseLong(line[1]), at),
                    Basis.MEASURED,
                    "x",
                    "likes");
            String place = "line of " + line[0];
            return Stream.of(new Finding.Sighting(post, place), new Finding.Count(likes, place));
        }
    }
}
