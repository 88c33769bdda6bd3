// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.core.metric.Metric;

/**
 * Where things stand in an export of posts of X Analytics.
 *
 * @param id column of the post's number
 * @param link column of its address; empty where the file has none
 * @param text column of its text
 * @param time column of its time or day
 * @param dayOnly whether {@code time} is a day of no stated zone
 * @param numbers columns of its counts
 * @param columns of the row of headings
 */
record XAnalyticsLayout(
        int id,
        Optional<Integer> link,
        int text,
        int time,
        boolean dayOnly,
        Map<Metric, Integer> numbers,
        Columns columns)
        implements HeadedGrid.Headings {

    /** Up to 2024. Its promoted counts are other columns, left out: they are paid, and a dash where nothing was. */
    private static final Map<Metric, List<String>> OLD = Map.of(
            Metric.IMPRESSIONS, List.of("impressions"),
            Metric.PLATFORM_ENGAGEMENTS, List.of("engagements"),
            Metric.REPOSTS, List.of("retweets"),
            Metric.REPLIES, List.of("replies"),
            Metric.LIKES, List.of("likes"),
            Metric.CLICKS, List.of("url clicks"),
            Metric.VIDEO_VIEWS, List.of("media views"));

    /** Since 2024. Its {@code Shares} are sendings by message and copied links: no reposts, so not taken. */
    private static final Map<Metric, List<String>> NEW = Map.of(
            Metric.IMPRESSIONS, List.of("Impressions"),
            Metric.PLATFORM_ENGAGEMENTS, List.of("Engagements"),
            Metric.REPOSTS, List.of("Reposts"),
            Metric.REPLIES, List.of("Replies"),
            Metric.QUOTES, List.of("Quotes", "Quote posts"),
            Metric.LIKES, List.of("Likes"),
            Metric.SAVES, List.of("Bookmarks"),
            Metric.CLICKS, List.of("URL Clicks"),
            Metric.VIDEO_VIEWS, List.of("Media views", "Video views"));

    /** The layout of a row of headings; empty where it is none. */
    static Optional<XAnalyticsLayout> of(Row row) {
        if (row.width() < 4) return Optional.empty();
        Columns columns = new Columns(row);
        Optional<XAnalyticsLayout> old = of(columns, "Tweet id", "Tweet permalink", "Tweet text", "time", OLD);
        return old.isPresent() ? old : of(columns, "Post id", "Post Link", "Post text", "Date", NEW);
    }

    private static Optional<XAnalyticsLayout> of(
            Columns columns, String id, String link, String text, String time, Map<Metric, List<String>> metrics) {
        if (List.of(id, text, time, "impressions").stream()
                .anyMatch(heading -> columns.of(heading).isEmpty())) {
            return Optional.empty();
        }
        Map<Metric, Integer> numbers = new EnumMap<>(Metric.class);
        metrics.forEach((metric, headings) -> columns.ofAny(headings).ifPresent(column -> numbers.put(metric, column)));
        return Optional.of(new XAnalyticsLayout(
                columns.of(id).orElseThrow(),
                columns.of(link),
                columns.of(text).orElseThrow(),
                columns.of(time).orElseThrow(),
                metrics.equals(NEW),
                numbers,
                columns));
    }

    @Override
    public int score() {
        return numbers.size();
    }
}
