// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
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
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;

/** Articles saved from Europresse: one element each today, a cell of a table each until about 2013. */
class EuropresseReaderTest extends FormatContract {

    private static final String PRINT = article(
            "Le Quotidien, no. 22999",
            "Économie, jeudi 22 novembre 2018, p. 14",
            "L'usine s'installe",
            "<div class=\"docAuthors\">Marie Durand ; Paul Petit</div>",
            "<p>Un <mark>salon</mark> ouvre.</p><p>Jusqu'à dimanche.</p>",
            "news·20181122·LQ·0042");

    private static final String SITE = article(
            "Le Quotidien (site web)",
            "jeudi 22 novembre 2018 - 08:10 UTC +01:00 534 mots",
            "L'usine s'installe",
            "",
            "<p>Un salon ouvre.</p><a href=\"https://www.lequotidien.example/usine\">Cet article est paru dans Le Quotidien (site web)</a>",
            "news·20181122·LQ·0042");

    private static final String ENGLISH = article(
            "The Daily", "Tuesday, March 14, 2006", "The factory", "", "<p>It opens.</p>", "news·20060314·TD·7");

    private static final String UNTITLED =
            article("Le Quotidien", "1er novembre 2018", "", "", "<p>…</p>", "news·20181101·LQ·9");

    private static final String TABLES = """
            <html><head><META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body>
            <table><tr><td><table id="tbHeaderImages"><tr><td id="celPublication"></td></tr></table>
            <span class="DocPublicationName">Le Mensuel, no. 596</span><br><span class="DocHeader">Éditorial, </span>
            <span class="DocHeader">jeudi </span><span class="DocHeader">4 octobre 2012</span><span class="DocHeader">, p. 03</span>
            <br><br>Sous-titre<br><span class="TitreArticleVisu">L'<span style="color:red">usine</span> à venir</span><br><br>
            Marie Durand<br><p></p>C'est un <span style="color:red">salon</span>.<p></p>(1) Note.<p></p>
            <b><i>© 2012 Le Mensuel. Tous droits réservés.</i></b><p></p>Numéro de document : news·20121004·LM·156190<br>
            <table><tr><td>Ce certificat est émis à <b>X</b></td></tr></table></td></tr></table>
            <p><br><table><tr><td><span class="DocPublicationName">Le Quotidien</span><br>
            <span class="DocHeader">vendredi </span><span class="DocHeader">5 octobre 2012</span><br><br>
            <span class="TitreArticleVisu">Sans signature</span><br><br>Du texte.<font> Encore.</font><p></p>Fin.<p></p>
            <b><i>© 2012</i></b></td></tr></table></body></html>
            """;

    @Override
    protected FormatReader reader() {
        return new EuropresseReader();
    }

    @Override
    protected Evidence sample() {
        return MadeFiles.text(page(PRINT, SITE, ENGLISH, UNTITLED));
    }

    @Override
    protected int sighted() {
        return 3;
    }

    @Test
    void headlineOutletDayAuthorsAndTextAreThoseOfTheDocument() throws Exception {
        Clipping print = clippings(page(PRINT)).getFirst();
        assertThat(print.title()).isEqualTo("L'usine s'installe");
        assertThat(print.outlet()).isEqualTo("Le Quotidien");
        assertThat(print.published().dayIn(Read.PARIS)).hasToString("2018-11-22");
        assertThat(print.byline()).containsExactly("Marie Durand ; Paul Petit");
        assertThat(print.text()).isEqualTo("Un salon ouvre.\nJusqu'à dimanche.");
        assertThat(print.medium()).isEqualTo(Clipping.Medium.PRINT);
        assertThat(print.id().value()).isEqualTo("press:clipping:Le Quotidien/2018-11-22/l-usine-s-installe");
    }

    @Test
    void anArticleOfASiteHasItsAddressAndItsHour() throws Exception {
        Clipping site = clippings(page(SITE)).getFirst();
        assertThat(site.url()).contains(java.net.URI.create("https://www.lequotidien.example/usine"));
        assertThat(site.published().at()).isEqualTo(Instant.parse("2018-11-22T07:10:00Z"));
        assertThat(site.medium()).isEqualTo(Clipping.Medium.UNKNOWN);
    }

    @Test
    void englishDatesAreRead() throws Exception {
        assertThat(clippings(page(ENGLISH)).getFirst().published().dayIn(Read.PARIS))
                .hasToString("2006-03-14");
    }

    @Test
    void oneNumberInPrintAndOnTheSiteIsTwoClippingsAndTold() throws Exception {
        List<Finding> findings = read(page(PRINT, SITE));
        assertThat(Read.mentions(Clipping.class, findings)).hasSize(2);
        assertThat(Read.skips(findings))
                .containsExactly(
                        "document 2 format.document-number-twice [news·20181122·LQ·0042, 1, Le Quotidien (site web)]");
    }

    @Test
    void theSameDocumentTwiceCountsOnce() throws Exception {
        assertThat(Read.skips(read(page(PRINT, PRINT)))).containsExactly("document 2 format.document-twice [1]");
    }

