// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.metric.Reading;

/**
 * The totals of one number of one post over time. Platforms take numbers back: a fall is kept and shown, and a look that
 * brought no number is no zero.
 *
 * @param peak the largest total ever read; empty when none was
 * @param falls how often one source said less than it had said before; empty when it said nothing
 */
record Series(Optional<Long> peak, Optional<Long> falls) {

    /** @param readings of one metric of one post; those that are no totals are left aside */
    static Series of(List<ReadingRecord> readings) {
        List<ReadingRecord> totals = readings.stream()
                .filter(reading -> reading.snapshot().reading() instanceof Reading.Total)
                .sorted(Comparator.comparing(PostNumbers::at).thenComparingLong(ReadingRecord::seq))
                .toList();
        if (totals.isEmpty()) return new Series(Optional.empty(), Optional.empty());
        long peak = totals.stream().mapToLong(PostNumbers::value).max().orElseThrow();
        return new Series(Optional.of(peak), Optional.of(falls(totals)));
    }

    /** Each source is compared with itself: two that count a little differently do not fall. */
    private static long falls(List<ReadingRecord> totals) {
        Map<String, Long> last = new HashMap<>();
        long falls = 0;
        for (ReadingRecord total : totals) {
            Long before = last.put(total.source(), PostNumbers.value(total));
            if (before != null && PostNumbers.value(total) < before) falls++;
        }
        return falls;
    }
}
