// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.report.Chart;
import org.sillage.report.Report;
import org.sillage.report.Sheet;
import org.sillage.report.Summary;
import org.sillage.report.Table;
import org.sillage.report.Table.Column;
import org.sillage.report.Table.Kind;
import org.sillage.report.Tile;

/** Reports made by hand, of an invented campaign: every outlet, person and number is made up. */
final class SampleReports {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant AS_OF = Instant.parse("2018-11-26T06:00:00Z");

    private static final List<String> OUTLETS = List.of(
            "Le Quotidien du Val",
            "Ouest Matin",
            "L’Atelier Hebdo",
            "Radio Canal Bleu",
            "Télé Rivage",
            "metiers.example");
    private static final List<String> KINDS =
            List.of("Presse quotidienne", "Presse quotidienne", "Magazine", "Radio", "Télévision", "Web");
    private static final List<String> TITLES = List.of(
            "Sous la verrière, une usine ouvre ses portes aux collégiens",
            "Robots et forgerons : l’industrie se montre en grand",
            "Quatre jours pour changer d’avis sur l’atelier",
            "Ils ont vu naître une voiture au milieu de la nef");

    private SampleReports() {}

    /** A message whose words are given: the messages of a report write an unknown key as it stands. */
    static Message said(String words) {
        return Message.of(words);
    }

    static Report.Properties properties(Locale language) {
        Period week = Period.weekOf(LocalDate.of(2018, 11, 19), PARIS);
        String name = language.equals(Locale.FRENCH) ? "L’Usine Imaginaire" : "The Imaginary Factory";
        String id = "usine-imaginaire-2018_weekly_2018-11-19_2018-11-25_" + language.getLanguage() + "@4711";
        return new Report.Properties(id, "usine-imaginaire-2018", name, "weekly", week, language, 4711, AS_OF, "0.1.0");
    }

    /** All that a weekly report has: tiles with and without values, charts, tables of each kind of column. */
    static Report rich(Locale language) {
        boolean french = language.equals(Locale.FRENCH);
        List<List<@Nullable Object>> clippings = clippings(160);
        List<List<@Nullable Object>> posts = posts(60);
        List<Sheet> sheets = List.of(
                trend(french),
                Sheet.of(Table.of("Posts", "sheet.posts", postColumns(), posts)),
                Sheet.of(Table.of("Clippings", "sheet.coverage", clippingColumns(), clippings)),
                Sheet.of(outlets()),
                Sheet.of(empty()),
                Sheet.of(method(french)),
                Sheet.of(trace()));
        return new Report(
                properties(language), summary(french, clippings, posts), sheets, hash("f"), hash("c"), Set.of());
    }

