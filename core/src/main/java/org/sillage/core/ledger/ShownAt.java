// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mentions as the ledger stood at versions of theirs. Most have one version only, or had their last one then: these
 * are fetched together, as they stood after the last of the entries asked for, and the few others one by one.
 */
final class ShownAt {

    private static final String MENTIONS = "SELECT seq, mention FROM version WHERE seq IN (?*)";

    private final Statements statements;

    ShownAt(Statements statements) {
        this.statements = statements;
    }

    Map<Long, Dossier> of(Collection<Long> versions) throws SQLException {
        Map<Long, Dossier> shown = new HashMap<>();
        for (List<Long> part : InList.parts(versions.stream().sorted().toList())) add(part, shown);
        return shown;
    }

    private void add(List<Long> versions, Map<Long, Dossier> shown) throws SQLException {
        Map<Long, Long> mentions = mentions(versions);
        Map<Long, Dossier> later = new Dossiers(statements, versions.getLast())
                .of(mentions.values().stream().distinct().toList());
        for (Map.Entry<Long, Long> version : mentions.entrySet()) {
            long seq = version.getKey();
            Dossier dossier = later.get(version.getValue());
            if (dossier == null || dossier.lastSeq() != seq) dossier = then(version.getValue(), seq);
            if (dossier != null) shown.put(seq, dossier);
        }
    }

    /** An id that was another id of a mention by then shows that mention. */
    private @Nullable Dossier then(long id, long seq) throws SQLException {
        long mention = new Aliases(statements, seq).mention(id);
        return new Dossiers(statements, seq).of(List.of(mention)).get(mention);
    }

    private Map<Long, Long> mentions(List<Long> versions) throws SQLException {
        Map<Long, Long> mentions = new LinkedHashMap<>();
        PreparedStatement find = statements.of(InList.in(MENTIONS, versions.size()));
        InList.set(find, 1, versions);
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) mentions.put(rows.getLong(1), rows.getLong(2));
        }
        return mentions;
    }
}
