// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.Dates;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.core.mention.Published;

/**
 * How a platform's export writes dates and numbers, told from all of its rows before the first one is taken.
 *
 * @param order of {@code 11/12/2018}: what the file shows, else the month first, as these platforms write in every
 *     language
 */
record ExportHabits(DateOrder order, NumberHabit numbers) {

    /** Reads an export through, and leaves it at its end. */
    static ExportHabits of(HeadedGrid<ExportLayout> grid) throws IOException {
        DateOrder.Evidence dates = new DateOrder.Evidence();
        NumberHabit.Evidence numbers = new NumberHabit.Evidence();
        for (Optional<HeadedGrid.Line<ExportLayout>> line = grid.next(); line.isPresent(); line = grid.next()) {
            if (line.get() instanceof HeadedGrid.Data<ExportLayout> data) {
                see(data.headings(), data.row(), dates, numbers);
            }
        }
        return new ExportHabits(dates.order().orElse(DateOrder.MONTH_FIRST), numbers.habit());
    }

    private static void see(ExportLayout layout, Row row, DateOrder.Evidence dates, NumberHabit.Evidence numbers) {
        dates.see(layout.text(row, ExportField.TIME), layout.place(row, ExportField.TIME));
        dates.see(layout.text(row, ExportField.SPAN), layout.place(row, ExportField.SPAN));
        for (int column : row.columns()) if (row.cell(column) instanceof Cell.Text text) numbers.see(text.text());
    }

    Parsed<Published> published(Cell cell, ZoneId zone) {
        return Dates.published(cell, Optional.of(order), zone);
    }

    /**
     * A count. It has no fraction, so where the file does not tell, one sign before three digits groups them; unless a
     * letter for thousands stands behind.
     */
    Parsed<Long> count(Cell cell) {
        String text = cell.text().strip();
        boolean whole = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        if (numbers != NumberHabit.UNKNOWN || !whole) return Numbers.count(cell, numbers);
        return Numbers.count(cell, text.indexOf('.') >= 0 ? NumberHabit.DECIMAL_COMMA : NumberHabit.DECIMAL_POINT);
    }
}
