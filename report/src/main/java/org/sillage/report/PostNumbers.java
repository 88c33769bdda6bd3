// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Reading;

/** The last totals of one post, metric by metric and basis by basis; engagements worked out from their components. */
final class PostNumbers {

    /** The acts that engagements are made of. */
    static final Set<Metric> COMPONENTS =
            EnumSet.of(Metric.LIKES, Metric.REPOSTS, Metric.REPLIES, Metric.QUOTES, Metric.SAVES);

    private final Map<Metric, Map<Basis, ReadingRecord>> totals = new EnumMap<>(Metric.class);

    /** @param latest of the post, one for each metric and basis; amounts and levels are left aside */
    PostNumbers(List<ReadingRecord> latest) {
        for (ReadingRecord reading : latest) {
            if (reading.snapshot().reading() instanceof Reading.Total) {
                totals.computeIfAbsent(reading.snapshot().metric(), metric -> new EnumMap<>(Basis.class))
                        .put(reading.snapshot().basis(), reading);
            }
        }
    }

    /** What the post says on each basis; empty when it is unknown. */
    Map<Basis, Long> values(Metric metric) {
        Map<Basis, Long> values = new EnumMap<>(Basis.class);
        if (metric == Metric.ENGAGEMENTS) {
            for (Basis basis : Basis.values()) {
                List<ReadingRecord> parts = engagements(basis);
                if (!parts.isEmpty()) {
                    values.put(
                            basis, parts.stream().mapToLong(PostNumbers::value).reduce(0, PostNumbers::plus));
                }
            }
        } else {
            of(metric).forEach((basis, reading) -> values.put(basis, value(reading)));
        }
        return values;
    }

    /** The number on its strongest basis; empty when it is unknown. */
    Optional<Map.Entry<Basis, Long>> strongest(Metric metric) {
        return values(metric).entrySet().stream().findFirst();
    }

    /** The reading of the strongest basis behind a metric, an act among several for engagements; empty when unknown. */
    Optional<ReadingRecord> behind(Metric metric) {
        if (metric != Metric.ENGAGEMENTS) return of(metric).values().stream().findFirst();
        for (Basis basis : Basis.values()) {
            List<ReadingRecord> parts = engagements(basis);
            if (!parts.isEmpty()) return Optional.of(parts.getFirst());
        }
        return Optional.empty();
    }

    /** When the newest of its numbers was read; empty when it has none. */
    Optional<Instant> readAt() {
        return newest().map(PostNumbers::at);
    }

    /** The newest of its numbers; empty when it has none. */
    Optional<ReadingRecord> newest() {
        return totals.values().stream()
                .flatMap(byBasis -> byBasis.values().stream())
                .max(Comparator.comparing(PostNumbers::at).thenComparingLong(ReadingRecord::seq));
    }

    /**
     * The readings that make up the engagements on one basis: the sum as the source states it where that is not older
     * than the acts it states one by one, else these. A sum misses no act, components may.
     */
    private List<ReadingRecord> engagements(Basis basis) {
        List<ReadingRecord> components = COMPONENTS.stream()
                .map(metric -> of(metric).get(basis))
                .flatMap(reading -> Optional.ofNullable(reading).stream())
                .toList();
        ReadingRecord stated = of(Metric.ENGAGEMENTS).get(basis);
        if (stated == null) return components;
        boolean outdated =
                components.stream().anyMatch(component -> at(component).isAfter(at(stated)));
        return outdated ? components : List.of(stated);
    }

    private Map<Basis, ReadingRecord> of(Metric metric) {
        return totals.getOrDefault(metric, Map.of());
    }

    static Instant at(ReadingRecord reading) {
        return switch (reading.snapshot().reading()) {
            case Reading.Total total -> total.at();
            case Reading.Level level -> level.at();
            case Reading.Amount amount -> amount.over().to();
        };
    }

    static long value(ReadingRecord reading) {
        return reading.snapshot().reading().value();
    }

    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b; // an absurd reading does no harm
    }
}
