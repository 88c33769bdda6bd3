// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;

/** Articles saved from Factiva in the layout with codes: as HTML, as XML and as rich text. */
class FactivaReaderTest extends FormatContract {

    private static final String PAGE = page("""
            <div class="article frArticle"><table>
            <tr><td class="index"><b>SE</b>&nbsp;</td><td>Économie</td></tr>
            <tr><td class="index"><b>HD</b>&nbsp;</td><td><b class='frHeadline'>L'usine s'installe
             au Grand Palais</b></td></tr>
            <tr><td class="index"><b>BY</b>&nbsp;</td><td>Par Marie Durand</td></tr>
            <tr><td class="index"><b>WC</b>&nbsp;</td><td>295 mots</td></tr>
            <tr><td class="index"><b>PD</b>&nbsp;</td><td>22 novembre 2018</td></tr>
            <tr><td class="index"><b>ET</b>&nbsp;</td><td>09:30</td></tr>
            <tr><td class="index"><b>SN</b>&nbsp;</td><td>Le Quotidien</td></tr>
            <tr><td class="index"><b>PG</b>&nbsp;</td><td>14</td></tr>
            <tr><td class="index"><b>LA</b>&nbsp;</td><td>Français</td></tr>
            <tr><td class="index"><p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph">Le salon ouvre.</p></td></tr>
            <tr><td class="index"><p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph">Une <span class="hit">usine</span> entière.</p>
            <p class="articleParagraph">Jusqu'à dimanche.</p></td></tr>
            <tr><td class="index"><br/><b>IN</b>&nbsp;</td><td><br/>i1 : Industrie</td></tr>
            <tr><td class="index"><br/><b>AN</b>&nbsp;</td><td><br/>Document LQ00000020181122eebm0001h</td></tr>
            </table></div>
            <div class="article deArticle"><table>
            <tr><td><b>HD</b></td><td>Die Fabrik kommt</td></tr>
            <tr><td><b>PD</b></td><td>1. März 2018</td></tr>
            <tr><td><b>SN</b></td><td>Die Zeitung</td></tr>
            <tr><td><b>AN</b></td><td>Document DZ00000020180301ee310002k</td></tr>
            </table></div>
            <div class="article frArticle"><table>
            <tr><td><b>HD</b></td><td>Sans jour</td></tr>
            <tr><td><b>SN</b></td><td>Le Quotidien</td></tr>
            </table></div>
            """);

    private static final String XML = "\uFEFF" + """
            <?xml version="1.0" encoding="utf-8"?>
            <PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="3">
            <ppsarticle><article>
              <accessionNo>LQ00000020181122eebm0001h</accessionNo><baseLanguage>FR</baseLanguage>
              <headline><paragraph lang="FR"><hlt>L'usine</hlt> s'installe au
                 Grand Palais</paragraph></headline>
              <byline>Marie Durand</byline>
              <leadParagraph><paragraph>Le salon ouvre.</paragraph></leadParagraph>
              <pages><page>14</page></pages>
              <publicationDate><date>2018-11-22</date></publicationDate>
              <sourceName>Le Quotidien</sourceName>
              <tailParagraphs><paragraph>Une usine.</paragraph><paragraph>Fin.</paragraph></tailParagraphs>
            </article></ppsarticle>
            <ppsarticle><article>
              <accessionNo>AG00000020181122eebm0002h</accessionNo>
              <headline><paragraph>Dépêche</paragraph></headline><pages />
              <publicationDate><dateTime>2018-11-22T23:30:00Z</dateTime></publicationDate>
              <sourceName>L'Agence</sourceName>
            </article></ppsarticle>
            </ppsarticleResultSet></ppsArticleResponse></PPSResponse>
            """;

    private static final String RTF = """
            {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}
            {\\pard\\b HD\\b0\\par}{\\pard L'usine s'installe au Grand Palais\\par}
            {\\pard\\b PD\\b0\\par}{\\pard 22 novembre 2018\\par}
            {\\pard\\b SN\\b0\\par}{\\pard Le Quotidien\\par}
            {\\pard\\b LA\\b0\\par}{\\pard Fran\\'e7ais\\par}
            {\\pard\\b LP\\b0\\par}{\\pard Le salon ouvre, d\\u233?j\\'e0.\\par}
            {\\pard\\b AN\\b0\\par}{\\pard Document LQ00000020181122eebm0001h\\par}
            \\trowd\\cellx900\\cellx9000 {\\b HD}\\cell La fabrique\\cell\\row
            \\trowd\\cellx900\\cellx9000 {\\b PD}\\cell 23 November 2018\\cell\\row
            \\trowd\\cellx900\\cellx9000 {\\b SN}\\cell The Daily\\cell\\row
            \\pard\\tab {\\b PG}\\tab A3\\par
            \\trowd\\cellx900\\cellx9000 {\\b AN}\\cell Document TD00000020181123eebn0003m\\cell\\row
            }
            """;

