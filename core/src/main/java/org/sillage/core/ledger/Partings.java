// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sillage.core.campaign.Judgement;

/** Which ids a person had set apart from the mention they were joined to, at a position. */
final class Partings {

    private static final String DECIDED =
            "SELECT seq, subject, undoes FROM judgement WHERE kind = ? AND seq <= ? ORDER BY seq";

    private final Map<Long, Set<Long>> standing = new HashMap<>();
    private final Map<Long, Long> last = new HashMap<>();

    private Partings() {}

    static Partings at(Statements statements, long position) throws SQLException {
        Partings partings = new Partings();
        statements.list(
                DECIDED,
                row -> partings.add(row.getLong(1), row.getLong(2), row.getLong(3)),
                Judgement.Kind.APART.key(),
                position);
        return partings;
    }

    private boolean add(long seq, long id, long undoes) {
        last.put(id, seq);
        Set<Long> decisions = standing.computeIfAbsent(id, first -> new HashSet<>());
        return undoes == 0 ? decisions.add(seq) : decisions.remove(undoes);
    }

    /** Whether an id is set apart. */
    boolean stands(long id) {
        return !standing.getOrDefault(id, Set.of()).isEmpty();
    }

    /** Entry of the last such decision about an id, or of its undoing; 0 where there is none. */
    long last(long id) {
        return last.getOrDefault(id, 0L);
    }
}