    @Test
    void piecesOfOneDayUnderTheSameWordsAreTwoWhereOthersSignedThem() throws Exception {
        String brief = """
                <article><header><div><span class="DocPublicationName">Le Quotidien   </span></div>
                <div><span class="DocHeader">Économie, jeudi 22 novembre 2018, p. %s</span></div><div><p>ÉCONOMIE</p></div>
                <div class="titreArticle"><p class='sm-margin-bottom'>TRIBUNES</p><p class="titreArticleVisu">En bref</p></div>
                <div>%s</div></header><section> <p>Un texte.</p> </section></article>
                """;
        List<Finding> findings = read(page(
                brief.formatted("MDE6", "Marie Durand"),
                brief.formatted("7", "Paul Petit"),
                brief.formatted("8", "Marie Durand")));
        List<Clipping> clippings = Read.mentions(Clipping.class, findings);
        assertThat(clippings)
                .extracting(Clipping::byline)
                .containsExactly(List.of("Marie Durand"), List.of("Paul Petit"));
        assertThat(clippings)
                .extracting(one -> one.id().value())
                .containsExactly(
                        "press:clipping:Le Quotidien/2018-11-22/en-bref",
                        "press:clipping:Le Quotidien/2018-11-22/en-bref-p-7");
        assertThat(clippings).extracting(Clipping::text).containsOnly("Un texte.");
        assertThat(Read.skips(findings)).containsExactly("document 3 format.document-twice [1]");
    }

    @Test
    void aDocumentWithoutHeadlineIsToldWithItsNumberInTheFile() throws Exception {
        assertThat(Read.skips(read(page(ENGLISH, UNTITLED))))
                .containsExactly("document 2 format.document-no-title [titreArticleVisu]");
    }

    @Test
    void aCountThatDiffersFromWhatThePageHoldsIsTold() throws Exception {
        assertThat(Read.skips(read(page("<p>Résultats : 42 documents</p>", ENGLISH))))
                .containsExactly("beginning format.documents-stated [42, 1]");
        assertThat(Read.skips(read(page("<p>Résultats : 1 document</p>", ENGLISH))))
                .isEmpty();
    }

    @Test
    void theOldTablesHoldTheSame() throws Exception {
        List<Clipping> clippings = clippings(TABLES);
        assertThat(clippings).extracting(Clipping::title).containsExactly("L'usine à venir", "Sans signature");
        assertThat(clippings).extracting(Clipping::outlet).containsExactly("Le Mensuel", "Le Quotidien");
        assertThat(clippings)
                .extracting(one -> one.published().dayIn(Read.PARIS).toString())
                .containsExactly("2012-10-04", "2012-10-05");
        assertThat(clippings).extracting(Clipping::byline).containsExactly(List.of("Marie Durand"), List.of());
        assertThat(clippings)
                .extracting(Clipping::text)
                .containsExactly("C'est un salon.\n(1) Note.", "Du texte. Encore.\nFin.");
        assertThat(clippings)
                .extracting(Clipping::medium)
                .containsExactly(Clipping.Medium.PRINT, Clipping.Medium.UNKNOWN);
    }

    @Test
    void aPageIsInTheCharsetOfItsBytesWhateverItSays() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        for (Charset charset : List.of(StandardCharsets.UTF_8, windows, StandardCharsets.UTF_16LE)) {
            Evidence file = MadeFiles.text(TABLES, charset);
            assertThat(Read.mentions(Clipping.class, Read.all(reader(), file))
                            .getFirst()
                            .title())
                    .as(charset.name())
                    .isEqualTo("L'usine à venir");
        }
    }

    @Test
    void theOldTablesAreRecognised() throws IOException {
        assertThat(recognised(TABLES)).contains("europresse");
    }

    @Test
    void aPageAboutEuropresseIsNotOne() throws IOException {
        assertThat(recognised(
                        "<html><body><article><h1>Europresse</h1><p>Une base de presse.</p></article></body></html>"))
                .isNotEqualTo(Optional.of("europresse"));
    }

    private static String article(
            String outlet, String header, String title, String authors, String text, String number) {
        return """
                <article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">%s</span></div>
                <div><span class="DocHeader">%s</span></div>
                <div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">%s</p></div>%s</header>
                <section><div class="DocText clearfix"><div class="docOcurrContainer">%s</div></div></section>
                <footer><small>© 2018. Tous droits réservés.</small><p>Numéro de document : %s</p></footer></article>
                """.formatted(outlet, header, title, authors, text, number);
    }

    private static String page(String... articles) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + String.join("", articles)
                + "</body></html>";
    }

    private static Optional<String> recognised(String text) throws IOException {
        return Formats.recognise(Sample.of(MadeFiles.text(text))).map(FormatReader::format);
    }

    private List<Finding> read(String text) throws IOException {
        return Read.all(reader(), MadeFiles.text(text));
    }

    private List<Clipping> clippings(String text) throws IOException {
        return Read.mentions(Clipping.class, read(text));
    }
}
