// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;
import static org.sillage.collectors.files.MadeFiles.evidence;
import static org.sillage.collectors.files.MadeFiles.row;
import static org.sillage.collectors.files.MadeFiles.text;
import static org.sillage.collectors.files.MadeFiles.workbook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Press lists after what agencies send; outlets and people are invented. */
class ClippingsReaderTest {

    private static final String FRENCH = """
            Revue de presse;;;;;;
            Période : novembre 2018;;;;;;

            Date;Média;Titre;Lien;Journaliste;Audience;Type de média
            22/11/2018;Ouest-Matin;L'usine s'installe;https://ouest-matin.example/usine;M. Durand;412 000;Presse en ligne
            23/11/2018;Radio Loire;L'usine à l'antenne;;;-;Radio

            Total;;;;;412 000;
            """;

    private final ClippingsReader reader = new ClippingsReader();

    @Test
    void aFrenchListIsReadWithoutMapping() throws IOException {
        List<Finding> findings = Read.all(reader, text(FRENCH, Charset.forName("windows-1252")));
        assertThat(Read.mentions(Clipping.class, findings))
                .containsExactly(
                        new Clipping(
                                MentionId.ofClipping(URI.create("https://ouest-matin.example/usine")),
                                Optional.of(URI.create("https://ouest-matin.example/usine")),
                                Published.on(LocalDate.of(2018, 11, 22), Read.PARIS),
                                "Ouest-Matin",
                                Medium.WEB,
                                "",
                                List.of("M. Durand"),
                                List.of(),
                                "L'usine s'installe",
                                ""),
                        new Clipping(
                                MentionId.ofUnaddressedClipping("Radio Loire", "L'usine à l'antenne", "2018-11-23"),
                                Optional.empty(),
                                Published.on(LocalDate.of(2018, 11, 23), Read.PARIS),
                                "Radio Loire",
                                Medium.RADIO,
                                "",
                                List.of(),
                                List.of(),
                                "L'usine à l'antenne",
                                ""));
        assertThat(Read.counts(findings)).containsExactly("line 5 audience 412000");
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void aRadioListGivesStationHourAndDuration() throws IOException {
        String list = """
                Date;Heure;Station;Titre;Durée
                22/11/2018;07:42;Radio Loire;L'usine au Grand Palais;1 min 35
                22/11/2018;19:58;TV Loire;Reportage à l'usine;95 s
                23/11/2018;08:10;Vingt Heures;Un sujet;0:01:35
                23/11/2018;08:15;Radio Loire;Sans durée;-
                """;
        List<Clipping> items = clippings(list);
        assertThat(items.subList(0, 3))
                .extracting(item -> item.details().duration())
                .containsOnly(Optional.of(Duration.ofSeconds(95)));
        assertThat(items)
                .extracting(Clipping::medium)
                .containsExactly(Medium.RADIO, Medium.TELEVISION, Medium.UNKNOWN, Medium.UNKNOWN);
        assertThat(items.getFirst().published().at()).isEqualTo(Instant.parse("2018-11-22T06:42:00Z"));
        assertThat(items.getLast().details()).isEqualTo(Clipping.Details.NONE);
    }

    @Test
    void aRowNamesItsScanWithoutTheFoldersOfWhoeverMadeTheList() throws IOException {
        String list = """
                Date;Média;Titre;Fichier
                22/11/2018;Ouest-Matin;À la une;scans/une du 22.pdf
                22/11/2018;Ouest-Soir;Page 4;C:\\Presse\\page4.TIFF
                22/11/2018;Ouest-Midi;En ligne;https://o.example/a.pdf
                22/11/2018;Ouest-Nuit;Coché;oui
                """;
        assertThat(clippings(list))
                .extracting(item -> item.details().scan())
                .containsExactly("une du 22.pdf", "page4.TIFF", "", "");
    }

    @Test
    void anEnglishListIsReadWithoutMapping() throws IOException {
        String list = "Headline,Publication,Published,Link,Author,Summary,Language\n"
                + "The factory opens,The Daily Example,\"November 22, 2018\",https://daily.example/f?utm_source=x,"
                + "By J. Roe,It opens.,English\n";
        Clipping clipping = clippings(list).getFirst();
        assertThat(clipping.outlet()).isEqualTo("The Daily Example");
        assertThat(clipping.published().day()).contains(LocalDate.of(2018, 11, 22));
        assertThat(clipping.byline()).containsExactly("By J. Roe");
        assertThat(clipping.text()).isEqualTo("It opens.");
        assertThat(clipping.language()).isEqualTo("English");
    }

    @Test
    void anAudienceIsImportedUnderItsHeadingUnlessAMappingKnowsBetter() throws Exception {
        String list = "Titre;Lien;UVPM\nL'usine;https://o.example/u;1 200\n";
        Subject subject = Subject.of(MentionId.ofClipping(URI.create("https://o.example/u")));
        assertThat(Read.all(reader, text(list)))
                .contains(new Finding.Count(
                        new MetricSnapshot(
                                subject,
                                Metric.AUDIENCE,
                                new Reading.Total(1200, OBSERVED),
                                Basis.IMPORTED,
                                "",
                                "UVPM"),
                        "line 2"));
        Mapping mapping = mapping(Map.of(
                "audience-supplier", "ACPM", "audience-definition", "paid copies", "audience-basis", "declared"));
        assertThat(Read.all(reader, text(list), Read.with(mapping)))
                .contains(new Finding.Count(
                        new MetricSnapshot(
                                subject,
                                Metric.AUDIENCE,
                                new Reading.Total(1200, OBSERVED),
                                Basis.DECLARED,
                                "ACPM",
                                "paid copies"),
                        "line 2"));
    }

    @Test
    void anAudienceThatNobodyKnowsIsNoNumber() throws IOException {
        String list =
                "Titre;Lien;Audience\nA;https://o.example/1;-\nB;https://o.example/2;\nC;https://o.example/3;N/A\n";
        List<Finding> findings = Read.all(reader, text(list));
        assertThat(findings).hasSize(3).allMatch(Finding.Sighting.class::isInstance);
    }

    @Test
    void whatPointsAndCommasMeanIsToldByTheWholeList() throws Exception {
        String list = "Titre;Lien;Audience\nA;https://o.example/1;1.250\nB;https://o.example/2;%s\n";
        assertThat(Read.counts(Read.all(reader, text(list.formatted("1.234.567")))))
                .containsExactly("line 2 audience 1250", "line 3 audience 1234567");
        List<Finding> unclear = Read.all(reader, text(list.formatted("12")));
        assertThat(Read.counts(unclear)).containsExactly("line 3 audience 12");
        assertThat(Read.skips(unclear)).containsExactly("line 2 file.number-unclear [1.250, Audience]");
        FormatSettings comma = Read.with(mapping(Map.of("decimal", "comma")));
        assertThat(Read.counts(Read.all(reader, text(list.formatted("12")), comma)))
                .containsExactly("line 2 audience 1250", "line 3 audience 12");
    }

    @Test
    void aNumberThatIsNotWholeIsSaidAndItsArticleKept() throws IOException {
        List<Finding> findings = Read.all(reader, text("Titre;Lien;Audience\nA;https://o.example/1;2 345,5\n"));
        assertThat(Read.mentions(Clipping.class, findings)).hasSize(1);
        assertThat(Read.skips(findings)).containsExactly("line 2 file.number-not-whole [2 345,5, Audience]");
    }

    @Test
    void aClearDateFurtherDownTellsWhatTheFirstOneMeans() throws IOException {
        String list = "Titre;Lien;Date\nA;https://o.example/1;03/11/2018\nB;https://o.example/2;%s\n";
        assertThat(clippings(list.formatted("22/11/2018")))
                .first()
                .satisfies(first -> assertThat(first.published().day()).contains(LocalDate.of(2018, 11, 3)));
        assertThat(clippings(list.formatted("11/22/2018")))
                .first()
                .satisfies(first -> assertThat(first.published().day()).contains(LocalDate.of(2018, 3, 11)));
    }

    @Test
    void aListWhoseDatesNothingExplainsIsRefusedWithThePlace() throws Exception {
        String list = "Titre;Lien;Date\nA;https://o.example/1;03/11/2018\n";
        assertThatThrownBy(() -> Read.all(reader, text(list)))
                .isInstanceOfSatisfying(UnreadableEvidenceException.class, e -> {
                    assertThat(e.place()).isEqualTo("line 2");
                    assertThat(e.reason().key()).isEqualTo("format.dates-unclear");
                });
        FormatSettings monthFirst = Read.with(mapping(Map.of("date-order", "month-first")));
        assertThat(Read.mentions(Clipping.class, Read.all(reader, text(list), monthFirst))
                        .getFirst()
                        .published()
                        .day())
                .contains(LocalDate.of(2018, 3, 11));
    }

    @Test
    void aPeriodAboveTheHeadingsTellsDayFromMonthWhereNoRowDoes() throws IOException {
        String list = "Period: %s\nHeadline,Link,Date\nA,https://o.example/1,03/11/2018\n";
        assertThat(clippings(list.formatted("11/19/2018 - 11/25/2018"))
                        .getFirst()
                        .published()
                        .day())
                .contains(LocalDate.of(2018, 3, 11));
        assertThat(clippings(list.formatted("du 01/11/2018 au 30/11/2018"))
                        .getFirst()
                        .published()
                        .day())
                .contains(LocalDate.of(2018, 11, 3));
    }

    @Test
    void aMappingThatTheDatesContradictIsRefused() throws Exception {
        String list = "Titre;Lien;Date\nA;https://o.example/1;22/11/2018\n";
        FormatSettings monthFirst = Read.with(mapping(Map.of("date-order", "month-first")));
        assertThatThrownBy(() -> Read.all(reader, text(list), monthFirst))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo("format.dates-contradict-mapping"));
    }

