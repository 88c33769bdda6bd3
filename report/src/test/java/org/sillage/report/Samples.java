// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;

/** Small things that several tests need. */
final class Samples {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Period WEEK_47 = week("2018-W47");

    private Samples() {}

    static Period week(String text) {
        return Period.parse(text, PARIS).orElseThrow();
    }

    static Outlet outlet(String key, long daily) {
        return new Outlet(
                key,
                key.toUpperCase(java.util.Locale.ROOT),
                List.of(),
                List.of(key),
                Optional.empty(),
                "regional-daily",
                "FR",
                "fr",
                Optional.of(2),
                Optional.empty(),
                daily == 0 ? List.of() : List.of(new Outlet.Audience(daily, "daily", "ACPM", "2018")));
    }

    static OutletRegister register(Outlet... outlets) {
        return new OutletRegister(List.of(outlets));
    }

    static Campaign campaign() {
        return new Campaign(
                "usine-2018",
                Map.of("fr", "L'Usine", "en", "The Factory"),
                Map.of("fr", "Monde inventé", "en", "An invented world"),
                new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), PARIS),
                Optional.of(new Period(LocalDate.of(2018, 11, 22), LocalDate.of(2018, 11, 25), PARIS)),
                "usine",
                new Query.Everything(),
                List.of(new Campaign.CampaignAccount("x", "usinextra", "owned")),
                List.of(new Campaign.Sponsor("edf", "EDF", "edf", new Query.Everything())),
                false,
                List.of());
    }

    /** Clippings of a group carry the text of its first one. */
    static StoryBook stories(List<List<MentionId>> groups) {
        Map<MentionId, StoryBook.Place> places = new LinkedHashMap<>();
        for (List<MentionId> group : groups) {
            for (MentionId member : group) {
                boolean first = member.equals(group.getFirst());
                places.put(
                        member,
                        new StoryBook.Place(group.getFirst(), first ? OptionalDouble.empty() : OptionalDouble.of(0.8)));
            }
        }
        return clippings -> placesOf(places, clippings);
    }

    private static Map<MentionId, StoryBook.Place> placesOf(
            Map<MentionId, StoryBook.Place> places, Collection<MentionId> clippings) {
        Map<MentionId, StoryBook.Place> asked = new LinkedHashMap<>(StoryBook.NO_REPRINTS.of(clippings));
        asked.replaceAll((id, own) -> places.getOrDefault(id, own));
        return asked;
    }

    static Figure figure(Metric metric, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    static Scope scope() {
        return Scope.of(campaign(), Matching.EVERYTHING, StoryBook.NO_REPRINTS, OutletRegister.EMPTY);
    }

    static Report report(LedgerView view, Period period, Locale language) {
        return report(view, period, language, scope());
    }

    static Report report(LedgerView view, Period period, Locale language, Scope scope) {
        return WeeklyReport.of(
                new WeeklyReport.Question(period, List.of("feed"), "0.1.0"), view, scope, ReportWords.in(language));
    }

    static Table table(Report report, String id) {
        return report.sheets().stream()
                .map(Sheet::table)
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<List<@Nullable Object>> rows(Table table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.rows().forEach(rows::add);
        return rows;
    }

    /** The cells of one column, from top to bottom. */
    static List<@Nullable Object> cells(Report report, String id, String column) {
        Table table = table(report, id);
        int index = table.columns().stream().map(Table.Column::key).toList().indexOf(column);
        List<@Nullable Object> cells = new ArrayList<>();
        table.rows().forEach(row -> cells.add(row.get(index)));
        return cells;
    }

    static Tile tile(Metric metric, Report report) {
        return report.summary().figures().stream()
                .filter(tile -> tile.metric() == metric)
                .findFirst()
                .orElseThrow();
    }
}
