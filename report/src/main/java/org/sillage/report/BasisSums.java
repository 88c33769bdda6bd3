// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * Adds up one number over items, each basis for itself. Sums are doubles: exact for whole numbers up to 9·10¹⁵, and an
 * absurd reading does not overflow.
 */
final class BasisSums {

    private static final Basis[] BASES = Basis.values();

    private final double[] sums = new double[BASES.length];
    private final long[] known = new long[BASES.length];
    private final boolean mixed;
    private double mixedSum;
    private long mixedKnown;
    private @Nullable Basis weakest;

    /** @param mixed whether a total may be made over several bases, each item giving its strongest */
    BasisSums(boolean mixed) {
        this.mixed = mixed;
    }

    /** One item: what it says on each basis; nothing where it is unknown. */
    void add(Map<Basis, ? extends Number> item) {
        if (item.isEmpty()) return;
        Basis strongest = null;
        for (Basis basis : BASES) {
            Number value = item.get(basis);
            if (value == null) continue;
            sums[basis.ordinal()] += value.doubleValue();
            known[basis.ordinal()]++;
            if (strongest == null) strongest = basis;
        }
        if (strongest != null) addMixed(strongest, item);
    }

    private void addMixed(Basis strongest, Map<Basis, ? extends Number> item) {
        Number value = item.get(strongest);
        if (value == null) return;
        mixedSum += value.doubleValue();
        mixedKnown++;
        if (weakest == null || weakest.isStrongerThan(strongest)) weakest = strongest;
    }

    /** The basis a figure of these sums has; empty when nothing is known. */
    Optional<Basis> basis() {
        if (mixed) return Optional.ofNullable(weakest);
        for (Basis basis : BASES) if (known[basis.ordinal()] > 0) return Optional.of(basis);
        return Optional.empty();
    }

    /** The sum a figure takes; empty when nothing is known. */
    OptionalDouble value() {
        return basis().map(basis -> OptionalDouble.of(mixed ? mixedSum : sums[basis.ordinal()]))
                .orElseGet(OptionalDouble::empty);
    }

    long known() {
        return basis().map(basis -> mixed ? mixedKnown : known[basis.ordinal()]).orElse(0L);
    }

    double sum(Basis basis) {
        return sums[basis.ordinal()];
    }

    long known(Basis basis) {
        return known[basis.ordinal()];
    }

    /** @param of how many items there are */
    Figure figure(Metric metric, long of, Figure.Parts parts) {
        return new Figure(metric, value(), basis(), known(), of, others(of), parts, Optional.empty());
    }

    private List<Figure.Other> others(long of) {
        List<Figure.Other> others = new ArrayList<>();
        Optional<Basis> taken = basis();
        if (mixed || taken.isEmpty()) return others;
        for (Basis basis : BASES) {
            if (basis != taken.get() && known(basis) > 0) {
                others.add(new Figure.Other(basis, sum(basis), known(basis), of));
            }
        }
        return others;
    }
}
