// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;

/**
 * Adds what was counted inside days: never two amounts that share a day. A later amount for the same days corrects the
 * earlier one. Where a month and all its days are known the days are taken; where some of its days are missing, the
 * month.
 *
 * @param readings those that were added, in order of their days
 * @param days how many days of the period they cover
 */
record Amounts(double value, Basis basis, long days, List<ReadingRecord> readings) {

    /**
     * The amounts of one subject that lie inside a period, on their strongest basis. Days are compared as the source
     * names them: a day of another zone is not cut.
     *
     * @return empty when there is none
     */
    static Optional<Amounts> within(Period period, List<ReadingRecord> readings) {
        Map<Basis, Map<Days, ReadingRecord>> byBasis = new EnumMap<>(Basis.class);
        for (ReadingRecord reading : readings) {
            if (reading.snapshot().reading() instanceof Reading.Amount amount
                    && period.contains(amount.over().first())
                    && period.contains(amount.over().last())) {
                byBasis.computeIfAbsent(reading.snapshot().basis(), basis -> new LinkedHashMap<>())
                        .put(Days.of(amount.over()), reading); // recorded later: a correction
            }
        }
        return byBasis.entrySet().stream().findFirst().map(strongest -> sum(strongest.getKey(), strongest.getValue()));
    }

    private static Amounts sum(Basis basis, Map<Days, ReadingRecord> amounts) {
        List<Days> chosen = disjoint(amounts.keySet());
        List<ReadingRecord> readings = new ArrayList<>();
        double value = 0;
        long days = 0;
        for (Days span : chosen) {
            ReadingRecord reading = Optional.ofNullable(amounts.get(span)).orElseThrow();
            readings.add(reading);
            value += PostNumbers.value(reading);
            days += span.length();
        }
        return new Amounts(value, basis, days, List.copyOf(readings));
    }

    /** Shortest spans first; a longer one replaces those inside it when they leave a day of it unknown. */
    private static List<Days> disjoint(Set<Days> spans) {
        Set<Days> chosen = new HashSet<>();
        List<Days> shortestFirst = spans.stream()
                .sorted(Comparator.comparingLong(Days::length).thenComparing(Days::first))
                .toList();
        for (Days span : shortestFirst) {
            List<Days> shared = chosen.stream().filter(span::overlaps).toList();
            boolean allInside = shared.stream().allMatch(span::covers);
            long known = shared.stream().mapToLong(Days::length).sum();
            if (allInside && known < span.length()) {
                shared.forEach(chosen::remove);
                chosen.add(span);
            }
        }
        return chosen.stream().sorted(Comparator.comparing(Days::first)).toList();
    }

    private record Days(LocalDate first, LocalDate last) {

        static Days of(Period period) {
            return new Days(period.first(), period.last());
        }

        long length() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }

        boolean overlaps(Days other) {
            return !last.isBefore(other.first) && !other.last.isBefore(first);
        }

        boolean covers(Days other) {
            return !other.first.isBefore(first) && !other.last.isAfter(last);
        }
    }
}
