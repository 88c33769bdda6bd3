// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.report.Summary;

/** Findings on the left, warnings on the right; what the cover has no room for follows on the next page. */
final class SummaryNotes {

    /** Lines of the cover. */
    private static final int COVER = 4;

    private static final double LINE_POINTS = 12;
    private static final double HEADING_POINTS = 18;
    private static final double GAP_POINTS = 4;
    private static final int HALF_LAST = SummaryGrid.RIGHT_HALF - 2;

    private static final Look TEXT = Look.plain(9).wrapped().top();
    private static final Look HEADING =
            Look.plain(10).color(Palette.NAVY).bolder().lined(Palette.MIST);

    private final SummaryGrid grid;
    private final Messages words;
    private final List<String> findings;
    private final List<String> warnings;

    SummaryNotes(SummaryGrid grid, Messages words, Summary summary) {
        this.grid = grid;
        this.words = words;
        this.findings = bullets(summary.findings(), "\u2022\u2002");
        this.warnings = bullets(summary.warnings(), "!\u2002");
    }

    private List<String> bullets(List<Message> messages, String bullet) {
        return messages.stream().map(message -> bullet + words.words(message)).toList();
    }

    /** Height that {@link #cover} takes. */
    double coverPoints() {
        if (findings.isEmpty() && warnings.isEmpty()) return 0;
        return HEADING_POINTS
                + GAP_POINTS
                + Arrays.stream(heights(cut(findings), cut(warnings))).sum();
    }

    void cover() {
        if (findings.isEmpty() && warnings.isEmpty()) return;
        block(cut(findings), cut(warnings));
        grid.row(GAP_POINTS);
    }

    /** The whole lists, where the cover showed a part. */
    void rest() {
        boolean all = findings.size() <= COVER && warnings.size() <= COVER;
        if (all) return;
        grid.row(10);
        block(findings.size() > COVER ? findings : List.of(), warnings.size() > COVER ? warnings : List.of());
    }

    private List<String> cut(List<String> lines) {
        if (lines.size() <= COVER) return lines;
        List<String> shown = new ArrayList<>(lines.subList(0, COVER - 1));
        shown.add(words.words("xlsx.more", lines.size() - COVER + 1));
        return shown;
    }

    private void block(List<String> left, List<String> right) {
        int leftLast = leftLast(right);
        int rightFirst = rightFirst(left);
        XSSFRow heading = grid.row(HEADING_POINTS);
        if (!left.isEmpty()) grid.wide(heading, 0, leftLast, HEADING, words.words("xlsx.findings"));
        if (!right.isEmpty()) {
            grid.wide(
                    heading, rightFirst, SummaryGrid.LAST, HEADING.color(Palette.AMBER), words.words("xlsx.warnings"));
        }
        double[] heights = heights(left, right);
        for (int i = 0; i < heights.length; i++) {
            XSSFRow row = grid.row(heights[i]);
            if (i < left.size()) grid.wide(row, 0, leftLast, TEXT, left.get(i));
            if (i < right.size()) grid.wide(row, rightFirst, SummaryGrid.LAST, TEXT, right.get(i));
        }
    }

    private static double[] heights(List<String> left, List<String> right) {
        int leftRoom = SummaryGrid.characters(0, leftLast(right));
        int rightRoom = SummaryGrid.characters(rightFirst(left), SummaryGrid.LAST);
        double[] heights = new double[Math.max(left.size(), right.size())];
        for (int i = 0; i < heights.length; i++) {
            int lines = Math.max(
                    i < left.size() ? Lines.count(left.get(i), leftRoom) : 1,
                    i < right.size() ? Lines.count(right.get(i), rightRoom) : 1);
            heights[i] = 3 + LINE_POINTS * lines;
        }
        return heights;
    }

    /** One list alone has the whole width. */
    private static int leftLast(List<String> right) {
        return right.isEmpty() ? SummaryGrid.LAST : HALF_LAST;
    }

    private static int rightFirst(List<String> left) {
        return left.isEmpty() ? 0 : SummaryGrid.RIGHT_HALF;
    }
}