    @Override
    protected FormatReader reader() {
        return new FactivaReader();
    }

    @Override
    protected Evidence sample() {
        return MadeFiles.text(PAGE);
    }

    @Override
    protected int sighted() {
        return 2;
    }

    @Test
    void aFieldIsKnownByItsCodeInEveryLanguageOfThePage() throws Exception {
        Clipping first = clippings(PAGE).getFirst();
        assertThat(first.title()).isEqualTo("L'usine s'installe au Grand Palais");
        assertThat(first.outlet()).isEqualTo("Le Quotidien");
        assertThat(first.byline()).containsExactly("Par Marie Durand");
        assertThat(first.published().at()).isEqualTo(Instant.parse("2018-11-22T08:30:00Z"));
        assertThat(first.language()).isEqualTo("Français");
        assertThat(first.text()).isEqualTo("Le salon ouvre.\nUne usine entière.\nJusqu'à dimanche.");
    }

    @Test
    void theMonthsOfTheInterfaceAreRead() throws Exception {
        assertThat(clippings(PAGE).get(1).published().dayIn(Read.PARIS)).hasToString("2018-03-01");
    }

    @Test
    void whatHasAPageWasPrinted() throws Exception {
        assertThat(clippings(PAGE))
                .extracting(Clipping::medium)
                .containsExactly(Clipping.Medium.PRINT, Clipping.Medium.UNKNOWN);
    }

    @Test
    void anArticleWithoutADayIsToldWithItsNumberInTheFile() throws Exception {
        assertThat(Read.skips(read(PAGE))).containsExactly("document 3 format.document-undated [PD]");
    }

    @Test
    void theSameArticleFromAnyOfTheFormatsIsOneMention() throws Exception {
        assertThat(List.of(
                        clippings(PAGE).getFirst().id(),
                        clippings(XML).getFirst().id(),
                        clippings(RTF).getFirst().id()))
                .allSatisfy(id -> assertThat(id.value())
                        .isEqualTo("press:clipping:Le Quotidien/2018-11-22/l-usine-s-installe-au-grand-palais"));
    }

    @Test
    void xmlHasTheSameFieldsUnderNamesInFull() throws Exception {
        Clipping first = clippings(XML).getFirst();
        assertThat(first.byline()).containsExactly("Marie Durand");
        assertThat(first.medium()).isEqualTo(Clipping.Medium.PRINT);
        assertThat(first.text()).isEqualTo("Le salon ouvre.\nUne usine.\nFin.");
        assertThat(clippings(XML).get(1).published().at()).isEqualTo(Instant.parse("2018-11-22T23:30:00Z"));
    }

    @Test
    void aCountThatDiffersFromWhatTheFileHoldsIsTold() throws Exception {
        assertThat(Read.skips(read(XML))).containsExactly("line 2 format.documents-stated [3, 2]");
    }

    @Test
    void ofXmlThatBreaksOffWhatCameBeforeIsKept() throws Exception {
        String cut = XML.substring(0, XML.indexOf("L'Agence"));
        assertThat(clippings(cut)).hasSize(1);
        assertThat(Read.skips(read(cut))).anyMatch(skip -> skip.contains("xml.malformed"));
    }

    @Test
    void richTextHasItsFieldsInParagraphsOrInCells() throws Exception {
        List<Clipping> clippings = clippings(RTF);
        assertThat(clippings)
                .extracting(Clipping::title)
                .containsExactly("L'usine s'installe au Grand Palais", "La fabrique");
        assertThat(clippings).extracting(Clipping::outlet).containsExactly("Le Quotidien", "The Daily");
        assertThat(clippings.getFirst().text()).isEqualTo("Le salon ouvre, déjà.");
        assertThat(clippings.get(1).medium()).isEqualTo(Clipping.Medium.PRINT);
    }

    @Test
    void everyKindOfFileIsRecognised() throws IOException {
        assertThat(recognised(XML)).contains("factiva");
        assertThat(recognised(RTF)).contains("factiva");
    }

