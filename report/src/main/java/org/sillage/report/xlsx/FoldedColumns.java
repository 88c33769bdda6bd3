// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.sillage.report.Table;

/**
 * Columns that serve proof, those in which nothing is known, and those that say measured once more start folded: one
 * click on the plus sign above opens them, and what is read first fits on a page.
 */
final class FoldedColumns {

    private static final short LEVEL = 1;

    private final XSSFSheet sheet;
    private final PlannedSheet plan;

    FoldedColumns(XSSFSheet sheet, PlannedSheet plan) {
        this.sheet = sheet;
        this.plan = plan;
    }

    /**
     * The first column stays in sight: title and count stand in it.
     *
     * @param filled columns with a value in some row
     * @param weaker columns that name another basis than measured in some row
     */
    void fold(BitSet filled, BitSet weaker) {
        List<Table.Column> columns = plan.table().columns();
        int next = 1;
        while (next < columns.size()) {
            int end = next;
            while (end < columns.size() && isFolded(end, filled, weaker)) end++;
            if (end > next) hide(next, end - 1);
            next = end + 1;
        }
    }

    private boolean isFolded(int column, BitSet filled, BitSet weaker) {
        if (plan.table().rowCount() > 0 && !filled.get(column)) return true;
        return Columns.isProof(plan.table().columns().get(column)) || saysNothingNew(column, weaker);
    }

    /** Where all is measured, the first column of a basis says so for those behind it. */
    private boolean saysNothingNew(int column, BitSet weaker) {
        return isBasis(column)
                && !weaker.get(column)
                && IntStream.range(0, column).anyMatch(this::isBasis);
    }

    private boolean isBasis(int column) {
        return plan.table().columns().get(column).kind() == Table.Kind.BASIS;
    }

    private void hide(int first, int last) {
        // Column by column: the library's own grouping gives all of them one width.
        for (int column = first; column <= last; column++) {
            CTCol folded = sheet.getColumnHelper().getColumn(column, false);
            folded.setHidden(true);
            folded.setOutlineLevel(LEVEL);
        }
        CTCol after = sheet.getColumnHelper().getColumn(last + 1, false);
        if (after != null) after.setCollapsed(true);
        sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol(LEVEL);
    }
}
