// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** The first sheet of the weekly and of the campaign report: tiles, sentences, warnings and two charts. */
final class WeeklySummary {

    /** Drawn large, in two rows. */
    private static final List<Metric> TILES = List.of(
            Metric.POSTS,
            Metric.IMPRESSIONS,
            Metric.ENGAGEMENTS,
            Metric.ENGAGEMENT_RATE,
            Metric.CLIPPINGS,
            Metric.STORIES,
            Metric.OUTLETS,
            Metric.JOURNALISTS);

    private static final Set<Metric> PRESS = EnumSet.of(
            Metric.CLIPPINGS,
            Metric.STORIES,
            Metric.SYNDICATION_RATE,
            Metric.OUTLETS,
            Metric.JOURNALISTS,
            Metric.BYLINE_RATE,
            Metric.ACCREDITED_CONVERTED,
            Metric.OTS,
            Metric.NET_AUDIENCE);

    private final String kind;
    private final Edition edition;
    private final Timeline timeline;
    private final Completeness completeness;
    private final List<Figure> figures;

    /** @param figures of the report's days */
    WeeklySummary(String kind, Edition edition, Timeline timeline, Completeness completeness, List<Figure> figures) {
        this.kind = kind;
        this.edition = edition;
        this.timeline = timeline;
        this.completeness = completeness;
        this.figures = figures;
    }

