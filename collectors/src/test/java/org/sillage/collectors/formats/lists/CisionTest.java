// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.files.MadeFiles.evidence;
import static org.sillage.collectors.files.MadeFiles.parts;
import static org.sillage.collectors.files.MadeFiles.row;
import static org.sillage.collectors.files.MadeFiles.sheet;
import static org.sillage.collectors.files.MadeFiles.text;
import static org.sillage.collectors.files.MadeFiles.zip;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Clipping.Medium;

/** A clip report of Cision by hand after sources.md: a sheet for each medium; outlets and people are invented. */
class CisionTest extends FormatContract {

    private static final String ONLINE = row(1, "Coverage Report")
            + row(2, "Period:", "11/19/2018 - 11/25/2018")
            + row(3, "Total Clips:", "%s")
            + row(
                    5,
                    "News Date",
                    "News Headline",
                    "Outlet Name",
                    "Contact Name",
                    "Link",
                    "UMPV",
                    "Publicity Value",
                    "Tone")
            + row(6, "11/22/2018", "L'usine s'installe", "Ouest-Matin", "Marie Durand")
                    .replace(
                            "</row>",
                            "<c r='E6' t='str'><f>HYPERLINK(\"https://ouest-matin.example/usine\",\"View\")</f>"
                                    + "<v>View</v></c><c r='F6'><v>412000</v></c><c r='G6'><v>1250.5</v></c></row>")
            + row(7, "11/03/2018", "Le jour", "La Gazette", "", "https://app.cision.com/clip/7", "1,200", "$300")
            + row(9, "Total", "", "", "", "", "413,200", "1,550.50");

    private static final String BROADCAST =
            row(1, "News Date", "Air Time", "News Headline", "Station", "Outlet Type", "Duration", "Audience")
                    + row(2, "11/23/2018", "8:05 PM", "Le journal", "Télé 1", "Television", "0:02:31", "90000")
                    + "<row r='3'><c r='A3' t='inlineStr'><is><t>11/23/2018</t></is></c><c r='B3'><v>0.3125</v></c>"
                    + "<c r='C3' t='inlineStr'><is><t>La matinale</t></is></c><c r='D3' t='inlineStr'><is><t>Radio Loire</t></is></c>"
                    + "<c r='E3' t='inlineStr'><is><t>Radio</t></is></c><c r='F3'><v>0.001736111</v></c></row>"
                    + row(4, "11/23/2018", "", "Le débat", "Radio Loire", "Radio", "long", "");

    @Override
    protected FormatReader reader() {
        return Formats.named("cision").orElseThrow();
    }

    @Override
    protected Evidence sample() {
        return book(5);
    }

