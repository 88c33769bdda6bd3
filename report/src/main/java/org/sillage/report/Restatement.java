// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.OptionalDouble;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * A figure of a delivered report that would now be another.
 *
 * @param report position of the report that first gave it
 * @param first its value there; empty when nothing was known
 * @param now its value at the position of this report; empty when nothing is known
 * @param causes why, the strongest reason first; never empty
 * @param items what moved it, the first few by id and the number of the others; empty when no item did
 */
record Restatement(
        Metric metric,
        Period period,
        long report,
        OptionalDouble first,
        OptionalDouble now,
        List<Message> causes,
        Message items) {

    Restatement {
        causes = List.copyOf(causes);
    }

    /** Empty unless both are known. */
    OptionalDouble difference() {
        return difference(first, now);
    }

    static OptionalDouble difference(OptionalDouble before, OptionalDouble after) {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }
}