    /** A report of one table and an empty summary. */
    static Report of(Table... tables) {
        Summary summary = new Summary(
                said("Weekly report"),
                "The Imaginary Factory",
                said("19 November 2018 to 25 November 2018"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Report(
                properties(Locale.ENGLISH),
                summary,
                Arrays.stream(tables).map(Sheet::of).toList(),
                hash("f"),
                hash("c"),
                Set.of());
    }

    static String hash(String seed) {
        return seed.repeat(64);
    }

    private static Summary summary(
            boolean french, List<List<@Nullable Object>> clippings, List<List<@Nullable Object>> posts) {
        long impressions = sum(posts, 5);
        long engagements = sum(posts, 7);
        Optional<Basis> measured = Optional.of(Basis.MEASURED);
        Tile impressionTile = tile(
                Metric.IMPRESSIONS,
                "Impressions",
                (double) impressions,
                impressions * 0.74,
                measured,
                56,
                60,
                "Posts",
                "SUM(Posts[impressions])");
        List<Tile> tiles = List.of(
                impressionTile,
                tile(
                        Metric.ENGAGEMENTS,
                        "Engagements",
                        (double) engagements,
                        engagements * 0.89,
                        measured,
                        60,
                        60,
                        "Posts",
                        "SUM(Posts[engagements])"),
                rate(french),
                tile(
                        Metric.POSTS,
                        french ? "Publications" : "Posts",
                        60,
                        64,
                        measured,
                        60,
                        60,
                        "Posts",
                        "ROWS(Posts[mention])"),
                tile(
                        Metric.CLIPPINGS,
                        french ? "Retombées presse" : "Press clippings",
                        160,
                        165,
                        measured,
                        160,
                        160,
                        "Clippings",
                        "ROWS(Clippings[published])"),
                tile(
                        Metric.STORIES,
                        french ? "Sujets distincts" : "Distinct stories",
                        58,
                        58,
                        measured,
                        160,
                        160,
                        "Clippings",
                        ""),
                tile(
                        Metric.OTS,
                        french ? "Occasions de voir" : "Opportunities to see",
                        (double) sum(clippings, 6),
                        0,
                        Optional.of(Basis.DECLARED),
                        120,
                        160,
                        "Clippings",
                        "SUM(Clippings[audience])"),
                unknown(french));
        List<Tile> figures = new ArrayList<>(tiles);
        figures.add(tile(
                Metric.OUTLETS,
                french ? "Médias" : "Outlets",
                6,
                4,
                measured,
                160,
                160,
                "Outlets",
                "ROWS(Outlets[outlet])"));
        figures.add(tile(
                Metric.LIKES,
                french ? "Réactions" : "Likes",
                9_412,
                7_003,
                Optional.of(Basis.ESTIMATED),
                60,
                60,
                "Posts",
                ""));
        figures.add(tile(
                Metric.CLICKS, french ? "Clics" : "Clicks", 702, 650, Optional.of(Basis.IMPORTED), 3, 60, "Posts", ""));
        return new Summary(
                said(french ? "Bilan hebdomadaire" : "Weekly report"),
                french ? "L’Usine Imaginaire" : "The Imaginary Factory",
                said(french ? "du 19 au 25 novembre 2018" : "19 to 25 November 2018"),
                Optional.of(said(
                        french
                                ? "Semaine 12 sur 13 de la campagne · événement du 22 au 25 novembre"
                                : "Week 12 of 13 of the campaign · event from 22 to 25 November")),
                Optional.of(said(
                        french
                                ? "Données inventées : ce classeur montre un monde fabriqué pour l’essai."
                                : "Invented data: this workbook shows a world made up for the demonstration.")),
                french
                        ? List.of(
                                said("Les impressions progressent d’un tiers sur une semaine, portées par X."),
                                said(
                                        "160 retombées pour 58 sujets : deux articles sur trois sont des reprises, surtout de la dépêche du 22 novembre sur l’ouverture de la verrière."),
                                said("Six médias ont suivi l’événement."))
                        : List.of(
                                said("Impressions are up by a third on the week, carried by X."),
                                said(
                                        "160 clippings of 58 stories: two articles in three are reprints, most of them of the wire story of 22 November on the opening."),
                                said("Six outlets followed the event.")),
                tiles,
                figures,
                french
                        ? List.of(
                                said(
                                        "La source ouest-matin n’a pas répondu les 20 et 21 novembre : ces jours sont une lacune, pas un zéro."),
                                said("L’audience de 40 retombées est inconnue."))
                        : List.of(
                                said("Source ouest-matin did not answer on 20 and 21 November: a gap, not a zero."),
                                said("The audience of 40 clippings is unknown.")),
                charts(french));
    }

    private static Tile rate(boolean french) {
        return new Tile(
                Metric.ENGAGEMENT_RATE,
                said(french ? "Taux d’engagement par impression" : "Engagement rate by impressions"),
                OptionalDouble.of(0.0163),
                OptionalDouble.of(0.0149),
                OptionalDouble.of(0.0151),
                Optional.of(Basis.MEASURED),
                56,
                60,
                Optional.of("Posts"),
                Optional.of(said(
                        french
                                ? "56 publications sur 60 : les autres n’ont pas d’impressions connues."
                                : "56 of 60 posts: the others have no known impressions.")),
                Optional.empty());
    }

    private static Tile unknown(boolean french) {
        return new Tile(
                Metric.FOLLOWERS_GAINED,
                said(french ? "Abonnés gagnés" : "Followers gained"),
                OptionalDouble.empty(),
                OptionalDouble.of(120),
                OptionalDouble.empty(),
                Optional.empty(),
                0,
                2,
                Optional.of("Completeness"),
                Optional.of(said(french ? "Aucun relevé avant le 19 novembre" : "No reading before 19 November")),
                Optional.empty());
    }

    static Tile tile(
            Metric metric,
            String label,
            double value,
            double previous,
            Optional<Basis> basis,
            long known,
            long of,
            String table,
            String formula) {
        return new Tile(
                metric,
                said(label),
                OptionalDouble.of(value),
                OptionalDouble.of(Math.rint(previous)),
                OptionalDouble.of(value * 5),
                basis,
                known,
                of,
                Optional.of(table),
                known < of ? Optional.of(said(known + " / " + of)) : Optional.empty(),
                Optional.of(formula).filter(text -> !text.isEmpty()));
    }

    private static List<Chart> charts(boolean french) {
        List<String> weeks = new ArrayList<>();
        for (int week = 36; week <= 47; week++) weeks.add((french ? "S" : "W") + week);
        List<Chart.Series> networks = List.of(
                series("X", weeks.size(), 61_000),
                series("Mastodon", weeks.size(), 9_000),
                series("LinkedIn", weeks.size(), 31_000),
                series("YouTube", weeks.size(), 18_000));
        Chart.Series kinds = new Chart.Series(
                french ? "Retombées" : "Clippings",
                List.of(
                        OptionalDouble.of(54),
                        OptionalDouble.of(27),
                        OptionalDouble.of(26),
                        OptionalDouble.of(26),
                        OptionalDouble.of(22),
                        OptionalDouble.of(5)));
        return List.of(
                new Chart(
                        "Impressions",
                        said(french ? "Impressions par semaine et par réseau" : "Impressions by week and network"),
                        said(
                                french
                                        ? "Colonnes empilées : les impressions montent jusqu’à la semaine 47."
                                        : "Stacked columns: impressions rise up to week 47."),
                        Chart.Kind.STACKED_COLUMNS,
                        weeks,
                        networks),
                new Chart(
                        "OutletKinds",
                        said(french ? "Retombées par type de média" : "Clippings by kind of outlet"),
                        said(french ? "Anneau : un tiers de presse quotidienne." : "Ring: a third from daily papers."),
                        Chart.Kind.DOUGHNUT,
                        french
                                ? List.of("Presse quotidienne", "Magazine", "Radio", "Web", "Télévision", "Agence")
                                : List.of("Daily press", "Magazine", "Radio", "Web", "Television", "Agency"),
                        List.of(kinds)));
    }

    private static Chart.Series series(String name, int weeks, int scale) {
        List<OptionalDouble> values = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            boolean gap = name.equals("Mastodon") && i < 3;
            values.add(gap ? OptionalDouble.empty() : OptionalDouble.of(Math.rint(scale * (0.3 + i * i * 0.09))));
        }
        return new Chart.Series(name, values);
    }

    private static Sheet trend(boolean french) {
        List<Column> columns = List.of(
                new Column("label", Kind.TEXT, 12),
                new Column("first_day", Kind.DATE, 12),
                new Column("impressions", Kind.COUNT, 14),
                new Column("engagements", Kind.COUNT, 13),
                new Column("engagement_rate", Kind.SHARE, 14),
                new Column("clippings", Kind.COUNT, 12),
                new Column("stories", Kind.COUNT, 12),
                new Column("outlets", Kind.COUNT, 10));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long impressions = 30_000 + 9_700L * i * i;
            long engagements = Math.round(impressions * (0.012 + 0.0004 * i));
            boolean gap = i == 4;
            rows.add(row(
                    (french ? "S" : "W") + (36 + i),
                    LocalDate.of(2018, 9, 3).plusWeeks(i),
                    gap ? null : (Object) impressions,
                    gap ? null : (Object) engagements,
                    gap ? null : (Object) ((double) engagements / impressions),
                    4L * i * i,
                    (long) i * i * 2,
                    (long) Math.min(6, i)));
        }
        return new Sheet(
                Table.of("Trend", "sheet.trend", columns, rows),
                List.of(
                        new Sheet.TableChart(
                                said(
                                        french
                                                ? "Impressions et engagements par semaine"
                                                : "Impressions and engagements by week"),
                                said(
                                        french
                                                ? "Deux lignes, de la semaine 36 à la semaine 47."
                                                : "Two lines, from week 36 to week 47."),
                                Chart.Kind.LINES,
                                "label",
                                List.of("impressions", "engagements"),
                                0,
                                12),
                        new Sheet.TableChart(
                                said(french ? "Retombées et sujets par semaine" : "Clippings and stories by week"),
                                said(french ? "Colonnes empilées." : "Stacked columns."),
                                Chart.Kind.STACKED_COLUMNS,
                                "label",
                                List.of("clippings", "stories"),
                                0,
                                12)));
    }