    @Test
    void aDateThatCannotBeReadIsSaidAndTheArticleKeptAsSeenNow() throws IOException {
        List<Finding> findings = Read.all(reader, text("Titre;Lien;Date\nA;https://o.example/1;31/02/2018\n"));
        assertThat(Read.mentions(Clipping.class, findings).getFirst().published())
                .isEqualTo(Published.unstated(OBSERVED));
        assertThat(Read.skips(findings)).containsExactly("line 2 file.date-impossible [31/02/2018, Date]");
    }

    @Test
    void anHourInAColumnOfItsOwnBelongsToTheDay() throws IOException {
        Clipping clipping = clippings("Titre;Chaîne;Date;Heure\nA;Télé 1;22/11/2018;20h05\n")
                .getFirst();
        assertThat(clipping.published().at()).isEqualTo("2018-11-22T19:05:00Z");
    }

    @Test
    void rowsThatSayTooLittleAreSkippedWithTheReason() throws IOException {
        String list = """
                Titre;Média;Lien;Date
                ;Ouest-Matin;https://o.example/1;22/11/2018
                A;;;22/11/2018
                B;Ouest-Matin;;
                C;Ouest-Matin;pas de lien;bientôt
                D;Ouest-Matin;https://o.example/2;22/11/2018
                E;Ouest-Matin;https://www.o.example/2/;22/11/2018
                """;
        List<Finding> findings = Read.all(reader, text(list));
        assertThat(Read.skips(findings))
                .containsExactly(
                        "line 2 format.clipping-no-title []",
                        "line 3 format.clipping-nowhere []",
                        "line 4 format.clipping-undated []",
                        "line 5 file.date-none [bientôt, Date]",
                        "line 7 format.clipping-twice []");
        assertThat(Read.mentions(Clipping.class, findings))
                .extracting(Clipping::title)
                .containsExactly("D");
    }

