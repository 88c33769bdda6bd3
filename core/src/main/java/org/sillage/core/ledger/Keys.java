// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers of keys. */
final class Keys {

    /** No key has this number. */
    static final long NONE = 0;

    private static final String FIND = "SELECT id, key FROM subject WHERE hash = ?";
    private static final String LAST = "SELECT max(id) FROM subject";

    private Keys() {}

    /** What a key is found by. Two keys may share it: compare the keys. */
    static long hash(String key) {
        return Digests.brief(Digests.ofText(key));
    }

    /** The number of a key; {@link #NONE} when it has none. */
    static long find(Statements statements, String key) throws SQLException {
        return find(statements, key, hash(key));
    }

    static long find(Statements statements, String key, long hash) throws SQLException {
        PreparedStatement find = statements.of(FIND);
        find.setLong(1, hash);
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                if (rows.getString(2).equals(key)) return rows.getLong(1);
            }
        }
        return NONE;
    }

    /** The last number given. */
    static long last(Statements statements) throws SQLException {
        return statements.number(LAST, NONE);
    }
}
