// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import org.sillage.core.message.Message;

/**
 * A sheet with its native table and what is drawn from it.
 *
 * @param charts drawn from the table's own cells; empty for most sheets
 */
public record Sheet(Table table, List<TableChart> charts) {

    public Sheet {
        charts = List.copyOf(charts);
    }

    /** A sheet without charts. */
    public static Sheet of(Table table) {
        return new Sheet(table, List.of());
    }

    /**
     * A chart over some rows of the table.
     *
     * @param title what it shows
     * @param description one sentence for those who cannot see it
     * @param category key of the column whose cells name the categories
     * @param series keys of the columns drawn, one series each; all of kind COUNT or SHARE
     * @param firstRow index of the first row drawn, from 0 below the header
     * @param rowCount how many rows are drawn; at least 1
     */
    public record TableChart(
            Message title,
            Message description,
            Chart.Kind kind,
            String category,
            List<String> series,
            int firstRow,
            int rowCount) {

        public TableChart {
            series = List.copyOf(series);
        }
    }
}
