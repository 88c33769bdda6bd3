// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.metric;

/**
 * What one source said one number was.
 *
 * @param metric one that is {@linkplain Metric.Origin#READ read}
 * @param basis who vouches for it
 * @param supplier whose number it is, such as {@code x} or {@code meltwater}
 * @param definition the supplier's own name of it, such as {@code impression_count}; empty when it has none
 */
public record MetricSnapshot(
        Subject subject, Metric metric, Reading reading, Basis basis, String supplier, String definition) {

    public MetricSnapshot {
        if (metric.origin() != Metric.Origin.READ) {
            throw new IllegalArgumentException(metric.key() + " is worked out, never read");
        }
    }
}
