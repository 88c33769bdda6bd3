// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sillage.core.ledger.Dossier;

/** Items whose words and names were taken out: they are counted with their last numbers, and counted here. */
final class Withdrawn {

    private final Map<String, Long> entries = new TreeMap<>();

    void add(Dossier item) {
        item.withdrawn().ifPresent(gone -> entries.put(item.mention().id().value(), gone.seq()));
    }

    /** Ids of all, also of those withdrawn since the report's position: their words are gone from it too. */
    Set<String> all() {
        return Set.copyOf(entries.keySet());
    }

    /** How many had been withdrawn by a position. */
    long by(long position) {
        return entries.values().stream().filter(seq -> seq <= position).count();
    }
}
