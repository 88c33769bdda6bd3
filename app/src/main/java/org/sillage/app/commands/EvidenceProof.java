// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sillage.app.reading.OpenHome;
import org.sillage.core.ledger.CaptureRecord;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunRecord;

/** Holds every byte that the ledger points at against its digest. */
final class EvidenceProof {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final int ENTRIES_AT_A_TIME = 10_000;

    private final OpenHome home;

    EvidenceProof(OpenHome home) {
        this.home = home;
    }

    void prove(Proof proof) {
        Map<String, Message> broken = new TreeMap<>();
        referenced().forEach((digest, origin) -> {
            proof.checked(1);
            if (!home.evidence().holds(digest)) {
                broken.put(digest, Message.of("verify.evidence.missing", digest, origin));
            } else if (!home.evidence().isIntact(digest)) {
                broken.put(digest, Message.of("verify.evidence.changed", digest, origin));
            }
        });
        if (broken.isEmpty()) return;
        Map<String, Resting> resting = resting(broken.keySet());
        broken.forEach((digest, what) -> {
            Resting on = resting.get(digest);
            proof.problem(on == null ? what : on.under(what));
        });
    }

    /** What rests on some bytes. */
    private static final class Resting {

        private final MentionId first;
        private long mentions;
        private long readings;

        Resting(MentionId first) {
            this.first = first;
        }

        /** The same, with what rests on it. */
        Message under(Message broken) {
            List<Argument> of = broken.arguments();
            return Message.of(broken.key() + ".resting", of.get(0), of.get(1), mentions, readings, first);
        }
    }

    /** Mentions as they are shown and their latest numbers: what a reader of a report would ask about. */
    private Map<String, Resting> resting(Set<String> digests) {
        Map<String, Resting> resting = new TreeMap<>();
        home.ledger().now().all(dossier -> {
            MentionId id = dossier.mention().id();
            if (digests.contains(dossier.evidence().digest())) {
                resting.computeIfAbsent(dossier.evidence().digest(), digest -> new Resting(id)).mentions++;
            }
            for (ReadingRecord reading : dossier.latest()) {
                if (digests.contains(reading.evidence().digest())) {
                    resting.computeIfAbsent(reading.evidence().digest(), digest -> new Resting(id)).readings++;
                }
            }
        });
        return resting;
    }

    /** Digests of captures and configuration files, with where their bytes came from. */
    private Map<String, String> referenced() {
        LedgerView view = home.ledger().now();
        Map<String, String> digests = new TreeMap<>();
        configurations(digests);
        for (RunRecord run : view.runs(Instant.EPOCH, END_OF_TIME)) {
            for (CaptureRecord capture : view.captures(run.id())) digests.put(capture.digest(), capture.origin());
        }
        return digests;
    }

    /** Of every time: an older report is worked out by the rules of its day. */
    private void configurations(Map<String, String> digests) {
        Ledger ledger = home.ledger();
        List<Entry> entries = ledger.after(0, ENTRIES_AT_A_TIME);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                if (entry.kind() != Entry.Kind.CONFIG) continue;
                ledger.at(entry.seq()).config().forEach((path, digest) -> digests.put(digest, "config/" + path));
            }
            entries = ledger.after(entries.getLast().seq(), ENTRIES_AT_A_TIME);
        }
    }
}
