// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.report.Summary;

/** Findings on the left, warnings on the right; what the cover has no room for follows on the next page. */
final class SummaryNotes {

    /** Lines of the cover. */
    private static final int COVER = 4;

    private static final float LINE_POINTS = 12f;
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

    void cover() {
        if (findings.isEmpty() && warnings.isEmpty()) return;
        block(cut(findings), cut(warnings));
        grid.row(4);
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
        shown.add(words.words("xlsx.more", String.valueOf(lines.size() - COVER + 1)));
        return shown;
    }

    private void block(List<String> left, List<String> right) {
        boolean both = !left.isEmpty() && !right.isEmpty();
        int leftLast = both ? HALF_LAST : SummaryGrid.LAST;
        int rightFirst = both ? SummaryGrid.RIGHT_HALF : 0;
        XSSFRow heading = grid.row(18);
        if (!left.isEmpty()) grid.wide(heading, 0, leftLast, HEADING, words.words("xlsx.findings"));
        if (!right.isEmpty()) {
            grid.wide(
                    heading, rightFirst, SummaryGrid.LAST, HEADING.color(Palette.AMBER), words.words("xlsx.warnings"));
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            int lines = Math.max(
                    Lines.count(one, SummaryGrid.characters(0, leftLast)),
                    Lines.count(other, SummaryGrid.characters(rightFirst, SummaryGrid.LAST)));
            XSSFRow row = grid.row(3 + LINE_POINTS * lines);
            if (!one.isEmpty()) grid.wide(row, 0, leftLast, TEXT, one);
            if (!other.isEmpty()) grid.wide(row, rightFirst, SummaryGrid.LAST, TEXT, other);
        }
    }
}
