// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * One ratio of two sums over the items where both numbers are known: neither a mean of ratios, nor one item's
 * engagements over another's impressions.
 */
final class PooledRate {

    private final BasisSums above;
    private final BasisSums below;

    PooledRate(boolean mixed) {
        above = new BasisSums(mixed);
        below = new BasisSums(mixed);
    }

    /** One item: both numbers on their strongest basis. The pair is worth its weaker one. */
    void add(Optional<Map.Entry<Basis, Long>> numerator, Optional<Map.Entry<Basis, Long>> denominator) {
        if (numerator.isEmpty() || denominator.isEmpty()) return;
        Basis one = numerator.get().getKey();
        Basis other = denominator.get().getKey();
        Basis weaker = one.isStrongerThan(other) ? other : one;
        above.add(Map.of(weaker, numerator.get().getValue()));
        below.add(Map.of(weaker, denominator.get().getValue()));
    }

    /** Unknown where the items together have nothing to divide by. */
    Figure figure(Metric metric, long of, Figure.Parts parts) {
        double divisor = below.value().orElse(0);
        if (divisor == 0) return Figure.unknown(metric, of, parts);
        OptionalDouble rate = OptionalDouble.of(above.value().orElse(0) / divisor);
        return new Figure(metric, rate, below.basis(), below.known(), of, others(of), parts, Optional.empty());
    }

    private List<Figure.Other> others(long of) {
        List<Figure.Other> others = new ArrayList<>();
        for (Figure.Other part : below.figure(Metric.IMPRESSIONS, of, Figure.Parts.readings(List.of()))
                .others()) {
            if (part.value() != 0) {
                others.add(new Figure.Other(part.basis(), above.sum(part.basis()) / part.value(), part.known(), of));
            }
        }
        return others;
    }
}
