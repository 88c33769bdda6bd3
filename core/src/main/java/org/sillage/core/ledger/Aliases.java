// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which ids are other ids of a mention. An alias may lead to an id that has become one since; never back. */
final class Aliases {

    static final String ANY = "SELECT 1 FROM alias WHERE seq <= ? LIMIT 1";

    private static final String MENTION = "SELECT mention FROM alias WHERE other = ? AND seq <= ?";
    private static final String OTHERS = "SELECT other FROM alias WHERE other IN (?*) AND seq <= ?";

    private Aliases() {}

    /** Number of the mention that an id is of at a position; its own where it is no alias. */
    static long mention(Statements statements, long id, long position) throws SQLException {
        long mention = id;
        while (true) {
            long next = statements.number(MENTION, Keys.NONE, mention, position);
            if (next == Keys.NONE) return mention;
            mention = next;
        }
    }

    /**
     * Those that are no aliases at a position, in their order.
     *
     * @param mentions numbers, {@link InList#LONGEST} at most
     */
    static List<Long> without(Statements statements, List<Long> mentions, long position) throws SQLException {
        // Mostly there are none at all.
        if (mentions.isEmpty() || statements.number(ANY, 0, position) == 0) return mentions;
        PreparedStatement others = statements.of(InList.in(OTHERS, mentions.size()));
        int next = InList.set(others, 1, mentions);
        others.setLong(next, position);
        Set<Long> aliases = new HashSet<>();
        try (ResultSet rows = others.executeQuery()) {
            while (rows.next()) aliases.add(rows.getLong(1));
        }
        return mentions.stream().filter(mention -> !aliases.contains(mention)).toList();
    }
}
