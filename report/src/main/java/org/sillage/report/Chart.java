// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.OptionalDouble;
import org.sillage.core.message.Message;

/**
 * A chart before it is drawn: categories and series as plain numbers.
 *
 * @param id fixed English name, such as {@code impressions}; letters only
 * @param title what it shows
 * @param description one sentence for those who cannot see it
 * @param kind how it is drawn
 * @param categories words of each category, in the report's language, in order; never empty
 * @param series never empty; a {@link Kind#DOUGHNUT} has exactly one
 */
public record Chart(
        String id, Message title, Message description, Kind kind, List<String> categories, List<Series> series) {

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** How a chart is drawn. */
    public enum Kind {
        STACKED_COLUMNS,
        DOUGHNUT,
        LINES
    }

    /**
     * One line, one colour of the columns, or the ring.
     *
     * @param name in the report's language, such as the name of a network
     * @param values one for each category; empty where nothing is known, which is a gap and not 0
     */
    public record Series(String name, List<OptionalDouble> values) {

        public Series {
            values = List.copyOf(values);
        }
    }
}