    @Test
    void columnsThatNobodyKnowsAreToldOnceAndThoseThatAreUsualAreNot() throws IOException {
        String list =
                "Titre;Lien;Tonalité;Score maison;EAV;Humeur\nA;https://o.example/1;+;3;100;b\nB;https://o.example/2;;;;\n";
        assertThat(Read.skips(Read.all(reader, text(list))))
                .containsExactly("line 2 format.columns-unknown [Score maison, Humeur, 2]");
    }

    @Test
    void aColumnWithoutAHeadingIsNamedByItsLetter() throws Exception {
        Evidence list = text("""
                Revue du mois;;;
                Paru le;;Organe;
                22/11/2018;L'usine s'installe;Ouest-Matin;412000
                23/11/2018;Le salon;La Gazette;
                """);
        Mapping mapping = Mapping.of(
                "agence",
                Map.of(
                        "published", List.of("Paru le"),
                        "title", List.of("column: B"),
                        "outlet", List.of("Organe"),
                        "audience", List.of("Lecteurs", "Column:d")),
                Map.of());
        List<Finding> findings = Read.all(reader, list, Read.with(mapping));
        assertThat(Read.mentions(Clipping.class, findings))
                .extracting(Clipping::title)
                .containsExactly("L'usine s'installe", "Le salon");
        assertThat(Read.counts(findings)).containsExactly("line 3 audience 412000");
        assertThat(Read.skips(findings)).isEmpty();
        assertThat(findings)
                .filteredOn(Finding.Count.class::isInstance)
                .allSatisfy(
                        count -> assertThat(((Finding.Count) count).snapshot().definition())
                                .isEqualTo("column: D"));
    }

