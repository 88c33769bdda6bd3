// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A look at a source, before it is taken.
 *
 * @param source id in {@code sources.yaml}, or {@code import-} and a format for a file handed over, and after an at sign
 *     its account where one was named
 * @param from start of the window
 * @param to end of the window, exclusive
 * @param plannedAt when the schedule wanted it; empty when a person asked
 */
public record RunPlan(String source, Instant from, Instant to, Optional<Instant> plannedAt) {

    /** To the millisecond, as the ledger keeps times: what was planned is found again by its window. */
    public RunPlan {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        to = to.truncatedTo(ChronoUnit.MILLIS);
        plannedAt = plannedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }
}
