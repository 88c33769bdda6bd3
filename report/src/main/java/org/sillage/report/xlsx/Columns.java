// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sillage.report.Table;

/** How wide columns are and how high their headings. Fixed, since measuring letters needs fonts a server may lack. */
final class Columns {

    private static final int NARROWEST = 9;
    private static final int WIDEST = 100;

    /** Of the filter button and the margins, in characters. */
    private static final int BUTTON = 4;

    /** Above so many rows a spreadsheet takes long to find the height of each; there rows keep one line. */
    private static final int WRAPPED_ROWS = 10_000;

    private static final float LINE_POINTS = 12f;
    private static final float PADDING_POINTS = 3;
    /** Size of the data's letters, and of the headings'. */
    static final int DATA_SIZE = 9;

    /** Bold letters are so much wider. */
    private static final double BOLD = 1.07;

    /** Of a width's character, which is a digit of the standard font on the screen; less what both ends keep free. */
    private static final double POINTS_A_CHARACTER = 5.25;

    private static final double MARGIN_POINTS = 4.5;
    private static final double INDENT_POINTS = 6.75;
    private static final int MOST_HEADING_LINES = 4;
    private static final int MOST_LINES = 8;

    /** What is copied or clicked rather than read needs less room. */
    private static final Map<String, Integer> NARROWED = Map.of("mention", 15, "story", 15, "link", 30, "items", 40);

    /** Columns whose numbers get a bar: how much is seen before it is read. */
    private static final Set<String> BARRED = Set.of("audience", "share");

    private static final Set<String> PROOF = Set.of(
            "story",
            "published_utc",
            "published_known",
            "outlet_key",
            "evidence",
            "scan_evidence",
            "other_ids",
            "other_evidence",
            "place",
            "reading_evidence",
            "reading_place",
            "read_at",
            "language",
            "sources",
            "audience_date",
            "audience_source");

    private Columns() {}

    /** Width in characters: what the column asks for, and never less than the longest word of its heading. */
    static int width(Table.Column column, String heading) {
        int wanted = Math.min(column.width(), NARROWED.getOrDefault(column.key(), WIDEST));
        int longest = 0;
        for (String word : heading.split(" ", -1)) longest = Math.max(longest, word.length());
        return Math.clamp(Math.max(wanted, longest + BUTTON), NARROWEST, WIDEST);
    }

    static boolean isWrapped(Table.Column column, Table table) {
        boolean words = column.kind() == Table.Kind.TEXT || column.kind() == Table.Kind.WORDS;
        return words && !NARROWED.containsKey(column.key()) && !isProof(column) && table.rowCount() <= WRAPPED_ROWS;
    }

    /** Whether the column serves proof, not reading: folded away at first, one click opens it. */
    static boolean isProof(Table.Column column) {
        return PROOF.contains(column.key());
    }

    /** Whether the column holds what is copied rather than read. */
    static boolean isIdentifier(Table.Column column) {
        return NARROWED.containsKey(column.key()) && column.kind() != Table.Kind.LINK;
    }

    /** Parts of one whole have the same digits; a rate is often small. */
    static String shareFormat(Table.Column column) {
        return column.key().equals("share") ? Look.SHARE : Look.RATE;
    }

    /** Room for the data's letters in one line, in points. */
    static double lineRoom(Table.Column column, String heading) {
        return room(width(column, heading), 1);
    }

    private static double room(int width, int indents) {
        return POINTS_A_CHARACTER * width - MARGIN_POINTS - indents * INDENT_POINTS;
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
            double room = room(
                    width(columns.get(i), heading),
                    Styles.isNumber(columns.get(i).kind()) ? 2 : 1);
            most = Math.max(most, Lines.count(heading, room, BOLD * DATA_SIZE));
        }
        return Math.min(most, MOST_HEADING_LINES) * LINE_POINTS + 2 * PADDING_POINTS;
    }

    /** Height of a row in points; a very long text is cut on paper and whole in its cell. */
    static float rowHeight(int lines) {
        return Math.min(lines, MOST_LINES) * LINE_POINTS + PADDING_POINTS;
    }
}