    /**
     * @param before figures of the period before, in the same order; empty where none is compared with
     * @param toDate figures of the campaign so far, in the same order; empty where the report tells all of it
     */
    Summary summary(List<Figure> before, List<Figure> toDate) {
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            tiles.add(tile(figures.get(i), value(before, i), value(toDate, i)));
        }
        String language = edition.words().locale().getLanguage();
        return new Summary(
                Message.of("title." + kind),
                edition.campaign().name(language),
                new Calendar(edition.words()).days(edition.period()),
                kind.equals(WeeklyReport.KIND) ? Optional.of(place()) : event(),
                edition.campaign().notice(language).map(text -> Message.of("as-is", text)),
                findings(),
                TILES.stream().map(metric -> find(metric, tiles)).toList(),
                tiles,
                warnings(),
                charts());
    }

    private static OptionalDouble value(List<Figure> of, int place) {
        return of.isEmpty() ? OptionalDouble.empty() : of.get(place).value();
    }

    private static Tile find(Metric metric, List<Tile> tiles) {
        return tiles.stream()
                .filter(tile -> tile.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private Tile tile(Figure figure, OptionalDouble before, OptionalDouble toDate) {
        return new Tile(
                figure.metric(),
                Message.of("metric." + figure.metric().key() + ".name"),
                figure.value(),
                before,
                toDate,
                figure.basis(),
                figure.known(),
                figure.of(),
                figure.parts().table(),
                note(figure),
                Formulas.of(figure, figures));
    }

    /** The first that applies: why it is empty, that it is incomplete, what it leaves out. */
    private Optional<Message> note(Figure figure) {
        if (figure.note().isPresent()) return figure.note();
        if (figure.value().isEmpty()) return Optional.of(Message.of("note.nothing-known"));
        long gaps = gaps(PRESS.contains(figure.metric()) ? Watch.CLIPPINGS : Watch.POSTS);
        if (gaps > 0) return Optional.of(Message.of("note.incomplete", gaps));
        if (figure.metric() == Metric.OTS || figure.metric() == Metric.NET_AUDIENCE) {
            return Optional.of(Message.of("audience." + edition.audiences().unit()));
        }
        return figure.others().isEmpty() ? Optional.empty() : Optional.of(Message.of("note.others"));
    }

    private long gaps(String kind) {
        return edition.corpus()
                .scope()
                .days(edition.period())
                .map(days -> completeness.gaps(kind, days))
                .orElse(0L);
    }

    private List<Message> warnings() {
        List<Message> warnings = new ArrayList<>(completeness.warnings());
        long unresolved = timeline.sums().press().unresolved();
        if (unresolved > 0) warnings.add(Message.of("warning.unresolved-outlets", unresolved));
        for (Timeline.Week week : timeline.weeks()) {
            if (week.added() > 0) {
                warnings.add(Message.of(
                        "warning.added-since", week.added(), new Calendar(edition.words()).week(week.days())));
            }
        }
        return warnings;
    }

    /** Which part of the campaign the period is. */
    private Message place() {
        List<Timeline.Week> weeks = timeline.weeks();
        Period campaign = edition.campaign().period();
        if (!campaign.overlaps(edition.period())) return Message.of("place.outside");
        long all = java.time.temporal.ChronoUnit.WEEKS.between(
                        Period.weekOf(campaign.first(), edition.zone()).first(),
                        Period.weekOf(campaign.last(), edition.zone()).first())
                + 1;
        String phase = edition.campaign().event().isEmpty() ? "place.week" : "place.week." + eventPhase();
        return Message.of(phase, weeks.size(), all);
    }

    /** The days of the event that the campaign is about. */
    private Optional<Message> event() {
        Calendar calendar = new Calendar(edition.words());
        return edition.campaign()
                .event()
                .map(days -> Message.of("place.event", edition.words().words(calendar.days(days))));
    }

    private String eventPhase() {
        Period event = edition.campaign().event().orElseThrow();
        if (event.overlaps(edition.period())) return "during";
        return edition.period().last().isBefore(event.first()) ? "before" : "after";
    }

    private List<Message> findings() {
        List<Message> findings = new ArrayList<>();
        Figure posts = figure(Metric.POSTS);
        Figure impressions = figure(Metric.IMPRESSIONS);
        if (posts.count().isPresent() && impressions.count().isPresent()) {
            findings.add(Message.of(
                    "finding.posts",
                    posts.count().getAsLong(),
                    impressions.count().getAsLong(),
                    impressions.known(),
                    impressions.of()));
        }
        Figure clippings = figure(Metric.CLIPPINGS);
        if (clippings.count().isPresent() && clippings.count().getAsLong() > 0) {
            findings.add(Message.of(
                    "finding.press",
                    clippings.count().getAsLong(),
                    figure(Metric.OUTLETS).count().orElse(0),
                    figure(Metric.STORIES).count().orElse(0)));
        }
        MediaCounts.of(edition).sentence().ifPresent(findings::add);
        timeline.stories().stream()
                .filter(story -> story.inPeriod() > 1)
                .findFirst()
                .ifPresent(story ->
                        findings.add(Message.of("finding.story", PostTable.extract(story.title()), story.inPeriod())));
        return findings;
    }

    private Figure figure(Metric metric) {
        return figures.stream()
                .filter(figure -> figure.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        impressions().ifPresent(charts::add);
        kinds().ifPresent(charts::add);
        return charts;
    }

    /** Impressions by week, network upon network; empty when none are known. */
    private Optional<Chart> impressions() {
        Calendar calendar = new Calendar(edition.words());
        List<Timeline.Week> weeks = timeline.weeks();
        Set<String> networks = new TreeSet<>();
        weeks.forEach(week -> week.impressions().forEach((network, sums) -> {
            if (sums.known() > 0) networks.add(network);
        }));
        if (networks.isEmpty()) return Optional.empty();
        List<Chart.Series> series = networks.stream()
                .map(network -> new Chart.Series(
                        NetworkNames.of(network),
                        weeks.stream().map(week -> impressions(week, network)).toList()))
                .toList();
        return Optional.of(chart(
                "impressions",
                Chart.Kind.STACKED_COLUMNS,
                weeks.stream().map(week -> calendar.week(week.days())).toList(),
                series));
    }

    private static OptionalDouble impressions(Timeline.Week week, String network) {
        BasisSums sums = week.impressions().get(network);
        return sums == null ? OptionalDouble.empty() : sums.value();
    }

    /** Clippings by kind of outlet, the most first; empty when there are none. */
    private Optional<Chart> kinds() {
        List<Map.Entry<String, Long>> kinds = timeline.clippingsByKind().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (kinds.isEmpty()) return Optional.empty();
        List<OptionalDouble> values =
                kinds.stream().map(kind -> OptionalDouble.of(kind.getValue())).toList();
        return Optional.of(chart(
                "kinds",
                Chart.Kind.DOUGHNUT,
                kinds.stream()
                        .map(kind -> edition.words().words(OutletKinds.words(kind.getKey())))
                        .toList(),
                List.of(new Chart.Series(edition.words().words("metric.clippings.name"), values))));
    }

    private static Chart chart(String id, Chart.Kind kind, List<String> categories, List<Chart.Series> series) {
        return new Chart(
                id, Message.of("chart." + id), Message.of("chart." + id + ".description"), kind, categories, series);
    }
}
