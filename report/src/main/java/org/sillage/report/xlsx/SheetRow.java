// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cells of a row that say something.
 *
 * @param number from 1
 * @param cells by column, from 1
 */
record SheetRow(int number, SortedMap<Integer, SheetCell> cells) {

    /** Below every row. */
    static final SheetRow END = new SheetRow(Integer.MAX_VALUE, new TreeMap<>());

    private static final int SHOWN = 3;

    SheetRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    boolean isEnd() {
        return number == Integer.MAX_VALUE;
    }

    /** Its first cells, so that a person knows which row is meant. */
    String shown() {
        return cells.values().stream()
                .limit(SHOWN)
                .map(SheetCell::shown)
                .map(Object::toString)
                .collect(Collectors.joining(" | "));
    }
}
