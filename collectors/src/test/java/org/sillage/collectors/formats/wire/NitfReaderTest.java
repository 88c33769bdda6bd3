// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Articles after NITF 3, with a DOCTYPE as agencies write it; agency and people are invented. */
class NitfReaderTest extends FormatContract {

    private static final String ARTICLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "../dtd/nitf-3-2.dtd">
            <nitf xml:lang="fr"><head><title>USINE</title><docdata %s>
              <doc-id regsrc="agence.example" id-string="20181122-42"/>
              <date.issue norm="20181122T093000+0100"/>%s
              <du-key key="usine" version="04"/>
              <doc.copyright year="2018" holder="Agence Exemple"/></docdata></head>
            <body><body.head><hedline><hl1>L’usine s’installe</hl1></hedline>
              <byline>Par<person>Marie Durand</person><byttl>Correspondante</byttl></byline></body.head>
            <body.content><pre>Un
            deux</pre><p>Trois</p></body.content></body></nitf>""";

    @Override
    protected FormatReader reader() {
        return new NitfReader();
    }

    @Override
    protected Evidence sample() {
        return WireFile.of(ARTICLE.formatted("management-status=\"usable\"", ""));
    }

    @Override
    protected int sighted() {
        return 1;
    }

    private static Clipping read(String docdata, String release) throws IOException {
        return WireFile.only(new NitfReader(), ARTICLE.formatted(docdata, release));
    }

    @Test
    void theHeadSaysWhatTheArticleIs() throws IOException {
        Clipping article = read("", "");
        assertThat(article.id()).hasToString("press:dispatch:agence.example:20181122-42");
        assertThat(article.title()).isEqualTo("L’usine s’installe");
        assertThat(article.outlet()).isEqualTo("Agence Exemple");
        assertThat(article.byline()).containsExactly("Par Marie Durand");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T08:30:00Z")));
        assertThat(article.details().revision()).hasValue(4);
        assertThat(article.text()).isEqualTo("Un\ndeux\nTrois");
    }

    @Test
    void aReleaseAfterTheIssueIsAnEmbargoAndOneAtTheIssueIsNone() throws IOException {
        assertThat(read("", "<date.release norm=\"20181122T110000+0100\"/>")
                        .details()
                        .embargo())
                .contains(new Clipping.Embargo(Optional.of(Instant.parse("2018-11-22T10:00:00Z"))));
        assertThat(read("", "<date.release norm=\"20181122T093000+0100\"/>")
                        .details()
                        .embargo())
                .isEmpty();
    }

    @Test
    void anEmbargoWithoutATimeHoldsUntilFurtherNotice() throws IOException {
        assertThat(read("management-status=\"embargoed\"", "").details().embargo())
                .contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
        assertThat(read("management-status=\"embargoed\"", "<date.release norm=\"20181122\"/>")
                        .details()
                        .embargo())
                .contains(new Clipping.Embargo(Optional.of(Instant.parse("2018-11-21T23:00:00Z"))));
    }

    @Test
    void anUpdateCancelsTheDocumentItNames() throws IOException {
        String update = "management-doc-idref=\"20181122-41\" management-idref-status=\"canceled\"";
        assertThat(WireFile.others(reader(), ARTICLE.formatted(update, "")))
                .containsExactly("nitf[1] press:dispatch:agence.example:20181122-41");
    }

    @Test
    void thePatternOfADateIsNoEmbargoOfWhatIsUsable() throws IOException {
        String pattern = "<date.release norm=\"YYYYMMDD000000-HHMM\"/>";
        assertThat(read("management-status=\"usable\"", pattern).details().embargo())
                .isEmpty();
        assertThat(read("", pattern).details().embargo()).contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
    }

    @Test
    void twoPeopleWithoutAWordBetweenThemAreTwo() throws IOException {
        String file = ARTICLE.formatted("", "")
                .replace("<byttl>", "<byttl>Correspondante</byttl>\n<person>Jean Petit</person><byttl>");
        assertThat(WireFile.only(reader(), file).byline()).containsExactly("Par Marie Durand, Jean Petit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nitf baselang='fr-FR'>",
                "<nitf><head><meta name='Language' content='fr'/></head>",
                "<nitf><body xml:lang='fr'><body.head/></body>",
                "<nitf><body><body.content lang='fr'/></body>",
            })
    void theLanguageStandsWhereverAgenciesWriteIt(String beginning) throws IOException {
        String file = beginning + "<body><body.head><hedline><hl1>L’usine</hl1></hedline></body.head></body></nitf>";
        assertThat(WireFile.only(reader(), file).language()).startsWith("fr");
    }

    @Test
    void cellsOfATableAreParted() throws IOException {
        String file = ARTICLE.formatted("", "")
                .replace("<p>Trois</p>", "<table><tr><th>A</th><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>");
        assertThat(WireFile.only(reader(), file).text()).endsWith("A 1\nB 2");
    }
}
