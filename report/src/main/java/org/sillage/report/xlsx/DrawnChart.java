// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.sillage.report.Chart;

/**
 * A chart with the cells it is drawn from. The values are handed over as well: the cells stream, and a chart carries
 * a copy of what it shows.
 *
 * @param sheetName where the cells are
 * @param categories words of each category
 * @param categoryCells their cells
 * @param share whether values are fractions, shown as percent
 */
record DrawnChart(
        String title,
        String description,
        Chart.Kind kind,
        String sheetName,
        List<String> categories,
        CellRangeAddress categoryCells,
        List<Line> series,
        boolean share) {

    DrawnChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /**
     * One series.
     *
     * @param nameRow of the cell that holds its name, from 0
     * @param values one a category; empty where nothing is known, which is drawn as a gap
     */
    record Line(String name, int nameRow, int nameColumn, List<OptionalDouble> values, CellRangeAddress cells) {

        Line {
            values = List.copyOf(values);
        }

        /** As the library takes them: null for a gap. */
        @Nullable
        Double[] points() {
            @Nullable Double[] points = new Double[values.size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = values.get(i).isPresent() ? values.get(i).getAsDouble() : null;
            }
            return points;
        }
    }

    /** The highest point drawn: of one series, or of all stacked. */
    double top() {
        double top = 0;
        for (int i = 0; i < categories.size(); i++) {
            double here = 0;
            for (Line line : series) {
                double known = line.values().get(i).orElse(0);
                here = kind == Chart.Kind.STACKED_COLUMNS ? here + known : Math.max(here, known);
            }
            top = Math.max(top, here);
        }
        return top;
    }
}
