// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of numbers as {@code IN (?,?,…)}. It comes in few sizes, so that the number of statements stays small: a
 * shorter list is filled up with its last number.
 */
final class InList {

    /** Longest list that one statement takes. */
    static final int LONGEST = 256;

    private static final int[] SIZES = {1, 8, 64, LONGEST};
    private static final String MARK = "(?*)";

    private InList() {}

    /** @param sql holds {@code (?*)} where a list of {@code count} numbers goes */
    static String in(String sql, int count) {
        return sql.replace(MARK, "(" + "?,".repeat(size(count) - 1) + "?)");
    }

    /** @return index of the parameter that follows the list */
    static int set(PreparedStatement statement, int from, List<Long> numbers) throws SQLException {
        int size = size(numbers.size());
        for (int i = 0; i < size; i++) {
            statement.setLong(from + i, numbers.get(Math.min(i, numbers.size() - 1)));
        }
        return from + size;
    }

    /** Parts of at most {@link #LONGEST}. */
    static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LONGEST) {
            parts.add(all.subList(from, Math.min(all.size(), from + LONGEST)));
        }
        return parts;
    }

    private static int size(int count) {
        for (int size : SIZES) {
            if (count <= size) return size;
        }
        throw new IllegalArgumentException(count + " numbers do not fit");
    }
}