    @Test
    void aMappingTellsWhatOtherHeadingsMean() throws Exception {
        Mapping mapping = Mapping.of(
                "maison",
                Map.of("title", List.of("Quoi"), "published", List.of("Quand"), "text", List.of("Dit")),
                Map.of("outlet", "La Gazette", "medium", "print", "language", "fr", "zone", "America/Montreal"));
        String list = "liste,,\nQuoi,Quand,Dit\nA,22/11/2018 21:00,b\n";
        Clipping clipping = Read.mentions(Clipping.class, Read.all(reader, text(list), Read.with(mapping)))
                .getFirst();
        assertThat(clipping.outlet()).isEqualTo("La Gazette");
        assertThat(clipping.medium()).isEqualTo(Medium.PRINT);
        assertThat(clipping.language()).isEqualTo("fr");
        assertThat(clipping.published().at()).isEqualTo("2018-11-23T02:00:00Z");
        assertThat(clipping.text()).isEqualTo("b");
    }

    @Test
    void anItemOfRadioOrTelevisionHasItsDuration() throws IOException {
        String list = "Titre;Chaîne;Date;Heure;Durée;Type de média\nA;Télé 1;22/11/2018;20h05;2 min 31;Télé\n";
        Clipping clipping = clippings(list).getFirst();
        assertThat(clipping.medium()).isEqualTo(Medium.TELEVISION);
        assertThat(clipping.details().duration()).contains(Duration.ofSeconds(151));
    }

    @Test
    void aWorkbookIsReadLikeACsvAndNamesItsCells() throws IOException {
        String rows = row(1, "Revue de presse")
                + row(3, "Titre", "Support", "Date", "Audience")
                + row(4, "A", "Gazette", "22/11/2018", "1 200")
                + row(5, "B", "Gazette", "23/11/2018", "1,5");
        List<Finding> findings = Read.all(reader, evidence(workbook(rows)));
        assertThat(findings)
                .filteredOn(Finding.Sighting.class::isInstance)
                .extracting(Finding::place)
                .containsExactly("Press!A4", "Press!A5");
        assertThat(Read.counts(findings)).containsExactly("Press!D4 audience 1200");
        assertThat(Read.skips(findings)).containsExactly("Press!D5 file.number-not-whole [1,5, Audience]");
    }

