// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** One cell of a {@link Grid}, typed as far as its file types it. */
public sealed interface Cell {

    /** As it stands in the file: not trimmed; empty for an empty cell. */
    String text();

    /** Address that the cell leads to when clicked; empty when it has none. */
    default String link() {
        return "";
    }

    /** Whether nothing but blanks stands in it. */
    default boolean isBlank() {
        return text().isBlank();
    }

    /** Text, and whatever a file does not type. */
    record Text(String text, String link) implements Cell {

        /** No text and no link. */
        public static final Cell EMPTY = new Text("", "");

        /** Text that leads nowhere. */
        public static Cell of(String text) {
            return text.isEmpty() ? EMPTY : new Text(text, "");
        }
    }

    /**
     * A number of a workbook.
     *
     * @param text as it is stored, such as {@code 1.06E+18}, not as it is shown
     */
    record Numeric(BigDecimal value, String text) implements Cell {}

    /**
     * A date, or a date and time, of a workbook. It has no zone.
     *
     * @param dayOnly whether it is shown without a time, or its time is midnight
     */
    record Moment(LocalDateTime value, boolean dayOnly, String text) implements Cell {}

    /** An error value of a workbook, such as {@code #REF!}. */
    record Fault(String text) implements Cell {}
}
