// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The columns of the summary: four tiles of three, with a narrow gutter between two. Rows are added downwards. */
final class SummaryGrid {

    /** Tiles side by side. */
    static final int TILES = 4;

    /** Columns from one tile's first to the next one's. */
    static final int STEP = 4;

    /** Last column, from 0. */
    static final int LAST = TILES * STEP - 2;

    /** First column of the right half, and the gutter before it. */
    static final int RIGHT_HALF = TILES / 2 * STEP;

    private static final int COLUMN_PIXELS = 96;
    private static final int GUTTER_PIXELS = 14;
    private static final double PIXELS_A_CHARACTER = 7;
    private static final int PADDING_PIXELS = 5;

    private final XSSFSheet sheet;
    private final Styles styles;
    private int next;
    private double points;

    SummaryGrid(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
        for (int column = 0; column <= LAST; column++) {
            int pixels = column % STEP == STEP - 1 ? GUTTER_PIXELS : COLUMN_PIXELS;
            sheet.setColumnWidth(column, (int) Math.round(256 * (pixels - PADDING_PIXELS) / PIXELS_A_CHARACTER) + 182);
        }
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The row that the next {@link #row} makes, from 0. */
    int nextRow() {
        return next;
    }

    /** Height of the rows so far. */
    double points() {
        return points;
    }

    XSSFRow row(double points) {
        this.points += points;
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints((float) points);
        return row;
    }

    /** Fills the row's cells from {@code first} to {@code last} with one look. */
    void paint(XSSFRow row, int first, int last, Look look) {
        XSSFCellStyle style = styles.of(look);
        for (int column = first; column <= last; column++) cell(row, column).setCellStyle(style);
    }

    /** One cell over several columns, in one look; its value is the caller's. */
    XSSFCell wide(XSSFRow row, int first, int last, Look look) {
        paint(row, first, last, look);
        if (last > first) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
        return cell(row, first);
    }

    /** The same with words in it. */
    XSSFCell wide(XSSFRow row, int first, int last, Look look, String words) {
        XSSFCell cell = wide(row, first, last, look);
        cell.setCellValue(CellText.of(words));
        return cell;
    }

    private static XSSFCell cell(XSSFRow row, int column) {
        XSSFCell there = row.getCell(column);
        return there == null ? row.createCell(column) : there;
    }

    /** How many characters of 9 points a cell over these columns holds in one line. */
    static int characters(int first, int last) {
        int pixels = 0;
        for (int column = first; column <= last; column++) {
            pixels += column % STEP == STEP - 1 ? GUTTER_PIXELS : COLUMN_PIXELS;
        }
        return (int) (pixels / 5.3);
    }
}
