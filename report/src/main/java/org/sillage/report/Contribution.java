// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** What one item gives to each figure that is a sum over items. */
final class Contribution {

    private final Edition edition;
    private final Map<Metric, Basis> taken;

    /** @param taken the basis each figure takes; metrics it lacks are not summed */
    Contribution(Edition edition, Map<Metric, Basis> taken) {
        this.edition = edition;
        this.taken = taken;
    }

    /** A number for each metric that the item adds to; without those it says nothing of. */
    Map<Metric, Double> of(Dossier dossier) {
        Map<Metric, Double> parts = new EnumMap<>(Metric.class);
        if (dossier.mention() instanceof Post) {
            parts.put(Metric.POSTS, 1.0);
            PostNumbers numbers = new PostNumbers(dossier.latest());
            for (Metric metric : PostSums.SUMMED) {
                part(metric, numbers.values(metric)).ifPresent(value -> parts.put(metric, value));
            }
        } else if (dossier.mention() instanceof Clipping clipping) {
            parts.put(Metric.CLIPPINGS, 1.0);
            if (!clipping.outlet().isBlank()) {
                Map<Basis, Long> audience =
                        edition.audiences().of(dossier, edition.outlet(clipping), edition.day(clipping.published()));
                part(Metric.OTS, audience).ifPresent(value -> parts.put(Metric.OTS, value));
            }
        }
        return parts;
    }

    private Optional<Double> part(Metric metric, Map<Basis, Long> values) {
        return Optional.ofNullable(taken.get(metric))
                .flatMap(basis -> Optional.ofNullable(values.get(basis)))
                .map(Long::doubleValue);
    }
}
