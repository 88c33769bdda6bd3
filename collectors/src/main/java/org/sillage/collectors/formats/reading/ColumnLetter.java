// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Row;

/** A column that a mapping names by its place, {@code column: C}, because nothing or nothing sure stands above it. */
public final class ColumnLetter {

    /** A spreadsheet ends at XFD. */
    private static final Pattern NAMED = Pattern.compile("(?i)column ?: ?([a-z]{1,3})");

    private ColumnLetter() {}

    /** The column that is named so, counted from 0; empty where the text is a heading. */
    public static Optional<Integer> of(String text) {
        Matcher named = NAMED.matcher(text.strip());
        if (!named.matches()) return Optional.empty();
        int column = 0;
        for (char letter : named.group(1).toUpperCase(Locale.ROOT).toCharArray())
            column = column * 26 + letter - 'A' + 1;
        return Optional.of(column - 1);
    }

    /** How a mapping names a column by its place. */
    public static String naming(int column) {
        return "column: " + Row.letters(column);
    }
}
