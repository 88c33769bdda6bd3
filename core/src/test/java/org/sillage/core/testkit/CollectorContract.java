// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Subject;

/**
 * What every collector promises. A subclass sets up a source that stands still while a test runs and holds some sound
 * items and at least one bad one among them.
 */
public abstract class CollectorContract {

    /** A collector of the source, each time anew: it remembers nothing that the cursor does not say. */
    protected abstract Collector newCollector() throws Exception;

    /** Items of the whole source that are to be sighted; more than zero. */
    protected abstract int soundItems();

    /** Items of the whole source that are to be skipped, each with a reason; more than zero. */
    protected abstract int badItems();

    /** The window asked for; all time where the source does not answer by date. */
    protected Resume resume(String cursor) {
        return new Resume(cursor, false, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    @Test
    void readerNameHasAVersion() throws Exception {
        assertThat(newCollector().reader()).matches("[a-z0-9-]+/[0-9]+");
    }

    @Test
    void everyItemIsSightedOrSkipped() throws Exception {
        List<Finding> findings = findings();
        assertThat(findings).filteredOn(Finding.Sighting.class::isInstance).hasSize(soundItems());
        assertThat(findings).filteredOn(Finding.Skip.class::isInstance).hasSize(badItems());
    }

    @Test
    void everyFindingHasAPlace() throws Exception {
        assertThat(findings()).allSatisfy(finding -> assertThat(finding.place()).isNotBlank());
    }

    @Test
    void everySkipHasAReasonInTheRoomsOwnWords() throws Exception {
        assertThat(findings())
                .filteredOn(Finding.Skip.class::isInstance)
                .allSatisfy(
                        skip -> assertThat(((Finding.Skip) skip).reason().key()).contains("."));
    }

    @Test
    void countsOfAMentionFollowItsSighting() throws Exception {
        Set<String> sighted = new HashSet<>();
        for (Finding finding : findings()) {
            if (finding instanceof Finding.Sighting sighting) {
                sighted.add(Subject.of(sighting.mention().id()).key());
            } else if (finding instanceof Finding.Count count
                    && isOfAMention(count.snapshot().subject())) {
                assertThat(sighted)
                        .as(finding.place())
                        .contains(count.snapshot().subject().key());
            }
        }
    }

    private static boolean isOfAMention(Subject subject) {
        return subject.key().contains(":post:") || subject.key().contains(":clipping:");
    }

    @Test
    void equalBytesGiveEqualFindingsWhoeverReadsThem() throws Exception {
        for (Evidence evidence : captureAll("").evidence) {
            assertThat(read(newCollector(), evidence)).isEqualTo(read(newCollector(), evidence));
        }
    }

    @Test
    void aSecondLookFromTheLastCursorBringsNothingNew() throws Exception {
        Kept first = captureAll("");
        Kept second = captureAll(first.cursor);
        assertThat(second.digests()).isSubsetOf(first.digests());
    }

    @Test
    void closingTheFindingsClosesTheBytes() throws Exception {
        for (Evidence evidence : captureAll("").evidence) {
            AtomicInteger open = new AtomicInteger();
            Evidence counted = new Evidence(
                    evidence.digest(),
                    evidence.origin(),
                    evidence.mediaType(),
                    evidence.observedAt(),
                    () -> counting(evidence.open(), open));
            try (Stream<Finding> findings = newCollector().read(counted)) {
                assertThat(findings.findFirst()).isPresent();
            }
            assertThat(open).hasValue(0);
        }
    }

    @Test
    void whatCannotBeKeptEndsTheCapture() throws Exception {
        SourceException full = SourceException.unavailable(Message.of("test.full"));
        Collector collector = newCollector();
        assertThatThrownBy(() -> collector.capture(resume(""), capture -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    private List<Finding> findings() throws Exception {
        List<Finding> all = new ArrayList<>();
        for (Evidence evidence : captureAll("").evidence) all.addAll(read(newCollector(), evidence));
        return all;
    }

    private Kept captureAll(String cursor) throws Exception {
        Kept kept = new Kept(cursor);
        newCollector().capture(resume(cursor), kept::keep);
        return kept;
    }

    private static List<Finding> read(Collector collector, Evidence evidence) throws IOException {
        try (Stream<Finding> findings = collector.read(evidence)) {
            return findings.toList();
        }
    }

    private static InputStream counting(InputStream in, AtomicInteger open) {
        open.incrementAndGet();
        return new FilterInputStream(in) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) open.decrementAndGet();
                closed = true;
                super.close();
            }
        };
    }

    /** What a capture handed over, in memory. */
    private static final class Kept {

        private final List<Evidence> evidence = new ArrayList<>();
        private String cursor;

        Kept(String cursor) {
            this.cursor = cursor;
        }

        void keep(Capture capture) {
            byte[] bytes = bytes(capture);
            evidence.add(new Evidence(
                    sha256(bytes),
                    capture.origin(),
                    capture.mediaType(),
                    capture.observedAt(),
                    () -> new ByteArrayInputStream(bytes)));
            cursor = capture.cursor();
        }

        List<String> digests() {
            return evidence.stream().map(Evidence::digest).toList();
        }

        private static byte[] bytes(Capture capture) {
            try (InputStream in = capture.bytes().open()) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
