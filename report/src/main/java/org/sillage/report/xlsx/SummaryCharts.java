// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.sillage.core.message.Messages;
import org.sillage.report.Chart;

/** The charts of the cover, two side by side, and below the figures the numbers they are drawn from. */
final class SummaryCharts {

    private static final int ROWS = 14;
    private static final double LEAST_ROW_POINTS = 12;
    private static final double MOST_ROW_POINTS = 18;
    private static final double GAP_POINTS = 6;
    private static final int EMU_A_POINT = 12_700;

    private final SummaryGrid grid;
    private final Messages words;

    SummaryCharts(SummaryGrid grid, Messages words) {
        this.grid = grid;
        this.words = words;
    }

    /**
     * Takes their room on the cover.
     *
     * @param points height that is left for them
     */
    void reserve(List<Chart> charts, double points) {
        int lines = (charts.size() + 1) / 2;
        for (int line = 0; line < lines; line++) {
            double height = (points / lines - GAP_POINTS) / ROWS;
            for (int row = 0; row < ROWS; row++) grid.row(Math.clamp(height, LEAST_ROW_POINTS, MOST_ROW_POINTS));
            grid.row(GAP_POINTS);
        }
    }

    /**
     * Writes the numbers, then draws from them.
     *
     * @param chartRow first of the rows reserved, from 0
     */
    void draw(List<Chart> charts, int chartRow) {
        for (int i = 0; i < charts.size(); i++) {
            int top = chartRow + i / 2 * (ROWS + 1);
            boolean alone = i == charts.size() - 1 && i % 2 == 0;
            int left = i % 2 == 0 ? 0 : SummaryGrid.RIGHT_HALF;
            int right = alone || i % 2 == 1 ? SummaryGrid.LAST + 1 : SummaryGrid.RIGHT_HALF - 1;
            XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, EMU_A_POINT, left, top, right, top + ROWS);
            ChartPainter.draw(grid.sheet(), anchor, numbers(charts.get(i)));
        }
    }

    private DrawnChart numbers(Chart chart) {
        grid.row(10);
        grid.wide(
                grid.row(18),
                0,
                SummaryGrid.LAST,
                Look.plain(10).color(Palette.NAVY).bolder(),
                words.words(chart.title()));
        boolean share = isShare(chart);
        int header = grid.nextRow();
        header(chart);
        int first = grid.nextRow();
        for (int i = 0; i < chart.categories().size(); i++) line(chart, i, share);
        int last = grid.nextRow() - 1;
        List<DrawnChart.Line> lines = new ArrayList<>();
        for (int s = 0; s < chart.series().size(); s++) {
            Chart.Series series = chart.series().get(s);
            lines.add(new DrawnChart.Line(
                    series.name(),
                    header,
                    column(s),
                    series.values(),
                    new CellRangeAddress(first, last, column(s), column(s))));
        }
        return new DrawnChart(
                words.words(chart.title()),
                words.words(chart.description()),
                chart.kind(),
                grid.sheet().getSheetName(),
                chart.categories(),
                new CellRangeAddress(first, last, 0, 0),
                lines,
                share);
    }

    private void header(Chart chart) {
        XSSFRow row = grid.row(16);
        Look look = Look.plain(9).color(Palette.WHITE).bolder().on(Palette.NAVY).indented(1);
        grid.paint(row, 0, column(chart.series().size() - 1), look);
        for (int s = 0; s < chart.series().size(); s++) {
            grid.wide(
                    row,
                    column(s),
                    column(s),
                    look.right().shrinking(),
                    chart.series().get(s).name());
        }
    }

    private void line(Chart chart, int category, boolean share) {
        Look look = Look.plain(9).lined(Palette.LINE).indented(1);
        XSSFRow row = grid.row(14);
        grid.paint(row, 0, column(chart.series().size() - 1), look);
        grid.wide(row, 0, 2, look, chart.categories().get(category));
        Look number = look.format(share ? Look.SHARE : Look.COUNT).right().shrinking();
        for (int s = 0; s < chart.series().size(); s++) {
            XSSFCell cell = grid.wide(row, column(s), column(s), number);
            chart.series().get(s).values().get(category).ifPresent(cell::setCellValue);
        }
    }

    /** Column of a series: those after the category's, without the gutters. */
    private static int column(int series) {
        return SummaryGrid.STEP * (series / 3 + 1) + series % 3;
    }

    /** Counts are whole; what is not is a fraction. */
    private static boolean isShare(Chart chart) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(value -> value.isPresent() && value.getAsDouble() != Math.rint(value.getAsDouble()));
    }
}
