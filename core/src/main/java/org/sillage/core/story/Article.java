// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.Clipping;

/**
 * A version of a clipping that is to be compared, as the ledger stood at its entry.
 *
 * @param version its entry
 * @param firstSeq first entry of that clipping
 * @param edges sentences that may be furniture, with the keys they are found under; none where the outlet is unknown:
 *     unknown outlets have no furniture in common
 */
record Article(long version, long firstSeq, Clipping clipping, Text text, Map<Long, Long> edges) {

    static Article of(long version, Dossier dossier) {
        Clipping clipping = (Clipping) dossier.mention();
        Text text = new Text(clipping.text());
        Map<Long, Long> edges = new LinkedHashMap<>();
        if (!clipping.outlet().isEmpty()) {
            for (long edge : text.edges()) edges.put(edge, Keys.ofEdge(clipping.outlet(), edge));
        }
        return new Article(version, dossier.firstSeq(), clipping, text, edges);
    }
}
