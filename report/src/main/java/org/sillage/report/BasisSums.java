// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.EnumMap;
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

    private final Map<Basis, Sum> sums = new EnumMap<>(Basis.class);
    private final Sum mix = new Sum();
    private final boolean mixed;
    private @Nullable Basis weakest;

    /** @param mixed whether a total may be made over several bases, each item giving its strongest */
    BasisSums(boolean mixed) {
        this.mixed = mixed;
    }

    private static final class Sum {
        private double value;
        private long known;

        void add(Number part) {
            value += part.doubleValue();
            known++;
        }
    }

    /** One item: what it says on each basis; nothing where it is unknown. */
    void add(Map<Basis, ? extends Number> item) {
        item.forEach((basis, value) ->
                sums.computeIfAbsent(basis, first -> new Sum()).add(value));
        item.entrySet().stream().min(Map.Entry.comparingByKey()).ifPresent(strongest -> {
            mix.add(strongest.getValue());
            if (weakest == null || weakest.isStrongerThan(strongest.getKey())) weakest = strongest.getKey();
        });
    }

    /** The basis a figure of these sums has; empty when nothing is known. */
    Optional<Basis> basis() {
        return mixed ? Optional.ofNullable(weakest) : sums.keySet().stream().findFirst();
    }

    /** The sum a figure takes; empty when nothing is known. */
    OptionalDouble value() {
        Optional<Sum> taken = taken();
        return taken.isPresent() ? OptionalDouble.of(taken.get().value) : OptionalDouble.empty();
    }

    long known() {
        return taken().map(sum -> sum.known).orElse(0L);
    }

    /** The sum of one basis alone; 0 where it has no part. */
    double sum(Basis basis) {
        return Optional.ofNullable(sums.get(basis)).map(sum -> sum.value).orElse(0.0);
    }

    private Optional<Sum> taken() {
        return basis().flatMap(basis -> mixed ? Optional.of(mix) : Optional.ofNullable(sums.get(basis)));
    }

    /** @param of how many items there are */
    Figure figure(Metric metric, long of, Figure.Parts parts) {
        return new Figure(metric, value(), basis(), known(), of, others(of), parts, Optional.empty());
    }

    /** What the bases that are not taken say, strongest first. */
    List<Figure.Other> others(long of) {
        List<Figure.Other> others = new ArrayList<>();
        if (mixed) return others;
        sums.forEach((basis, sum) -> {
            if (!basis.equals(basis().orElse(null))) {
                others.add(new Figure.Other(basis, sum.value, sum.known, of));
            }
        });
        return others;
    }
}
