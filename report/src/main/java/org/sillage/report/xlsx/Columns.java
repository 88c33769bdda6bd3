// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.Set;
import org.sillage.report.Table;

/** How wide columns are and how high their headings. Fixed, since measuring letters needs fonts a server may lack. */
final class Columns {

    private static final int NARROWEST = 9;
    private static final int WIDEST = 80;

    /** Of the filter button and the margins, in characters. */
    private static final int BUTTON = 4;

    private static final int WRAPPED_FROM = 24;

    /** Above so many rows a spreadsheet takes long to find the height of each; there rows keep one line. */
    private static final int WRAPPED_ROWS = 10_000;

    private static final float LINE_POINTS = 12.5f;
    private static final int MOST_LINES = 4;

    /** Columns whose numbers get a bar: how much is seen before it is read. */
    private static final Set<String> BARRED = Set.of("audience", "share");

    private Columns() {}

    /** Width in characters: what the column asks for, and never less than the longest word of its heading. */
    static int width(Table.Column column, String heading) {
        int longest = 0;
        for (String word : heading.split(" ")) longest = Math.max(longest, word.length());
        return Math.clamp(Math.max(column.width(), longest + BUTTON), NARROWEST, WIDEST);
    }

    static boolean isWrapped(Table.Column column, Table table) {
        boolean words = column.kind() == Table.Kind.TEXT || column.kind() == Table.Kind.WORDS;
        return words && column.width() >= WRAPPED_FROM && table.rowCount() <= WRAPPED_ROWS;
    }

    static boolean hasBar(Table.Column column) {
        return BARRED.contains(column.key()) && Styles.isNumber(column.kind());
    }

    /** Height of the heading row in points, so that no heading is cut. */
    static float headerHeight(PlannedSheet sheet) {
        int most = 1;
        List<Table.Column> columns = sheet.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            String heading = sheet.headings().get(i);
            most = Math.max(most, Lines.count(heading, width(columns.get(i), heading) - BUTTON + 1));
        }
        return Math.min(most, MOST_LINES) * LINE_POINTS + 6;
    }
}
