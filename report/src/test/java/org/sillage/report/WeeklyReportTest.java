// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.SampleView.clippingId;
import static org.sillage.report.Samples.PARIS;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.outlet;
import static org.sillage.report.Samples.rows;
import static org.sillage.report.Samples.table;
import static org.sillage.report.Samples.tile;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** The sheets of one small week, cell by cell. */
class WeeklyReportTest {

    private final SampleView view = new SampleView()
            .post("before", "2018-11-14T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_000L, Metric.LIKES, 5L))
            .post("1", "2018-11-19T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_500L, Metric.LIKES, 30L))
            .post("2", "2018-11-20T09:00:00Z", Map.of(Metric.LIKES, 4L))
            .clipping("Wire story", "a.example", "2018-11-16T10:00:00Z", "Jeanne Un")
            .clipping("Wire story", "b.example", "2018-11-19T10:00:00Z", "Jean Deux")
            .clipping("Own story", "b.example", Published.on(LocalDate.of(2018, 11, 20), PARIS), List.of("AFP"))
            .clipping("Nobody knows", "", "2018-11-21T10:00:00Z");

    private final Scope scope = Scope.of(
            Samples.campaign(),
            Matching.EVERYTHING,
            Samples.stories(
                    List.of(List.of(clippingId("Wire story", "a.example"), clippingId("Wire story", "b.example")))),
            Samples.register(outlet("a.example", 100_000), outlet("b.example", 50_000)));

    private Report report(Locale language) {
        return Samples.report(view, WEEK_47, language, scope);
    }

    private Report english() {
        return report(Locale.ENGLISH);
    }

    @Test
    void tilesCompareWithTheWeekBeforeAndTheCampaignSoFar() {
        Tile impressions = tile(Metric.IMPRESSIONS, english());
        assertThat(impressions.value()).hasValue(1_500);
        assertThat(impressions.previous()).hasValue(1_000);
        assertThat(impressions.toDate()).hasValue(2_500);
        assertThat(impressions.difference()).hasValue(500);
        assertThat(impressions.change()).hasValue(0.5);
        assertThat(impressions.known()).isEqualTo(1);
        assertThat(impressions.of()).isEqualTo(2);
        assertThat(impressions.basis()).contains(Basis.MEASURED);
        assertThat(impressions.detail()).contains("Posts");
        assertThat(impressions.formula()).contains("SUM(Posts[impressions])");
        assertThat(english().summary().tiles()).hasSize(8);
    }

    @Test
    void anUnknownTileSaysWhyAndHasNoFormula() {
        Tile views = tile(Metric.VIDEO_VIEWS, english());
        assertThat(views.value()).isEmpty();
        assertThat(views.note()).contains(Message.of("note.nothing-known"));
        assertThat(views.formula()).isEmpty();
        assertThat(views.change()).isEmpty();
    }

    @Test
    void aPostStandsWithItsNumbersTheirBasisAndItsEvidence() {
        assertThat(rows(table(english(), "Posts")).getFirst())
                .isEqualTo(Arrays.asList(
                        LocalDateTime.of(2018, 11, 19, 10, 0),
                        "X",
                        "UsineXtra",
                        Message.of("role.owned"),
                        "Text of 1",
                        null,
                        1_500L,
                        Basis.MEASURED,
                        null,
                        null,
                        30L,
                        Basis.MEASURED,
                        30L,
                        null,
                        null,
                        null,
                        null,
                        URI.create("https://x.example/1"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1_500L,
                        0L,
                        null,
                        Message.of("media.owned"),
                        "fr",
                        Message.of("phase.before"),
                        null,
                        "x:post:1",
                        LocalDateTime.of(2018, 11, 19, 9, 0),
                        Message.of("precision.time"),
                        LocalDateTime.of(2018, 12, 1, 1, 0),
                        "export",
                        evidence("items"),
                        place("line 4"),
                        evidence("numbers"),
                        place("line 5")));
    }

    @Test
    void rowsAreInTheOrderOfPublicationWhateverTheOrderOfRecording() {
        view.post("late", "2018-11-19T08:00:00Z", Map.of(Metric.LIKES, 1L));
        assertThat(cells(english(), "Posts", "mention")).containsExactly("x:post:late", "x:post:1", "x:post:2");
    }

    @Test
    void anUnknownNumberIsAnEmptyCell() {
        assertThat(cells(english(), "Posts", "impressions")).isEqualTo(Arrays.asList(1_500L, null));
        assertThat(cells(english(), "Posts", "impressions_basis")).isEqualTo(Arrays.asList(Basis.MEASURED, null));
    }

    @Test
    void aClippingStandsWithItsOutletItsStoryAndItsEvidence() {
        assertThat(rows(table(english(), "Clippings")).getFirst())
                .isEqualTo(Arrays.asList(
                        LocalDateTime.of(2018, 11, 19, 11, 0),
                        "B.EXAMPLE",
                        "Wire story",
                        "Jean Deux",
                        Message.of("outlet-kind.regional-daily"),
                        2L,
                        null,
                        Message.of("role.copy"),
                        null,
                        50_000L,
                        Message.of("audience.daily"),
                        Basis.DECLARED,
                        URI.create("https://b.example/Wire-story"),
                        "Text of Wire story",
                        null,
                        LocalDateTime.of(2018, 12, 1, 1, 0),
                        Message.of("medium.web"),
                        Message.of("media.earned"),
                        null,
                        "FR",
                        "fr",
                        Message.of("phase.before"),
                        null,
                        clippingId("Wire story", "b.example").value(),
                        clippingId("Wire story", "a.example").value(),
                        null,
                        null,
                        null,
                        LocalDateTime.of(2018, 11, 19, 10, 0),
                        Message.of("precision.time"),
                        "b.example",
                        "ACPM",
                        "2018",
                        "feed",
                        evidence("items"),
                        place("line 10"),
                        null,
                        null));
    }

    private static Message place(String where) {
        return Message.of("as-is", new Argument.Place(where));
    }

    @Test
    void aClippingNamesItsOtherIdsAndWhereTheyStand() {
        SampleView view = new SampleView()
                .clipping("Own", "a.example", "2018-11-22T09:00:00Z")
                .clipping("Own-7", "a.example", "2018-11-22T09:00:00Z");
        MentionId other = clippingId("Own-7", "a.example");
        String evidence = view.mention(other).orElseThrow().evidence().digest();
        view.join(other, clippingId("Own", "a.example"));
        Report report = Samples.report(view, Samples.WEEK_47, Locale.ENGLISH, Samples.scope());
        assertThat(cells(report, "Clippings", "other_ids")).isEqualTo(List.of(other.value()));
        assertThat(cells(report, "Clippings", "other_evidence")).isEqualTo(List.of(evidence + " line 2"));
    }

    @Test
    void aStatedDayStaysThatDayAndHasNoHour() {
        assertThat(cells(english(), "Clippings", "published").get(1)).isEqualTo(LocalDate.of(2018, 11, 20));
        assertThat(cells(english(), "Clippings", "published_utc").get(1)).isNull();
        assertThat(cells(english(), "Clippings", "published_known").get(1)).isEqualTo(Message.of("precision.day"));
    }

    @Test
    void aTextThatCreditsAnAgencyHasItsOriginalElsewhere() {
        assertThat(cells(english(), "Clippings", "role"))
                .containsExactly(Message.of("role.copy"), Message.of("role.unknown"), Message.of("role.original"));
    }

    @Test
    void aStoryNamesItsOriginalEvenFromTheWeekBefore() {
        assertThat(rows(table(english(), "Stories")).getFirst())
                .isEqualTo(Arrays.asList(
                        "Wire story",
                        "A.EXAMPLE",
                        LocalDateTime.of(2018, 11, 16, 11, 0),
                        1L,
                        2L,
                        2L,
                        72L,
                        0.8,
                        Message.of("decided.rule"),
                        clippingId("Wire story", "a.example").value()));
        assertThat(tile(Metric.STORIES, english()).value()).hasValue(3);
    }

    @Test
    void anOutletNobodyKnowsIsCountedNowhereAndSaidSo() {
        assertThat(cells(english(), "Outlets", "outlet")).containsExactly("B.EXAMPLE");
        assertThat(cells(english(), "Outlets", "share")).containsExactly(2 / 3.0);
        assertThat(english().summary().warnings()).contains(Message.of("warning.unresolved-outlets", 1));
    }

    @Test
    void journalistsArePersonsAsSigned() {
        assertThat(rows(table(english(), "Journalists")))
                .isEqualTo(List.of(
                        Arrays.asList(
                                "Jean Deux",
                                "B.EXAMPLE",
                                null,
                                null,
                                1L,
                                1L,
                                0L,
                                LocalDate.of(2018, 11, 19),
                                Message.of("certainty.as-signed")),
                        Arrays.asList(null, null, null, null, 2L, null, null, null, Message.of("certainty.unsigned"))));
    }

    @Test
    void everyFigureOfTheSummaryStandsInTheTrace() {
        Report report = english();
        List<String> named =
                report.summary().figures().stream().map(Tile::definedName).toList();
        assertThat(cells(report, "Trace", "cell").stream()
                        .filter(cell -> cell != null)
                        .toList())
                .isEqualTo(named);
        int clippings = cells(report, "Trace", "cell").indexOf("kpi_clippings");
        assertThat(cells(report, "Trace", "detail").get(clippings)).isEqualTo("Clippings");
        assertThat(cells(report, "Trace", "value").get(clippings)).isEqualTo(3L);
    }

    @Test
    void impressionsAreChartedByWeekAndKeepUnknownWeeksEmpty() {
        Chart chart = english().summary().charts().getFirst();
        assertThat(chart.categories()).startsWith("W35", "W36").endsWith("W46", "W47");
        Chart.Series series = chart.series().getFirst();
        assertThat(series.name()).isEqualTo("X");
        assertThat(series.values().getFirst()).isEmpty();
        assertThat(series.values()).endsWith(OptionalDouble.of(1_000), OptionalDouble.of(1_500));
    }

    @Test
    void everySheetNamesTheInventedWorldInItsLanguage() {
        assertThat(report(Locale.FRENCH).summary().notice()).contains(Message.of("as-is", "Monde inventé"));
        assertThat(english().summary().notice()).contains(Message.of("as-is", "An invented world"));
    }

    @Test
    void theSameQuestionAtTheSamePositionGivesTheSameReport() {
        Report one = english();
        Report two = english();
        assertThat(two.summary()).isEqualTo(one.summary());
        assertThat(two.contentHash()).isEqualTo(one.contentHash());
        assertThat(two.figuresHash()).isEqualTo(one.figuresHash());
        for (Sheet sheet : one.sheets()) {
            String id = sheet.table().id();
            assertThat(rows(table(two, id))).isEqualTo(rows(sheet.table()));
            assertThat(rows(sheet.table())).as(id + " read twice").isEqualTo(rows(sheet.table()));
            assertThat(rows(sheet.table())).as(id).hasSize(sheet.table().rowCount());
        }
    }

    @Test
    void bothLanguagesSayTheSameFigures() {
        assertThat(report(Locale.FRENCH).figuresHash()).isEqualTo(english().figuresHash());
        assertThat(report(Locale.FRENCH).contentHash()).isNotEqualTo(english().contentHash());
    }

    @Test
    void aChangedNumberChangesTheFiguresHash() {
        String before = english().figuresHash();
        view.total(
                org.sillage.core.mention.MentionId.ofPost("x", "2"),
                Metric.LIKES,
                Basis.MEASURED,
                5,
                SampleView.RECORDED.plusSeconds(1));
        assertThat(english().figuresHash()).isNotEqualTo(before);
    }

    @Test
    void theReportIsNamedByWhatItIs() {
        Report.Properties properties = report(Locale.FRENCH).properties();
        assertThat(properties.fileStem()).isEqualTo("usine-2018_weekly_2018-11-19_2018-11-25_fr");
        assertThat(properties.id()).isEqualTo(properties.fileStem() + "@" + view.position());
        assertThat(properties.campaignName()).isEqualTo("L'Usine");
    }

    @Test
    void theSentencesReadWellInBothLanguages() {
        Report report = report(Locale.FRENCH);
        assertThat(report.summary().findings().stream().map(ReportWords.in(Locale.FRENCH)::words))
                .containsExactly(
                        "2 publications ; 1\u202f500 impressions, connues pour 1 sur 2.",
                        "3 retombées dans un média, pour 3 sujets distincts.",
                        "Par origine : 2 publications propres, aucune d’autres comptes, 2 retombées gagnées ;"
                                + " un élément d’origine inconnue.");
        assertThat(ReportWords.in(Locale.FRENCH).words(report.summary().days()))
                .isEqualTo("du 19 novembre 2018 au 25 novembre 2018 (semaine 47)");
        assertThat(report.summary().place().map(ReportWords.in(Locale.FRENCH)::words))
                .contains("Semaine 13 sur 14 de la campagne, avec l’événement");
    }

    @Test
    void aWeekOutsideTheCampaignHasNoFigures() {
        Report report = Samples.report(view, Samples.week("2019-W02"), Locale.ENGLISH, scope);
        assertThat(report.summary().figures())
                .allSatisfy(tile -> assertThat(tile.value()).isEmpty());
        assertThat(report.summary().place()).contains(Message.of("place.outside"));
        assertThat(tile(Metric.POSTS, report).note()).isEqualTo(Optional.of(Message.of("note.outside")));
    }

    private static String evidence(String file) {
        return "%064x".formatted(file.hashCode());
    }
}