    @Test
    void theNamesOfTheReportBuilderAreKnownToo() throws IOException {
        Evidence list = text("""
                News Date,Headline,Source Link,Media Contact,Media Outlet,UVPM,Audience Reach,Tone
                11/22/2018,L'usine,https://ouest-matin.example/usine,Marie Durand,Ouest-Matin,"412,000",,Neutral
                11/23/2018,Le journal,,,Radio Loire,,"90,000",Neutral
                """);
        assertThat(Formats.recognise(Sample.of(list)).map(FormatReader::format)).contains("cision");
        List<Finding> findings = Read.all(reader(), list);
        assertThat(Read.counts(findings)).containsExactly("line 2 audience 412000", "line 3 audience 90000");
        assertThat(Read.mentions(Clipping.class, findings))
                .extracting(Clipping::outlet)
                .containsExactly("Ouest-Matin", "Radio Loire");
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void aFrenchListIsKnownByItsVisitorsBesideAnAdvertisingValueAndByNothingLess() throws IOException {
        String rows = """
                Date de parution;Titre;Média;Journaliste;Lien;UVPM;%s;Tonalité
                22/11/2018;L'usine;Ouest-Matin;Marie Durand;https://ouest-matin.example/usine;412 000;1 250;Neutre
                23/11/2018;Le salon;La Gazette;;https://gazette.example/salon;9 000;90;Neutre
                """;
        Evidence french = text(rows.formatted("EAV"));
        assertThat(Formats.recognise(Sample.of(french)).map(FormatReader::format))
                .contains("cision");
        assertThat(Formats.recognise(Sample.of(text(rows.formatted("Note")))).map(FormatReader::format))
                .contains("clippings");
        List<Finding> findings = Read.all(reader(), french);
        assertThat(Read.counts(findings))
                .containsExactly("line 2 audience 412000", "line 2 ave 1250", "line 3 audience 9000", "line 3 ave 90");
        assertThat(Read.skips(findings)).isEmpty();
        Clipping article = Read.mentions(Clipping.class, findings).getFirst();
        assertThat(article.outlet()).isEqualTo("Ouest-Matin");
        assertThat(article.byline()).containsExactly("Marie Durand");
    }

    @Override
    protected int sighted() {
        return 5;
    }

    @Test
    void anAddressBehindTheWordsOfItsCellIsTheArticles() throws IOException {
        Clipping clipping = clippings().getFirst();
        assertThat(clipping.url()).contains(URI.create("https://ouest-matin.example/usine"));
        assertThat(clipping.byline()).containsExactly("Marie Durand");
        assertThat(clipping.published().day().orElseThrow()).hasToString("2018-11-22");
    }

    @Test
    void monthsStandFirstWhereOneDateShowsIt() throws IOException {
        assertThat(clippings().get(1).published().day().orElseThrow()).hasToString("2018-11-03");
        assertThat(clippings().get(1).url()).isEmpty();
    }

    @Test
    void theAudienceIsKnownUnderItsMisspellingsAndTheSumIsNoRow() throws IOException {
        assertThat(Read.counts(Read.all(reader(), sample())))
                .containsExactly(
                        "Online!F6 audience 412000",
                        "Online!G6 ave 1251",
                        "Online!F7 audience 1200",
                        "Online!G7 ave 300",
                        "Broadcast!G2 audience 90000");
    }

    @Test
    void whatWasBroadcastHasStationHourAndDuration() throws IOException {
        Clipping television = clippings().get(2);
        assertThat(television.medium()).isEqualTo(Medium.TELEVISION);
        assertThat(television.outlet()).isEqualTo("Télé 1");
        assertThat(television.published().at()).isEqualTo("2018-11-23T19:05:00Z");
        assertThat(television.details().duration()).contains(Duration.ofSeconds(151));
        Clipping radio = clippings().get(3);
        assertThat(radio.medium()).isEqualTo(Medium.RADIO);
        assertThat(radio.published().at()).isEqualTo("2018-11-23T06:30:00Z");
        assertThat(radio.details().duration()).contains(Duration.ofSeconds(150));
    }

    @Test
    void theSheetSaysTheMediumOfWhatHasNoAddress() throws IOException {
        String rows = row(1, "News Date", "News Headline", "Outlet Name", "URL")
                + row(2, "2018-11-22", "A", "Gazette", "https://gazette.example/a")
                + row(3, "2018-11-22", "B", "Gazette", "");
        assertThat(Read.mentions(Clipping.class, Read.all(reader(), evidence(zip(parts(rows))))))
                .extracting(Clipping::medium)
                .containsExactly(Medium.UNKNOWN, Medium.PRINT);
    }

    @Test
    void aDurationThatIsNoneIsSaidAndItsItemKept() throws IOException {
        assertThat(Read.skips(Read.all(reader(), sample())))
                .containsExactly("Broadcast!F4 file.duration-none [long, Duration]");
    }

    @Test
    void aCountThatTheReportStatesAndDoesNotHoldIsAWarning() throws IOException {
        assertThat(Read.skips(Read.all(reader(), book(247))))
                .contains("Online!A3 format.count-differs [Total Clips: 247, 5]");
        assertThat(Read.skips(Read.all(reader(), book(2)))).hasSize(1);
    }

    @Test
    void aFrenchReportKnownByLessIsReadWhereItIsNamed() throws IOException {
        String list = """
                Date de parution;Titre;Média;Auteur;Lien;Diffusion;EAV;Durée
                22/11/2018;L'usine;Ouest-Matin;M. Durand;https://ouest-matin.example/u;412 000;1 250,50;
                """;
        assertThat(Formats.recognise(Sample.of(text(list))).map(FormatReader::format))
                .contains("clippings");
        assertThat(Read.counts(Read.all(reader(), text(list))))
                .containsExactly("line 2 audience 412000", "line 2 ave 1251");
    }

    private List<Clipping> clippings() throws IOException {
        List<Finding> findings = Read.all(reader(), sample());
        return Read.mentions(Clipping.class, findings);
    }

    private static Evidence book(int stated) {
        Map<String, String> parts = parts(ONLINE.formatted(stated));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Online' sheetId='1' r:id='rId1'/>"
                        + "<sheet name='Broadcast' sheetId='2' r:id='rId4'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId4' Type='x/worksheet' Target='worksheets/sheet2.xml'/></Relationships>");
        parts.put("xl/worksheets/sheet2.xml", sheet(BROADCAST));
        return evidence(zip(parts));
    }
}
