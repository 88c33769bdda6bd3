// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * A number of a report, with who vouches for it and what it is made of. It takes the parts of the strongest basis
 * present; what other bases say stands beside it.
 *
 * @param value whole for a count, a fraction such as 0.0063 for a share; empty when nothing is known, which is never 0
 * @param basis of its parts; empty with the value
 * @param known how many parts have a number of this basis
 * @param of how many parts there are
 * @param others one for each weaker basis, strongest first; empty when there is none
 * @param parts what it is made of
 * @param note why it is empty or what it leaves out; empty when there is nothing to say
 */
public record Figure(
        Metric metric,
        OptionalDouble value,
        Optional<Basis> basis,
        long known,
        long of,
        List<Other> others,
        Parts parts,
        Optional<Message> note) {

    public Figure {
        others = List.copyOf(others);
        if (value.isPresent() != basis.isPresent()) {
            throw new IllegalArgumentException(metric.key() + ": a value and its basis come together");
        }
    }

    /** The value of a count, whole; empty when nothing is known or the metric is a share. */
    public OptionalLong count() {
        return metric.unit() == Metric.Unit.COUNT && value.isPresent()
                ? OptionalLong.of(Math.round(value.getAsDouble()))
                : OptionalLong.empty();
    }

    Figure noted(Message why) {
        return new Figure(metric, value, basis, known, of, others, parts, Optional.of(why));
    }

    /** Nothing is known of any of its parts. */
    static Figure unknown(Metric metric, long of, Parts parts) {
        return new Figure(metric, OptionalDouble.empty(), Optional.empty(), 0, of, List.of(), parts, Optional.empty());
    }

    /** Counted by Sillage in evidence it keeps. */
    static Figure counted(Metric metric, double value, long known, long of, Parts parts) {
        return new Figure(
                metric,
                OptionalDouble.of(value),
                Optional.of(Basis.MEASURED),
                known,
                of,
                List.of(),
                parts,
                Optional.empty());
    }

    /** The same number on a weaker basis. Never added to the figure. */
    public record Other(Basis basis, double value, long known, long of) {}

    /**
     * What a figure is made of.
     *
     * @param table id of the {@link Table} with a row for each item behind it, each with its evidence; empty when the
     *     parts are not items
     * @param readings the numbers it was worked out from where they are not an item's: daily amounts of an account, its
     *     followers; in the order used
     */
    public record Parts(Optional<String> table, List<ReadingRecord> readings) {

        public Parts {
            readings = List.copyOf(readings);
        }

        static Parts rowsOf(String table) {
            return new Parts(Optional.of(table), List.of());
        }

        static Parts readings(List<ReadingRecord> readings) {
            return new Parts(Optional.empty(), readings);
        }
    }
}
