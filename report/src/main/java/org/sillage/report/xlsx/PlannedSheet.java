// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.sillage.core.message.Messages;
import org.sillage.report.Sheet;
import org.sillage.report.Table;

/**
 * Where a sheet's table will stand, known before its first row is: a native table is made with its final range, and
 * formulas elsewhere name its columns.
 *
 * @param name of the sheet, as a spreadsheet takes it
 * @param headings of the columns, in order, as a native table takes them
 */
record PlannedSheet(Sheet sheet, String name, List<String> headings) {

    /** Row of the headings, from 0; above it stand title, rows shown, the link back and the notice. */
    static final int HEADER_ROW = 4;

    /** Lines that stand below the table: a gap and what the sheet says of its report. */
    private static final int LINES_BELOW = 3;

    PlannedSheet {
        headings = List.copyOf(headings);
        int room = SpreadsheetVersion.EXCEL2007.getMaxRows() - HEADER_ROW - 1 - LINES_BELOW;
        if (sheet.table().rowCount() > room) {
            throw new IllegalArgumentException("table " + sheet.table().id() + " has "
                    + sheet.table().rowCount() + " rows; a sheet holds " + room);
        }
    }

    static PlannedSheet of(Sheet sheet, SheetNames names, Messages words) {
        SheetNames unique = new SheetNames();
        List<String> headings = new ArrayList<>();
        for (Table.Column column : sheet.table().columns()) {
            headings.add(unique.heading(words.words("column." + column.key())));
        }
        return new PlannedSheet(sheet, names.sheet(words.words(sheet.table().sheet())), headings);
    }

    Table table() {
        return sheet.table();
    }

    /** First row of data, from 0. */
    int firstRow() {
        return HEADER_ROW + 1;
    }

    /** Last row of the native table, from 0; a table without rows keeps an empty one, as tables must. */
    int lastRow() {
        return HEADER_ROW + Math.max(1, table().rowCount());
    }

    int lastColumn() {
        return headings.size() - 1;
    }

    /** Last column that is printed, from 0; those behind it are looked up on the screen. */
    int lastPrintedColumn() {
        int printed = (int)
                table().columns().stream().takeWhile(column -> !column.detail()).count();
        return Math.max(1, printed) - 1;
    }

    /** Last row with something to say, from 0: below the table stands what the sheet says of its report. */
    int lastPrintedRow() {
        return lastRow() + LINES_BELOW;
    }

    CellRangeAddress columnRange(int column) {
        return new CellRangeAddress(firstRow(), lastRow(), column, column);
    }

    AreaReference area() {
        return new AreaReference(
                new CellReference(HEADER_ROW, 0),
                new CellReference(lastRow(), lastColumn()),
                SpreadsheetVersion.EXCEL2007);
    }

    /** Place of a column by its technical key, from 0. */
    OptionalInt column(String key) {
        List<Table.Column> columns = table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) return OptionalInt.of(i);
        }
        return OptionalInt.empty();
    }
}
