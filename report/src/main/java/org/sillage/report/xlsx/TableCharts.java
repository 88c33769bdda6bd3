// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.report.Sheet;
import org.sillage.report.Table;

/** Charts over a table's own cells, below it, two side by side. */
final class TableCharts {

    private static final int ROWS = 20;
    private static final int GAP_ROWS = 1;
    private static final int LEAST_PIXELS = 520;
    private static final int GAP_PIXELS = 14;

    /** Up to so many rows, table and charts go on one page. */
    private static final int ONE_PAGE_ROWS = 45;

    private final XSSFSheet sheet;
    private final PlannedSheet plan;
    private final Messages words;

    TableCharts(XSSFSheet sheet, PlannedSheet plan, Messages words) {
        this.sheet = sheet;
        this.plan = plan;
        this.words = words;
    }

    /** Draws them and makes the print area hold them. */
    void draw() {
        List<Sheet.TableChart> charts = plan.sheet().charts();
        if (charts.isEmpty() || plan.table().rowCount() == 0) return;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        plan.table().rows().forEach(row -> rows.add(new ArrayList<>(row)));
        int width = Math.max(LEAST_PIXELS, (tableWidth() - GAP_PIXELS) / 2);
        int top = plan.lastRow() + 4;
        for (int i = 0; i < charts.size(); i++) {
            int row = top + i / 2 * (ROWS + GAP_ROWS);
            int left = i % 2 * (width + GAP_PIXELS);
            ChartPainter.draw(sheet, anchor(left, left + width, row, row + ROWS), drawn(charts.get(i), rows));
        }
        int lastRow = top + (charts.size() + 1) / 2 * (ROWS + GAP_ROWS);
        if (plan.table().rowCount() <= ONE_PAGE_ROWS) sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.setHorizontallyCenter(true);
        int used = charts.size() == 1 ? width : 2 * width + GAP_PIXELS;
        int lastColumn = Math.max(plan.lastColumn(), place(used).column());
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    private int tableWidth() {
        int pixels = 0;
        for (int column = 0; column <= plan.lastColumn(); column++)
            pixels += Math.round(sheet.getColumnWidthInPixels(column));
        return pixels;
    }

    private XSSFClientAnchor anchor(int left, int right, int top, int bottom) {
        Place from = place(left);
        Place to = place(right);
        return new XSSFClientAnchor(from.emu(), 0, to.emu(), 0, from.column(), top, to.column(), bottom);
    }

    /** Column that holds a distance from the left, and the rest inside it. */
    private Place place(int pixels) {
        int column = 0;
        int rest = pixels;
        while (rest >= Math.round(sheet.getColumnWidthInPixels(column))) {
            rest -= Math.round(sheet.getColumnWidthInPixels(column));
            column++;
        }
        return new Place(column, rest * Units.EMU_PER_PIXEL);
    }

    private record Place(int column, int emu) {}

    private DrawnChart drawn(Sheet.TableChart chart, List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> part = rows.subList(chart.firstRow(), chart.firstRow() + chart.rowCount());
        int first = plan.firstRow() + chart.firstRow();
        int last = first + chart.rowCount() - 1;
        int category = column(chart.category());
        boolean share = false;
        List<DrawnChart.Line> lines = new ArrayList<>();
        for (String key : chart.series()) {
            int column = column(key);
            share |= plan.table().columns().get(column).kind() == Table.Kind.SHARE;
            lines.add(new DrawnChart.Line(
                    plan.headings().get(column),
                    PlannedSheet.HEADER_ROW,
                    column,
                    numbers(part, column),
                    new CellRangeAddress(first, last, column, column)));
        }
        return new DrawnChart(
                words.words(chart.title()),
                words.words(chart.description()),
                chart.kind(),
                plan.name(),
                part.stream().map(row -> category(row.get(category))).toList(),
                new CellRangeAddress(first, last, category, category),
                lines,
                share);
    }

    private int column(String key) {
        return plan.column(key)
                .orElseThrow(() -> new IllegalArgumentException("a chart names column " + key + ", which table "
                        + plan.table().id() + " lacks"));
    }

    private String category(@Nullable Object value) {
        return value == null ? "" : value instanceof Message message ? words.words(message) : value.toString();
    }

    private static List<OptionalDouble> numbers(List<List<@Nullable Object>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column) instanceof Number number
                        ? OptionalDouble.of(number.doubleValue())
                        : OptionalDouble.empty())
                .toList();
    }
}
