// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.io.IOException;
import java.util.Optional;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.message.Message;

/**
 * How a press list writes dates and numbers, told from all of its rows before the first one is taken: whether
 * {@code 03/11/2018} is in March may be said by a row far below.
 *
 * @param dateOrder empty where every date is clear without it
 */
record ClippingHabits(Optional<DateOrder> dateOrder, NumberHabit numbers) {

    /** Nothing tells. */
    static final ClippingHabits UNTOLD = new ClippingHabits(Optional.empty(), NumberHabit.UNKNOWN);

    /**
     * Reads a list through, and leaves it at its end.
     *
     * @param kind of the list
     * @param mapping what a person said; empty when nobody did
     * @param preamble of the list: its period tells day from month where its rows do not
     * @throws UnreadableEvidenceException where it is no press list, or nothing tells day from month
     */
    static ClippingHabits of(
            HeadedGrid<ClippingColumns> grid, ListKind kind, Optional<Mapping> mapping, Preamble preamble)
            throws IOException {
        DateOrder.Evidence dates = new DateOrder.Evidence();
        NumberHabit.Evidence numbers = new NumberHabit.Evidence();
        String headless = "";
        boolean found = false;
        for (Optional<HeadedGrid.Line<ClippingColumns>> line = grid.next(); line.isPresent(); line = grid.next()) {
            switch (line.get()) {
                case HeadedGrid.Data<ClippingColumns> data -> {
                    found = true;
                    see(data.headings(), data.row(), dates, numbers);
                }
                case HeadedGrid.Headless<ClippingColumns> other -> headless = Sample.words(other.first());
                case HeadedGrid.Fault<ClippingColumns> fault -> {
                    // told when the rows are taken
                }
            }
        }
        if (!found && !headless.isEmpty()) {
            throw new UnreadableEvidenceException("", headless(kind, headless));
        }
        NumberHabit said = mapping.map(Mapping::habit).orElse(NumberHabit.UNKNOWN);
        NumberHabit shown = numbers.habit() == NumberHabit.UNKNOWN ? kind.habit() : numbers.habit();
        return new ClippingHabits(
                order(dates, mapping.flatMap(Mapping::dateOrder), preamble),
                said == NumberHabit.UNKNOWN ? shown : said);
    }

    private static Message headless(ListKind kind, String first) {
        return kind.isTool()
                ? Message.of("format.tool-headings", kind.tool(), first)
                : Message.of("format.clippings-headings", first);
    }

    private static void see(ClippingColumns columns, Row row, DateOrder.Evidence dates, NumberHabit.Evidence numbers) {
        for (int column : columns.of(ClippingField.PUBLISHED)) {
            if (row.cell(column) instanceof Cell.Text text) dates.see(text.text(), row.place(column));
        }
        for (int column : row.columns()) if (row.cell(column) instanceof Cell.Text text) numbers.see(text.text());
    }

    private static Optional<DateOrder> order(DateOrder.Evidence dates, Optional<DateOrder> said, Preamble preamble)
            throws UnreadableEvidenceException {
        Optional<DateOrder> shown = dates.order();
        if (said.isPresent() && shown.isPresent() && !said.equals(shown)) {
            throw new UnreadableEvidenceException("", Message.of("format.dates-contradict-mapping"));
        }
        Optional<DateOrder> period = dates.contradictsItself() ? Optional.empty() : preamble.dateOrder();
        Optional<DateOrder> order = said.or(() -> shown).or(() -> period);
        if (order.isEmpty() && dates.needsOrder()) {
            throw new UnreadableEvidenceException(
                    dates.unclearPlace(),
                    Message.of("format.dates-unclear", dates.unclearText(), dates.unclearPlace()));
        }
        return order;
    }
}
