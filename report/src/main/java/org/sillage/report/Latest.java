// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.metric.Reading;

/** Picks one reading of one subject: totals and levels are never added. */
final class Latest {

    /** Of several readings the strongest basis counts, then the last observed, then the last recorded. */
    private static final Comparator<ReadingRecord> STRENGTH = Comparator.comparing(
                    (ReadingRecord reading) -> reading.snapshot().basis())
            .reversed()
            .thenComparing(PostNumbers::at)
            .thenComparingLong(ReadingRecord::seq);

    private Latest() {}

    /** The reading that counted just before a moment; amounts are left aside; empty when there was none. */
    static Optional<ReadingRecord> before(Instant moment, List<ReadingRecord> readings) {
        return readings.stream()
                .filter(reading -> !(reading.snapshot().reading() instanceof Reading.Amount))
                .filter(reading -> PostNumbers.at(reading).isBefore(moment))
                .max(STRENGTH);
    }
}
