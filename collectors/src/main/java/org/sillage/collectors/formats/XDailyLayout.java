// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.core.metric.Metric;

/**
 * Where things stand in an export of X Analytics by day.
 *
 * @param day column of the day
 * @param numbers columns of its amounts
 * @param columns of the row of headings
 */
record XDailyLayout(int day, Map<Metric, Integer> numbers, Columns columns) implements HeadedGrid.Headings {

    /** Both layouts; what was shown that day, whenever it was published. */
    private static final Map<Metric, List<String>> METRICS = Map.of(
            Metric.IMPRESSIONS_DISPLAYED, List.of("Impressions"),
            Metric.PLATFORM_ENGAGEMENTS, List.of("Engagements"),
            Metric.REPOSTS, List.of("Reposts", "retweets"),
            Metric.REPLIES, List.of("Replies"),
            Metric.LIKES, List.of("Likes"),
            Metric.SAVES, List.of("Bookmarks"),
            Metric.CLICKS, List.of("URL Clicks"),
            Metric.VIDEO_VIEWS, List.of("Video views", "Media views"));

    /** The layout of a row of headings; empty where it is none, or is one of posts. */
    static Optional<XDailyLayout> of(Row row) {
        if (row.width() < 4) return Optional.empty();
        Columns columns = new Columns(row);
        Optional<Integer> day = columns.of("Date");
        boolean posts = columns.ofAny(List.of("Post id", "Tweet id", "Post text", "Tweet text"))
                .isPresent();
        boolean ofX = columns.ofAny(List.of("Reposts", "retweets")).isPresent()
                && columns.of("Impressions").isPresent()
                && columns.of("Engagements").isPresent();
        if (day.isEmpty() || posts || !ofX) return Optional.empty();
        Map<Metric, Integer> numbers = new EnumMap<>(Metric.class);
        METRICS.forEach((metric, headings) -> columns.ofAny(headings).ifPresent(column -> numbers.put(metric, column)));
        return Optional.of(new XDailyLayout(day.get(), numbers, columns));
    }

    @Override
    public int score() {
        return numbers.size();
    }
}