    static List<Column> clippingColumns() {
        return List.of(
                new Column("published", Kind.TIME, 15),
                new Column("outlet", Kind.TEXT, 22),
                new Column("kind", Kind.TEXT, 18),
                new Column("title", Kind.TEXT, 48),
                new Column("authors", Kind.TEXT, 20),
                new Column("link", Kind.LINK, 40),
                new Column("audience", Kind.COUNT, 12),
                new Column("audience_basis", Kind.BASIS, 12),
                new Column("story", Kind.TEXT, 14));
    }

    static List<List<@Nullable Object>> clippings(int count) {
        Random random = new Random(47);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int outlet = random.nextInt(OUTLETS.size());
            boolean known = random.nextInt(4) > 0;
            rows.add(row(
                    LocalDateTime.of(2018, 11, 19, 6, 0).plusMinutes(19L * i),
                    OUTLETS.get(outlet),
                    KINDS.get(outlet),
                    (i % 50 == 7 ? "=SOMME(élan) : " : "") + TITLES.get(random.nextInt(TITLES.size())),
                    random.nextBoolean() ? "Camille Exemple" : null,
                    URI.create("https://" + "journal" + outlet + ".example/2018/11/article-" + i),
                    known ? (Object) (long) (8_000 + random.nextInt(300_000)) : null,
                    known ? (Object) (random.nextInt(5) == 0 ? Basis.IMPORTED : Basis.DECLARED) : null,
                    "story-" + random.nextInt(58)));
        }
        return rows;
    }

    private static List<Column> postColumns() {
        return List.of(
                new Column("mention", Kind.TEXT, 16),
                new Column("network", Kind.TEXT, 11),
                new Column("published", Kind.TIME, 15),
                new Column("text", Kind.TEXT, 50),
                new Column("link", Kind.LINK, 34),
                new Column("impressions", Kind.COUNT, 13),
                new Column("impressions_basis", Kind.BASIS, 12),
                new Column("engagements", Kind.COUNT, 13),
                new Column("engagements_basis", Kind.BASIS, 13),
                new Column("engagement_rate", Kind.SHARE, 13));
    }

    private static List<List<@Nullable Object>> posts(int count) {
        Random random = new Random(11);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long impressions = 1_000L + random.nextInt(30_000);
            long engagements = impressions / 60;
            boolean known = i % 18 != 0;
            rows.add(row(
                    "x:post:10" + i,
                    i % 3 == 0 ? "LinkedIn" : "X",
                    LocalDateTime.of(2018, 11, 19, 8, 0).plusMinutes(i * 67L),
                    "Rendez-vous sous la verrière : forgerons, robots et apprentis vous attendent. #UsineImaginaire "
                            + i,
                    URI.create("https://x.example/usine/status/10" + i),
                    known ? (Object) impressions : null,
                    known ? (Object) Basis.MEASURED : null,
                    engagements,
                    Basis.MEASURED,
                    known ? (Object) ((double) engagements / impressions) : null));
        }
        return rows;
    }

    private static Table outlets() {
        List<Column> columns = List.of(
                new Column("outlet", Kind.TEXT, 24),
                new Column("kind", Kind.TEXT, 20),
                new Column("clippings", Kind.COUNT, 12),
                new Column("share", Kind.SHARE, 10),
                new Column("last_item", Kind.DATE, 12));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < OUTLETS.size(); i++) {
            rows.add(row(
                    OUTLETS.get(i), KINDS.get(i), 150L - 25L * i, (150 - 25 * i) / 525.0, LocalDate.of(2018, 11, 25)));
        }
        return Table.of("Outlets", "sheet.outlets", columns, rows);
    }

    private static Table empty() {
        return Table.of(
                "Journalists",
                "sheet.journalists",
                List.of(new Column("person", Kind.TEXT, 24), new Column("clippings", Kind.COUNT, 12)),
                List.of());
    }

    private static Table method(boolean french) {
        List<Column> columns = List.of(
                new Column("topic", Kind.TEXT, 22),
                new Column("name", Kind.TEXT, 28),
                new Column("definition", Kind.WORDS, 80));
        List<List<@Nullable Object>> rows = List.of(
                row(
                        french ? "Définition" : "Definition",
                        "Impressions",
                        said(
                                french
                                        ? "Nombre d’affichages, répétitions comprises : dernier total connu de chaque publication parue dans la période. Une publication sans relevé est inconnue et n’est pas comptée comme zéro."
                                        : "Times shown, repeats included: the last known total of each post published in the period. A post without a reading is unknown and does not count as zero.")),
                row(
                        french ? "Recherche" : "Query",
                        "usine",
                        said("=usine OR \"usine imaginaire\" OR #UsineImaginaire")));
        return Table.of("Method", "sheet.method", columns, rows);
    }

    private static Table trace() {
        List<Column> columns = List.of(
                new Column("cell", Kind.TEXT, 22),
                new Column("metric", Kind.TEXT, 22),
                new Column("formula", Kind.TEXT, 40),
                new Column("known", Kind.COUNT, 10),
                new Column("evidence", Kind.TEXT, 66));
        return Table.of(
                "Trace",
                "sheet.trace",
                columns,
                List.of(row("kpi_clippings", "clippings", "=ROWS(Clippings[published])", 160L, hash("a"))));
    }

    private static long sum(List<List<@Nullable Object>> rows, int column) {
        long sum = 0;
        for (List<@Nullable Object> row : rows) if (row.get(column) instanceof Long value) sum += value;
        return sum;
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<@Nullable Object>(Arrays.asList(cells));
    }
}
