// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.metric.Metric;

/**
 * The content export of a LinkedIn page in a language whose words nobody has taught us. What it looks like is the same in
 * all: the days on the first sheet, the posts with their links in the second column of the second sheet, the headings in
 * the second row, twenty columns in one order.
 */
final class LinkedInPlaces {

    private static final int COLUMNS = 20;
    private static final int HEADINGS = 2;
    private static final int LINK = 1;

    private static final Map<Metric, Integer> DAYS = Map.of(
            Metric.IMPRESSIONS, 3,
            Metric.REACH, 4,
            Metric.CLICKS, 7,
            Metric.LIKES, 10,
            Metric.REPLIES, 13,
            Metric.REPOSTS, 16);

    private static final Map<Metric, Integer> POSTS = Map.of(
            Metric.IMPRESSIONS, 9,
            Metric.VIDEO_VIEWS, 10,
            Metric.CLICKS, 12,
            Metric.LIKES, 14,
            Metric.REPLIES, 15,
            Metric.REPOSTS, 16);

    private LinkedInPlaces() {}

    /**
     * What knows the headings of such a file.
     *
     * @param byWords what knows them in a language that was taught; where it does, places are not asked
     */
    static Function<Row, Optional<ExportLayout>> of(Sample sample, Function<Row, Optional<ExportLayout>> byWords) {
        if (sample.rows().stream().map(byWords).anyMatch(Optional::isPresent)) return row -> Optional.empty();
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        sample.rows().forEach(row -> sheets.merge(row.sheet(), List.of(row), LinkedInPlaces::together));
        List<String> names = List.copyOf(sheets.keySet());
        if (names.size() < 2 || !sheets.values().stream().limit(2).allMatch(LinkedInPlaces::isWide)) {
            return row -> Optional.empty();
        }
        boolean posts = sheets.getOrDefault(names.get(1), List.of()).stream()
                .anyMatch(row -> LinkedInReader.isLink(row.cell(LINK).text()));
        if (!posts) return row -> Optional.empty();
        return row -> row.number() == HEADINGS ? layout(names.indexOf(row.sheet()), row) : Optional.empty();
    }

    private static boolean isWide(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.number() == HEADINGS && row.width() == COLUMNS);
    }

    private static List<Row> together(List<Row> some, List<Row> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Optional<ExportLayout> layout(int sheet, Row row) {
        Map<ExportField, Integer> fields = new EnumMap<>(ExportField.class);
        if (sheet == 0) {
            fields.put(ExportField.TIME, 0);
            return Optional.of(new ExportLayout(LinkedInTables.DAYS, new Columns(row), fields, new EnumMap<>(DAYS)));
        }
        if (sheet != 1) return Optional.empty();
        fields.put(ExportField.TEXT, 0);
        fields.put(ExportField.LINK, LINK);
        fields.put(ExportField.TIME, 5);
        return Optional.of(new ExportLayout(LinkedInTables.POSTS, new Columns(row), fields, new EnumMap<>(POSTS)));
    }
}