    @Test
    void aPageAboutFactivaIsNotOne() throws IOException {
        assertThat(recognised(page("<div class='article'><h1>Factiva turns 20</h1><p>HD, SN and PD.</p></div>")))
                .isNotEqualTo(Optional.of("factiva"));
        assertThat(recognised(page("<div class='article'><b class='myHeadline'>Television in <b>HD</b></b></div>")))
                .isNotEqualTo(Optional.of("factiva"));
    }

    @Test
    void aPageOfThePlainLayoutIsRecognised() throws IOException {
        assertThat(recognised(page("<div class=\"article enArticle\"><p><span class='enHeadline'>A</span></p></div>")))
                .contains("factiva");
    }

    @Test
    void ofThePlainLayoutThePageIsReadByItsOrder() throws Exception {
        Clipping only = clippings(page("""
                <div class="article enArticle"><div id="hd"><span class='enHeadline'>The factory opens</span></div>
                <div class="author">By Mary Durand</div><div>616 words</div><div>22 November 2018</div><div>08:15</div>
                <div>The Daily</div><div>TD</div><div>English</div><div>(c) 2018</div>
                <p class="articleParagraph enarticleParagraph">It opens.</p>
                <p class="articleParagraph enarticleParagraph">Document TD00000020181122eebm0003m</p></div>
                """)).getFirst();
        assertThat(only.title()).isEqualTo("The factory opens");
        assertThat(only.outlet()).isEqualTo("The Daily");
        assertThat(only.published().at()).isEqualTo(Instant.parse("2018-11-22T07:15:00Z"));
        assertThat(only.text()).isEqualTo("It opens.");
    }

    @Test
    void richTextOfThePlainLayoutIsReadWhereTheHeadlineIsCertain() throws Exception {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252 "
                + String.join(
                        "\\par ",
                        List.of(
                                "\\'c9conomie",
                                "L'usine s'installe",
                                "Par Marie Durand",
                                "1,295 mots",
                                "22 novembre 2018",
                                "09:30",
                                "Le Quotidien",
                                "LQ",
                                "14",
                                "Fran\\'e7ais",
                                "Copyright 2018. Le Quotidien.",
                                "Le salon ouvre.",
                                "Jusqu'\\'e0 dimanche.",
                                "Document LQ00000020181122eebm0001h",
                                "Page 1 of 2 \\'a9 2018 Factiva, Inc. All rights reserved.",
                                "The factory opens",
                                "616 words",
                                "23 November 2018",
                                "The Daily",
                                "TD",
                                "(c) 2018",
                                "It opens.",
                                "Document TD00000020181123eebn0003m",
                                "Business or headline",
                                "Headline or name",
                                "12 words",
                                "23 November 2018",
                                "The Daily",
                                "Document TD00000020181123eebn0004m"))
                + "\\par}";
        List<Finding> findings = read(rtf);
        List<Clipping> clippings = Read.mentions(Clipping.class, findings);
        assertThat(clippings).extracting(Clipping::title).containsExactly("L'usine s'installe", "The factory opens");
        assertThat(clippings).extracting(Clipping::outlet).containsExactly("Le Quotidien", "The Daily");
        assertThat(clippings)
                .extracting(Clipping::text)
                .containsExactly("Le salon ouvre.\nJusqu'à dimanche.", "It opens.");
        assertThat(clippings.getFirst().byline()).containsExactly("Par Marie Durand");
        assertThat(clippings.getFirst().published().at()).isEqualTo(Instant.parse("2018-11-22T08:30:00Z"));
        assertThat(Read.skips(findings)).containsExactly("document 3 format.document-no-title [HD]");
    }

    @Test
    void richTextWithoutAnyArticleIsRefusedWithTheLayoutToChoose() {
        assertThatThrownBy(() -> read("{\\rtf1\\ansi Titre\\par 295 mots\\par}"))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("format.factiva-none"));
    }

    private static String page(String articles) {
        return "<!DOCTYPE html><html><head><title>Factiva</title><style>" + "p{margin:0}".repeat(1_000)
                + "</style></head><body>" + articles + "</body></html>";
    }

    private static Optional<String> recognised(String text) throws IOException {
        return Formats.recognise(Sample.of(file(text))).map(FormatReader::format);
    }

    private List<Finding> read(String text) throws IOException {
        return Read.all(reader(), file(text));
    }

    private List<Clipping> clippings(String text) throws IOException {
        return Read.mentions(Clipping.class, read(text));
    }

    private static Evidence file(String text) {
        return MadeFiles.text(text, StandardCharsets.UTF_8);
    }
}
