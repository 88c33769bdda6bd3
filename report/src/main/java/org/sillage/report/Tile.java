// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * A figure with its neighbours in time, as the summary shows it. A share is a fraction, whatever its look.
 *
 * @param label its name in words
 * @param value of the report's period; empty when nothing is known, and then {@code note} says why
 * @param previous of the period before; empty when nothing is known
 * @param toDate from the campaign's first day to the period's last; empty when nothing is known
 * @param basis who vouches for {@code value}; empty with it
 * @param known how many parts are known
 * @param of how many parts there are
 * @param detail id of the {@link Table} that lists the parts; empty when no sheet does
 * @param note why it is empty, incomplete or only a part; empty when there is nothing to say
 * @param formula the same number said over native tables, such as {@code ROWS(Clippings[published])}: a column's key
 *     stands in the brackets, where the workbook writes its heading; empty when no formula says it
 */
public record Tile(
        Metric metric,
        Message label,
        OptionalDouble value,
        OptionalDouble previous,
        OptionalDouble toDate,
        Optional<Basis> basis,
        long known,
        long of,
        Optional<String> detail,
        Optional<Message> note,
        Optional<String> formula) {

    /** Name of its cell in the workbook, such as {@code kpi_impressions}. */
    public String definedName() {
        return "kpi_" + metric.key();
    }

    /** How much it moved against the period before, in its own unit; empty unless both are known. */
    public OptionalDouble difference() {
        return value.isPresent() && previous.isPresent()
                ? OptionalDouble.of(value.getAsDouble() - previous.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The same as a share of the period before; empty unless both are known and there was something before. */
    public OptionalDouble change() {
        return difference().isPresent() && previous.getAsDouble() != 0
                ? OptionalDouble.of(difference().getAsDouble() / previous.getAsDouble())
                : OptionalDouble.empty();
    }
}
