// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Metric.Unit;
import org.sillage.core.metric.Period;

/** The weeks of the campaign so far, then the days of the report. */
final class TrendTable {

    private static final List<Metric> METRICS = List.of(
            Metric.POSTS,
            Metric.IMPRESSIONS,
            Metric.ENGAGEMENTS,
            Metric.ENGAGEMENT_RATE,
            Metric.VIDEO_VIEWS,
            Metric.CLIPPINGS,
            Metric.STORIES,
            Metric.OUTLETS);

    private final Edition edition;
    private final Completeness completeness;

    private TrendTable(Edition edition, Completeness completeness) {
        this.edition = edition;
        this.completeness = completeness;
    }

    /** @param completeness of all days told of */
    static Sheet of(Edition edition, Timeline timeline, Completeness completeness) {
        TrendTable trend = new TrendTable(edition, completeness);
        List<Row> rows = trend.rows(timeline);
        Table table = trend.layout().table(TableIds.TREND, "sheet.trend", rows);
        int weeks = timeline.weeks().size();
        return new Sheet(
                table,
                List.of(
                        chart("impressions", Metric.IMPRESSIONS, 0, weeks),
                        chart("clippings", Metric.CLIPPINGS, weeks, rows.size() - weeks)));
    }

    private static Sheet.TableChart chart(String name, Metric metric, int firstRow, int rows) {
        return new Sheet.TableChart(
                Message.of("chart.trend-" + name),
                Message.of("chart.trend-" + name + ".description"),
                Chart.Kind.LINES,
                "label",
                List.of(metric.key()),
                firstRow,
                rows);
    }

    /** @param added items recorded after the first report of these days; empty for single days */
    private record Row(String span, String label, Period days, Sums sums, Optional<Long> added) {}

    private List<Row> rows(Timeline timeline) {
        Calendar calendar = new Calendar(edition.words());
        List<Row> rows = new ArrayList<>();
        for (Timeline.Week week : timeline.weeks()) {
            rows.add(new Row(
                    "span.week", calendar.week(week.days()), week.days(), week.sums(), Optional.of(week.added())));
        }
        timeline.days()
                .forEach((LocalDate day, Sums sums) -> rows.add(new Row(
                        "span.day",
                        calendar.shortDay(day),
                        new Period(day, day, edition.zone()),
                        sums,
                        Optional.empty())));
        return rows;
    }

    private Layout<Row> layout() {
        Layout<Row> layout = new Layout<Row>()
                .text("label", 10, Row::label)
                .column("span", Table.Kind.WORDS, 10, row -> Optional.of(Message.of(row.span())))
                .column(
                        "first_day",
                        Table.Kind.DATE,
                        12,
                        row -> Optional.of(row.days().first()));
        for (Metric metric : METRICS) {
            if (metric.unit() == Unit.COUNT) {
                layout.column(metric.key(), Table.Kind.COUNT, 14, row -> count(metric, row));
            } else {
                layout.column(metric.key(), Table.Kind.SHARE, 14, row -> share(metric, row));
            }
            if (metric == Metric.IMPRESSIONS) {
                layout.column(
                        "impressions_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> figure(metric, row).flatMap(Figure::basis));
            }
        }
        return layout.column("completeness", Table.Kind.WORDS, 16, this::whole)
                .column("added_since", Table.Kind.COUNT, 14, Row::added);
    }

    private Optional<Message> whole(Row row) {
        return edition.corpus().scope().days(row.days()).map(days -> {
            boolean gap = completeness.gaps(Watch.POSTS, days) > 0 || completeness.gaps(Watch.CLIPPINGS, days) > 0;
            return Message.of(gap ? "complete.no" : "complete.yes");
        });
    }

    /** Empty outside the campaign's days. */
    private Optional<Figure> figure(Metric metric, Row row) {
        return edition.corpus().scope().days(row.days()).map(days -> row.sums().figure(metric, edition.watch(), days));
    }

    private Optional<Long> count(Metric metric, Row row) {
        return figure(metric, row)
                .flatMap(figure ->
                        figure.count().isPresent() ? Optional.of(figure.count().getAsLong()) : Optional.empty());
    }

    private Optional<Double> share(Metric metric, Row row) {
        return figure(metric, row)
                .flatMap(figure ->
                        figure.value().isPresent() ? Optional.of(figure.value().getAsDouble()) : Optional.empty());
    }
}
