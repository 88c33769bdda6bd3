// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;

/**
 * A mention as shown at a position: title and text of the fullest version; what that leaves empty filled from the
 * others, in the order they were recorded. What was said under its other ids is said of it.
 *
 * @param factsDigest SHA-256 of what is shown, lower-case hexadecimal: equal when it says the same thing
 * @param firstSeq entry that first recorded it; a smaller one was known earlier
 * @param lastSeq entry of its newest version, or the later one by which another id was joined to it or set apart
 * @param firstRecordedAt when it was first written down
 * @param evidence where the version shown stands
 * @param others what is said of it under its other ids; empty for most
 * @param sources ids of the sources that sighted it, in the order they first did
 * @param latest its latest reading for each metric and basis
 * @param withdrawn empty unless its text and names were taken out, at whatever position: then they are gone from all
 */
public record Dossier(
        Mention mention,
        String factsDigest,
        long firstSeq,
        long lastSeq,
        Instant firstRecordedAt,
        EvidenceRef evidence,
        List<Other> others,
        List<String> sources,
        List<ReadingRecord> latest,
        Optional<Withdrawal> withdrawn) {

    /**
     * Another id of it that was sighted.
     *
     * @param evidence where what is said last under that id stands
     */
    public record Other(MentionId id, EvidenceRef evidence) {}

    public Dossier {
        others = List.copyOf(others);
        sources = List.copyOf(sources);
        latest = List.copyOf(latest);
    }
}
