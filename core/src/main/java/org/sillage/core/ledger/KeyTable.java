// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sillage.core.ledger.Derived.Signed;

/**
 * The table {@code d_band}: under which keys later versions find a compared one. A version has some forty keys and
 * looks for twice as many, most of which nobody has; so all of a batch are asked for together, in the order of the
 * table, and written so.
 */
final class KeyTable {

    private static final long MASK = Derived.KEYS - 1;

    /** How many rows, or spans of keys, one statement takes: a call to the database costs more than either. */
    private static final int[] SIZES = {64, 8, 1};

    private static final List<String> FINDS = forEachSize("(?, ?)", ", ")
            .map(
                    spans -> "WITH span(low, high) AS (VALUES " + spans
                            + ") SELECT b.hash, b.version FROM span CROSS JOIN d_band b ON b.hash BETWEEN span.low AND span.high")
            .toList();

    private static final List<String> INSERTS = forEachSize("(?, ?)", ", ")
            .map(rows -> "INSERT INTO d_band (hash, version) VALUES " + rows + " ON CONFLICT DO NOTHING")
            .toList();

    private final Statements statements;
    private final long seed;

    /** @param algorithm whose keys are told from those of others */
    KeyTable(Statements statements, String algorithm) {
        this.statements = statements;
        this.seed = Keys.hash(algorithm) & MASK;
    }

    private static Stream<String> forEachSize(String row, String between) {
        return Arrays.stream(SIZES).mapToObj(size -> String.join(between, Collections.nCopies(size, row)));
    }

    private record Row(long low, long high) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return low == other.low ? Long.compare(high, other.high) : Long.compare(low, other.low);
        }
    }

    /** As {@link Derived#under}. */
    Map<Long, List<Long>> under(Collection<Long> keys) throws SQLException {
        Map<Long, List<Long>> found = new HashMap<>();
        List<Row> spans = spans(keys);
        for (int from = 0, size; from < spans.size(); from += SIZES[size]) {
            size = size(spans.size() - from);
            PreparedStatement find = bound(FINDS.get(size), spans.subList(from, from + SIZES[size]));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    long key = (rows.getLong(1) - seed) & MASK;
                    found.computeIfAbsent(key, k -> new ArrayList<>(1)).add(rows.getLong(2));
                }
            }
        }
        return found;
    }

    /** Keys that follow one another are one span. */
    private List<Row> spans(Collection<Long> keys) {
        long[] hashes = new long[keys.size()];
        int count = 0;
        for (long key : keys) hashes[count++] = hash(key);
        Arrays.sort(hashes);
        List<Row> spans = new ArrayList<>();
        for (int from = 0, to; from < hashes.length; from = to) {
            to = from + 1;
            while (to < hashes.length && hashes[to] - hashes[to - 1] <= 1) to++;
            spans.add(new Row(hashes[from], hashes[to - 1]));
        }
        return spans;
    }

    /** Remembers the keys of versions. */
    void remember(List<Signed> signed) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Signed one : signed) {
            for (long key : one.keys())
                rows.add(new Row(hash(key), one.candidate().version()));
        }
        Collections.sort(rows);
        for (int from = 0, size; from < rows.size(); from += SIZES[size]) {
            size = size(rows.size() - from);
            bound(INSERTS.get(size), rows.subList(from, from + SIZES[size])).executeUpdate();
        }
    }

    private PreparedStatement bound(String sql, List<Row> rows) throws SQLException {
        PreparedStatement statement = statements.of(sql);
        int next = 1;
        for (Row row : rows) {
            statement.setLong(next++, row.low);
            statement.setLong(next++, row.high);
        }
        return statement;
    }

    /** Index of the largest size that fits. */
    private static int size(int count) {
        int size = 0;
        while (SIZES[size] > count) size++;
        return size;
    }

    /** Moved by a number of the algorithm's own, so that those that follow one another still do. */
    private long hash(long key) {
        if (key < 0 || key >= Derived.KEYS) throw new IllegalArgumentException("no key of a version: " + key);
        return (seed + key) & MASK;
    }
}
