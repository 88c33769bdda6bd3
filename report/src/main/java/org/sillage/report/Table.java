// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sheet before it is a spreadsheet: plain columns and rows, which a test compares and one writer turns into cells.
 *
 * @param id fixed English name of the native table, such as {@code Clippings}; letters only
 * @param sheet key of the sheet's name in the messages, such as {@code sheet.coverage}
 * @param columns in order; the first one leads
 * @param rowCount how many rows {@code rows} gives; known before, since a native table needs its range
 * @param rows gives each row once, in order, so that a million of them need no memory
 * @param totals what stands below the rows, by the keys of columns; empty for most tables
 */
public record Table(String id, String sheet, List<Column> columns, int rowCount, Rows rows, Map<String, Total> totals) {

    public Table {
        columns = List.copyOf(columns);
        totals = Map.copyOf(totals);
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i - 1).detail() && !columns.get(i).detail()) {
                throw new IllegalArgumentException(
                        "column " + columns.get(i).key() + " of table " + id + " is printed and stands behind details");
            }
        }
    }

    /** A table with nothing below its rows. */
    public Table(String id, String sheet, List<Column> columns, int rowCount, Rows rows) {
        this(id, sheet, columns, rowCount, rows, Map.of());
    }

    /** The same with totals below its rows. */
    public Table with(Map<String, Total> below) {
        return new Table(id, sheet, columns, rowCount, rows, below);
    }

    /**
     * What stands below a column.
     *
     * @param value of the column's kind
     * @param sum whether it is what the column's cells add up to, so that a filter may change it
     */
    public record Total(Object value, boolean sum) {}

    /** A table whose rows are at hand. */
    public static Table of(String id, String sheet, List<Column> columns, List<List<@Nullable Object>> rows) {
        return new Table(id, sheet, columns, rows.size(), rows::forEach);
    }

    /**
     * Rows, one by one. A row has a cell for each column; an empty cell, which is never 0, is null. May be asked more
     * than once, and gives the same rows each time.
     */
    @FunctionalInterface
    public interface Rows {
        void forEach(Consumer<List<@Nullable Object>> each);
    }

    /**
     * A column.
     *
     * @param key technical name, stable in both languages, such as {@code published}: written as a comment on the
     *     heading; its words stand in the messages under {@code column.} and this key
     * @param kind what its cells hold
     * @param width in characters
     * @param detail whether it serves those who look closer: it is on the screen and not on paper. Such columns stand
     *     behind all others
     */
    public record Column(String key, Kind kind, int width, boolean detail) {

        /** A column that is printed. */
        public Column(String key, Kind kind, int width) {
            this(key, kind, width, false);
        }
    }

    /** What the cells of a column hold, and so how they look. */
    public enum Kind {
        /** {@link String}, written as text whatever it begins with. */
        TEXT,
        /** {@link Long}: whole number. */
        COUNT,
        /** {@link Double}: a fraction shown as percent. */
        SHARE,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.LocalDateTime} in the campaign's zone; {@link java.time.LocalDate} where no hour is known. */
        TIME,
        /** {@link java.net.URI}: http or https, shown in clear and clickable. */
        LINK,
        /** {@link org.sillage.core.metric.Basis}: shown as its word, in its style. */
        BASIS,
        /** {@link org.sillage.core.message.Message}: shown as words of the report's language. */
        WORDS
    }
}
