// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Extract;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.evidence.EvidenceStore;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.WithdrawalCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes texts that were withdrawn out of the evidence: bytes that hold one are replaced by an extract, the same findings
 * without it, and deleted. What a kill leaves undone is done the next time.
 */
final class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final BiFunction<String, String, Optional<Collector>> readers;

    /**
     * @param readers knows what reads a capture, by its source and its cursor; empty where nobody can read it any more
     */
    Forgetting(Ledger ledger, EvidenceStore evidence, BiFunction<String, String, Optional<Collector>> readers) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.readers = readers;
    }

    /** Goes through all captures that may hold a withdrawn text. Those not yet read to their end wait. */
    void catchUp() {
        boolean replaced = false;
        for (CaptureRecord capture : ledger.toExtract()) {
            if (!capture.read()) continue;
            try {
                replaced |= extract(capture);
            } catch (IOException notNow) {
                LOG.warn("capture {} still holds a text that was withdrawn", capture.id(), notNow);
            }
        }
        if (replaced) ledger.scrub();
    }

    private boolean extract(CaptureRecord capture) throws IOException {
        Set<MentionId> gone = gone(capture);
        if (gone.isEmpty()) {
            ledger.extracted(capture.id(), Optional.empty());
            return false;
        }
        String extract;
        try (Stream<Finding> findings = findings(capture);
                InputStream lines = lines(findings.map(finding -> without(finding, gone)))) {
            extract = evidence.keep(lines).digest();
        }
        Optional<String> unneeded = ledger.extracted(capture.id(), Optional.of(extract));
        if (unneeded.isPresent()) evidence.delete(unneeded.get());
        return true;
    }

    /** Withdrawn mentions whose words stand in the bytes. */
    private Set<MentionId> gone(CaptureRecord capture) throws IOException {
        LedgerView view = ledger.now();
        Set<MentionId> sighted = new HashSet<>();
        try (Stream<Finding> findings = findings(capture)) {
            findings.forEach(finding -> {
                if (finding instanceof Finding.Sighting sighting)
                    sighted.add(sighting.mention().id());
            });
        }
        Map<MentionId, MentionId> joined = view.joined(sighted);
        Set<MentionId> items = new HashSet<>(sighted);
        items.addAll(joined.values());
        Map<MentionId, Dossier> shown = view.mentions(items);
        // Whatever id of it the bytes have.
        sighted.removeIf(id -> !isWithdrawn(shown.get(joined.getOrDefault(id, id))));
        return sighted;
    }

    private static boolean isWithdrawn(@Nullable Dossier shown) {
        return shown != null && shown.withdrawn().isPresent();
    }

    private Stream<Finding> findings(CaptureRecord capture) throws IOException {
        Evidence bytes = new Evidence(
                capture.digest(),
                capture.origin(),
                capture.mediaType(),
                capture.observedAt(),
                () -> evidence.open(capture.digest()));
        if (capture.mediaType().equals(Extract.MEDIA_TYPE)) return Extract.read(bytes);
        String source = ledger.now().run(capture.run()).orElseThrow().plan().source();
        Collector reader = readers.apply(source, capture.cursor())
                .orElseThrow(() -> new IOException("nobody can read what the source " + source + " brought"));
        try {
            return reader.read(bytes);
        } catch (UnreadableEvidenceException unreadable) {
            return Stream.of(new Finding.Skip(unreadable.place(), unreadable.reason()));
        }
    }

    private static Finding without(Finding finding, Set<MentionId> gone) {
        if (finding instanceof Finding.Sighting sighting
                && gone.contains(sighting.mention().id())) {
            return new Finding.Withdrawn(sighting.mention().id(), WithdrawalCause.UNAVAILABLE, sighting.place());
        }
        return finding;
    }

    /** One finding at a time, so that a large file needs no memory. */
    @SuppressWarnings("JdkObsolete") // a sequence of streams takes nothing but an Enumeration
    private static InputStream lines(Stream<Finding> findings) {
        Iterator<InputStream> parts = findings.<InputStream>map(finding ->
                        new ByteArrayInputStream((Extract.line(finding) + "\n").getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }
}
