// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedReader;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Message;

/**
 * What the program makes of one feed.
 *
 * @param findings one an entry, those before a fault too
 * @param refusal why the document, or its rest, was not read; empty where all of it was
 */
record ReadFeed(List<Finding> findings, Optional<Message> refusal) {

    private static final FeedReader READER = new FeedReader(ZoneOffset.UTC);
    private static final Instant OBSERVED = Instant.parse("2026-01-01T00:00:00Z");

    static ReadFeed of(byte[] bytes, String origin, String mediaType) {
        Evidence evidence =
                new Evidence("0".repeat(64), origin, mediaType, OBSERVED, () -> new ByteArrayInputStream(bytes));
        List<Finding> findings = new ArrayList<>();
        try (Stream<Finding> read = READER.read(evidence)) {
            read.forEach(findings::add);
        } catch (UnreadableEvidenceException refused) {
            return new ReadFeed(findings, Optional.of(refused.reason()));
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof UnreadableEvidenceException fault)
                return new ReadFeed(findings, Optional.of(fault.reason()));
            throw broken;
        }
        return new ReadFeed(findings, Optional.empty());
    }

    /** The clipping of an entry; empty where it was skipped or not reached. */
    Optional<Clipping> clipping(int entry) {
        if (entry >= findings.size()) return Optional.empty();
        return findings.get(entry) instanceof Finding.Sighting sighting && sighting.mention() instanceof Clipping found
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Why an entry was not taken: its own reason, else that of the document. */
    Optional<Message> reason(int entry) {
        if (entry < findings.size() && findings.get(entry) instanceof Finding.Skip skip)
            return Optional.of(skip.reason());
        return refusal;
    }

    long kept() {
        return findings.stream().filter(Finding.Sighting.class::isInstance).count();
    }
}
