// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a transaction that are written together: a call to the database for each costs as much as the row. Whoever
 * asks the database something that they may bear on has them written first.
 */
final class PendingRows {

    /** So few that memory stays flat, and that what the session remembers lately covers them all. */
    private static final int MOST_ENTRIES = 256;

    /** Tables in the order they are written: a row comes after those it refers to. */
    enum Table {
        SUBJECT("INSERT INTO subject (id, hash, key) VALUES (?, ?, ?)"),
        ENTRY("INSERT INTO entry (seq, recorded_at, kind, subject, capture, place, readings)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"),
        ACCOUNT("INSERT INTO account (seq, account, source, network, handle, name) VALUES (?, ?, ?, ?, ?, ?)"),
        VERSION(
                "INSERT INTO version (seq, mention, source, first, previous, facts_digest,"
                        + " kind, network, account, outlet, medium, url, published_at, precision, day, lang,"
                        + " duration, embargo, scan, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        TEXT("INSERT INTO text (version, title, text, byline, agencies) VALUES (?, ?, ?, ?, ?)"),
        READING("INSERT INTO reading (subject, kind, at, seq, n, value, first_day, last_day, zone, place)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

        private final String sql;

        Table(String sql) {
            this.sql = sql;
        }
    }

    private final Statements statements;
    private final Map<Table, Integer> rows = new EnumMap<>(Table.class);
    private final Map<String, Long> keys = new HashMap<>();

    PendingRows(Statements statements) {
        this.statements = statements;
    }

    /** A row whose every value is to be set, and that is then {@linkplain #add added}. */
    PreparedStatement row(Table table) throws SQLException {
        return statements.of(table.sql);
    }

    void add(Table table) throws SQLException {
        statements.of(table.sql).addBatch();
        rows.merge(table, 1, Integer::sum);
    }

    void addKey(long id, String key, long hash) throws SQLException {
        PreparedStatement subject = row(Table.SUBJECT);
        subject.setLong(1, id);
        subject.setLong(2, hash);
        subject.setString(3, key);
        add(Table.SUBJECT);
        keys.put(key, id);
    }

    /** The number of a key that is not written yet; null for others. */
    @Nullable
    Long key(String key) {
        return keys.get(key);
    }

    boolean areMany() {
        return rows.getOrDefault(Table.ENTRY, 0) >= MOST_ENTRIES;
    }

    void write() throws SQLException {
        // In the order of the tables, as such maps are.
        for (Table table : rows.keySet()) statements.of(table.sql).executeBatch();
        rows.clear();
        keys.clear();
    }

    /** Forgets those not written: what they are part of is taken back. */
    void forget() throws SQLException {
        for (Table table : rows.keySet()) statements.of(table.sql).clearBatch();
        rows.clear();
        keys.clear();
    }
}
