// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * The analytics that a person, not a page, exports from LinkedIn: a workbook of days ({@code ENGAGEMENT}), posts
 * ({@code TOP POSTS}), followers and readers. The posts stand in two lists side by side, by engagements and by impressions,
 * each of a link, a day and a number, for the days that the first sheet states:
 *
 * <pre>
 * Overall Performance | 11/1/2018 - 11/25/2018
 *
 * Post URL | Post publish date | Engagements |  | Post URL | Post publish date | Impressions
 * </pre>
 */
final class LinkedInPersonal {

    static final ExportTable TOP_POSTS = ExportTable.posts(LinkedInTables.NETWORK)
            .needs(ExportField.LINK, "Post URL")
            .needs(ExportField.TIME, "Post publish date")
            .counts(Metric.PLATFORM_ENGAGEMENTS, "Engagements")
            .counts(Metric.IMPRESSIONS, "Impressions")
            .build();

    private static final ExportTable DAYS = ExportTable.days(LinkedInTables.NETWORK)
            .needs(ExportField.TIME, "Date")
            .needs(Metric.IMPRESSIONS, "Impressions")
            .needs(Metric.PLATFORM_ENGAGEMENTS, "Engagements")
            .build();

    private static final ExportTable NEW_FOLLOWERS = ExportTable.days(LinkedInTables.NETWORK)
            .needs(ExportField.TIME, "Date")
            .needs(Metric.FOLLOWERS, "New followers")
            .build();

    private static final Function<Row, Optional<ExportLayout>> HEADINGS =
            ExportFile.headings(List.of(TOP_POSTS, DAYS, NEW_FOLLOWERS));

    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2}/\\d{1,2}/\\d{4}) ?[-\u2013] ?(\\d{1,2}/\\d{1,2}/\\d{4})");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private LinkedInPersonal() {}

    /** Days and followers may be anybody's: the two lists of posts are not. */
    static boolean isIn(Sample sample) {
        return sample.rows().stream()
                .map(HEADINGS)
                .flatMap(Optional::stream)
                .anyMatch(layout -> layout.table().equals(TOP_POSTS));
    }

    static Optional<ExportLayout> layout(Row row) {
        return HEADINGS.apply(row);
    }

    /** The lists that stand side by side below one row of headings. */
    static List<ExportLayout> lists(ExportLayout both) {
        return Stream.of(Metric.PLATFORM_ENGAGEMENTS, Metric.IMPRESSIONS)
                .filter(metric -> both.numbers().getOrDefault(metric, 0) >= 2)
                .map(metric -> list(both, metric, both.numbers().getOrDefault(metric, 0)))
                .toList();
    }

    private static ExportLayout list(ExportLayout both, Metric metric, int number) {
        Map<ExportField, Integer> fields = Map.of(ExportField.LINK, number - 2, ExportField.TIME, number - 1);
        return new ExportLayout(TOP_POSTS, both.columns(), fields, Map.of(metric, number));
    }

    /** The days that the numbers of posts were counted in; empty where the first sheet states none. */
    static Optional<Period> window(Sample sample, ZoneId zone) {
        return sample.rows().stream()
                .filter(row -> row.number() == 1)
                .map(row -> SPAN.matcher(row.cell(1).text().strip()))
                .filter(Matcher::matches)
                .map(span -> day(span.group(1))
                        .flatMap(first -> day(span.group(2))
                                .filter(last -> !last.isBefore(first))
                                .map(last -> new Period(first, last, zone))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code 11/22/2018}, the month first as the site writes in every language. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
