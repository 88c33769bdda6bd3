// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.Arrays;
import java.util.List;

/**
 * One row of a {@link Grid}. Only cells that exist are held: a workbook may have one cell in its column 16,384 and
 * nothing else.
 */
public final class Row implements GridLine {

    private final String sheet;
    private final long number;
    private final int[] columns;
    private final List<Cell> cells;

    private Row(String sheet, long number, int[] columns, List<Cell> cells) {
        this.sheet = sheet;
        this.number = number;
        this.columns = columns;
        this.cells = List.copyOf(cells);
    }

    /**
     * A row of delimited text.
     *
     * @param line its first line, from 1
     */
    static Row ofLine(long line, List<Cell> cells) {
        int[] columns = new int[cells.size()];
        Arrays.setAll(columns, column -> column);
        return new Row("", line, columns, cells);
    }

    /**
     * A row of a sheet.
     *
     * @param number from 1, as a spreadsheet numbers it
     * @param columns of the cells, from 0, ascending
     */
    static Row ofSheet(String sheet, long number, int[] columns, List<Cell> cells) {
        return new Row(sheet, number, columns, cells);
    }

    /** Name of its sheet; empty in delimited text. */
    public String sheet() {
        return sheet;
    }

    /** From 1, as a text editor or a spreadsheet numbers it. */
    public long number() {
        return number;
    }

    /** One more than its last column that has a cell. */
    public int width() {
        return columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
    }

    /** @param column from 0; any: a cell that is not there is an empty one */
    public Cell cell(int column) {
        // Mostly every column has its cell.
        if (column < columns.length && columns[column] == column) return cells.get(column);
        int at = Arrays.binarySearch(columns, column);
        return at < 0 ? Cell.Text.EMPTY : cells.get(at);
    }

    /** Its columns that have a cell, from 0, ascending. */
    public int[] columns() {
        return columns.clone();
    }

    /** Whether nothing but blanks stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    @Override
    public String place() {
        return place(0);
    }

    /** Where a cell stands: {@code line 12}, or {@code Sheet1!B7}. */
    public String place(int column) {
        return sheet.isEmpty() ? "line " + number : sheet + "!" + letters(column) + number;
    }

    /** A column as a spreadsheet names it: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) name.append((char) ('A' + rest % 26));
        return name.reverse().toString();
    }
}
