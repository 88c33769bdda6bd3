// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;

/** Versions of clippings in the order recorded: what a comparison sees of a ledger, and nothing else. */
final class ClippingsLedger {

    private final List<Clipping> versions = new ArrayList<>();
    private final Derived derived = new MapDerived();

    void record(Clipping clipping) {
        versions.add(clipping);
    }

    long position() {
        return versions.size();
    }

    Derived derived() {
        return derived;
    }

    Ledger ledger() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(),
                new Class<?>[] {Ledger.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "position" -> position();
                    case "after" -> after((Long) arguments[0], (Integer) arguments[1]);
                    case "at" -> view((Long) arguments[0]);
                    case "derived" -> derived;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private List<Entry> after(long position, int limit) {
        List<Entry> entries = new ArrayList<>();
        for (int i = (int) position; i < versions.size() && entries.size() < limit; i++) {
            entries.add(new Entry(
                    i + 1,
                    Instant.EPOCH,
                    Entry.Kind.VERSION,
                    versions.get(i).id().value()));
        }
        return entries;
    }

    private LedgerView view(long position) {
        return (LedgerView) Proxy.newProxyInstance(
                LedgerView.class.getClassLoader(), new Class<?>[] {LedgerView.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("mention")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return mention((MentionId) arguments[0], position);
                });
    }

    private Optional<Dossier> mention(MentionId id, long position) {
        Map<MentionId, Long> first = new HashMap<>();
        Optional<Clipping> shown = Optional.empty();
        for (int i = 0; i < position; i++) {
            Clipping version = versions.get(i);
            first.putIfAbsent(version.id(), i + 1L);
            if (version.id().equals(id)) shown = Optional.of(version);
        }
        return shown.map(clipping -> new Dossier(
                clipping,
                "",
                first.getOrDefault(id, 0L),
                position,
                Instant.EPOCH,
                new EvidenceRef("", ""),
                List.of("test"),
                List.of()));
    }
}
