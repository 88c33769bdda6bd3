// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** How formulas, names, links and charts name a place. */
final class CellPlaces {

    private CellPlaces() {}

    /** A sheet's name in quotes, which every name bears. */
    static String quoted(String sheetName) {
        return "'" + sheetName.replace("'", "''") + "'";
    }

    /** Such as {@code 'Synthèse'!$B$7}. */
    static String of(String sheetName, int row, int column) {
        return quoted(sheetName) + "!" + new CellReference(row, column, true, true).formatAsString();
    }

    /** Such as {@code 'Évolution'!$A$6:$A$18}. */
    static String of(String sheetName, CellRangeAddress range) {
        return of(sheetName, range.getFirstRow(), range.getFirstColumn())
                + ":"
                + new CellReference(range.getLastRow(), range.getLastColumn(), true, true).formatAsString();
    }
}
