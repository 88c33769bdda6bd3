// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * What readership stands behind a clipping. Kinds of audience are never added to one another: one kind is taken for all,
 * the one that most outlets of the register declare, so that two weeks are told in the same kind.
 */
final class Audiences {

    /** Kinds in the order that settles a draw. */
    private static final List<String> UNITS = List.of("daily", "monthly", "circulation");

    private final String unit;

    Audiences(OutletRegister outlets) {
        Map<String, Integer> declared = new HashMap<>();
        outlets.all()
                .forEach(outlet -> outlet.audience().stream()
                        .map(Outlet.Audience::unit)
                        .distinct()
                        .forEach(kind -> declared.merge(kind, 1, Integer::sum)));
        unit = declared.keySet().stream()
                .min(Comparator.<String>comparingInt(kind -> -declared.getOrDefault(kind, 0))
                        .thenComparingInt(kind -> UNITS.contains(kind) ? UNITS.indexOf(kind) : UNITS.size())
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("daily");
    }

    /** The kind taken for all: {@code daily}, {@code monthly} or {@code circulation}. */
    String unit() {
        return unit;
    }

    /** What an outlet declared by a day: the newest such figure, else its oldest; empty when none of this kind. */
    Optional<Outlet.Audience> declared(Outlet outlet, LocalDate day) {
        List<Outlet.Audience> ofKind = outlet.audience().stream()
                .filter(audience -> audience.unit().equals(unit))
                .sorted(Comparator.comparing(Outlet.Audience::date))
                .toList();
        return ofKind.stream()
                .filter(audience -> !isAfter(audience.date(), day))
                .reduce((older, newer) -> newer)
                .or(() -> ofKind.stream().findFirst());
    }

    /** The audience behind a clipping on each basis: its outlet's declaration, and what tools say of the item. */
    Map<Basis, Long> of(Dossier clipping, Outlet outlet, LocalDate day) {
        Map<Basis, Long> values = new EnumMap<>(Basis.class);
        for (ReadingRecord reading : clipping.latest()) {
            if (reading.snapshot().metric() == Metric.AUDIENCE) {
                values.put(reading.snapshot().basis(), PostNumbers.value(reading));
            }
        }
        declared(outlet, day).ifPresent(audience -> values.put(Basis.DECLARED, audience.value()));
        return values;
    }

    /** A figure's date may be a year, a month or a day: only as much of the day is compared as it states. */
    private static boolean isAfter(String date, LocalDate day) {
        String iso = day.toString();
        return date.compareTo(iso.substring(0, Math.min(date.length(), iso.length()))) > 0;
    }
}