    @Test
    void aWorkbookThatTypesItsDatesIsHeldAgainstAWrittenOneToo() throws IOException {
        String rows = row(1, "Titre", "Lien", "Date") + typed(2, "43426") + written(3, "03/11/2018");
        List<Finding> told = Read.all(reader, evidence(workbook(rows + written(4, "22/11/2018"))));
        assertThat(Read.skips(told)).isEmpty();
        assertThat(Read.mentions(Clipping.class, told))
                .extracting(clipping -> clipping.published().day())
                .containsExactly(
                        Optional.of(LocalDate.of(2018, 11, 22)),
                        Optional.of(LocalDate.of(2018, 11, 3)),
                        Optional.of(LocalDate.of(2018, 11, 22)));

        List<Finding> untold = Read.all(reader, evidence(workbook(rows)));
        assertThat(Read.mentions(Clipping.class, untold)).hasSize(2);
        assertThat(Read.skips(untold)).containsExactly("Press!C3 file.date-unclear [03/11/2018, Date]");
    }

    @Test
    void aListWhoseFirstDateIsMissingIsStillRefusedWhereNothingExplainsTheOthers() {
        String list = "Titre;Lien;Date\nA;https://o.example/1;\nB;https://o.example/2;03/11/2018\n";
        assertThatThrownBy(() -> Read.all(reader, text(list)))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo("format.dates-unclear"));
    }

    private static String typed(int row, String day) {
        return "<row r='%1$d'><c r='A%1$d' t='inlineStr'><is><t>A</t></is></c><c r='B%1$d' t='inlineStr'><is>"
                        .formatted(row)
                + "<t>https://o.example/%1$d</t></is></c><c r='C%1$d'><v>%2$s</v></c></row>".formatted(row, day);
    }

    private static String written(int row, String day) {
        return row(row, "A", "https://o.example/" + row, day);
    }

    @Test
    void anErrorOfASpreadsheetIsSaidWithItsCell() throws IOException {
        String rows = row(1, "Titre", "Lien", "Audience")
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>A</t></is></c>"
                + "<c r='B2' t='inlineStr'><is><t>https://o.example/1</t></is></c><c r='C2' t='e'><v>#REF!</v></c></row>";
        assertThat(Read.skips(Read.all(reader, evidence(workbook(rows)))))
                .containsExactly("Press!C2 file.cell-fault [#REF!, Audience]");
    }

    @Test
    void anAddressBehindATitleCounts() throws IOException {
        String rows = row(1, "Titre", "Média", "Date")
                + "<row r='2'><c r='A2' t='str'><f>HYPERLINK(\"https://o.example/1\",\"A\")</f><v>A</v></c>"
                + "<c r='B2' t='inlineStr'><is><t>Gazette</t></is></c></row>";
        Clipping clipping = Read.mentions(Clipping.class, Read.all(reader, evidence(workbook(rows))))
                .getFirst();
        assertThat(clipping.url()).contains(URI.create("https://o.example/1"));
    }

    @Test
    void onlyWebAddressesAreAddresses() throws IOException {
        String list =
                "Titre;Média;Date;Lien\nA;Gazette;22/11/2018;javascript:alert(1)\nB;Gazette;22/11/2018;file:///etc/passwd\n";
        assertThat(clippings(list))
                .hasSize(2)
                .allSatisfy(clipping -> assertThat(clipping.url()).isEmpty());
    }

    @Test
    void headingsAloneAreNoArticlesAndNoFailure() throws IOException {
        assertThat(Read.all(reader, text("Titre;Lien;Date;Humeur\n"))).isEmpty();
    }

    @Test
    void aFileWithoutHeadingsIsRefusedAndItsFirstWordsAreTold() {
        assertThatThrownBy(() -> Read.all(reader, text("\n1,2,3\n4,5,6\n")))
                .isInstanceOfSatisfying(UnreadableEvidenceException.class, e -> {
                    assertThat(e.reason().key()).isEqualTo("format.clippings-headings");
                    assertThat(e.reason().texts()).containsExactly("1, 2, 3");
                });
    }

    private List<Clipping> clippings(String list) throws IOException {
        return Read.mentions(Clipping.class, Read.all(reader, text(list)));
    }

    private static Mapping mapping(Map<String, String> rules) throws SettingsException {
        return Mapping.of(
                "test",
                Map.of(
                        "title", List.of("Titre"),
                        "url", List.of("Lien"),
                        "published", List.of("Date"),
                        "audience", List.of("Audience", "UVPM")),
                rules);
    }
}
