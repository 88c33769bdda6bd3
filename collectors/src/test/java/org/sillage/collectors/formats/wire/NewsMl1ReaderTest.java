// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Items after NewsML 1.2 as French agencies send it; agency and people are invented. */
class NewsMl1ReaderTest extends FormatContract {

    private static final String FILE = """
            <?xml version="1.0" encoding="iso-8859-1"?>
            <!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2:1" "http://www.agence.example/NewsML.dtd">
            <NewsML><NewsEnvelope><DateAndTime>20181122T093100Z</DateAndTime></NewsEnvelope>
            <NewsItem><Identification><NewsIdentifier><ProviderId>agence.example</ProviderId><DateId>20181122</DateId>
                <NewsItemId>usine42</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
                <PublicIdentifier>urn:newsml:agence.example:20181122:usine42:2</PublicIdentifier></NewsIdentifier></Identification>
              <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20181122T083000Z</FirstCreated>
                <ThisRevisionCreated>20181122T093000Z</ThisRevisionCreated>%s</NewsManagement>
              <NewsComponent><NewsLines><HeadLine>L'usine s'installe : c'est fait à Paris</HeadLine>
                  <ByLine>Par Marie DURAND</ByLine></NewsLines>
                <AdministrativeMetadata><Provider><Party FormalName="AGX"/></Provider></AdministrativeMetadata>
                <DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata>
                <NewsComponent><ContentItem><MediaType FormalName="%s"/>
                  <DataContent><p>Première.</p>
                    <p>Seconde.</p></DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>""";

    @Override
    protected FormatReader reader() {
        return new NewsMl1Reader();
    }

    @Override
    protected Evidence sample() {
        return WireFile.of(file("<Status FormalName=\"Usable\"/>", "Text"));
    }

    @Override
    protected int sighted() {
        return 1;
    }

    private static byte[] file(String management, String media) {
        return FILE.formatted(management, media).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Clipping read(String management) throws IOException {
        List<Clipping> all =
                Read.mentions(Clipping.class, Read.all(new NewsMl1Reader(), WireFile.of(file(management, "Text"))));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void itsPartsAreFoundInComponentsThatNest() throws IOException {
        Clipping item = read("<Status FormalName=\"Usable\"/>");
        assertThat(item.id()).hasToString("press:dispatch:urn:newsml:agence.example:20181122:usine42");
        assertThat(item.details())
                .isEqualTo(Clipping.Details.ofDispatch(Optional.empty(), java.util.OptionalLong.of(2)));
        assertThat(item.title()).isEqualTo("L'usine s'installe : c'est fait à Paris");
        assertThat(item.outlet()).isEqualTo("AGX");
        assertThat(item.language()).isEqualTo("fr");
        assertThat(item.byline()).containsExactly("Par Marie DURAND");
        assertThat(item.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T08:30:00Z")));
        assertThat(item.text()).isEqualTo("Première.\nSeconde.");
    }

    @Test
    void whatIsEmbargoedNamesTheTimeOfItsNextStatus() throws IOException {
        assertThat(read("<Status FormalName=\"Embargoed\"/><StatusWillChange><FutureStatus FormalName=\"Usable\"/>"
                                + "<DateAndTime>20181122T110000+0100</DateAndTime></StatusWillChange>")
                        .details()
                        .embargo())
                .contains(new Clipping.Embargo(Optional.of(Instant.parse("2018-11-22T10:00:00Z"))));
        for (String status : List.of("Embargoed", "Withheld")) {
            assertThat(read("<Status FormalName=\"" + status + "\"/>").details().embargo())
                    .contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
        }
    }

    @Test
    void aPageInCharacterDataIsReadAsAPage() throws IOException {
        String file = FILE.formatted("", "Text")
                .replace("<DataContent><p>", "<DataContent><![CDATA[<P>")
                .replace("</DataContent>", "]]></DataContent>");
        assertThat(WireFile.only(reader(), file).text()).isEqualTo("Première.\nSeconde.");
    }

    @Test
    void aPhotographIsNoDispatch() throws IOException {
        assertThat(Read.skips(Read.all(reader(), WireFile.of(file("", "Photo")))))
                .containsExactly("NewsItem[1] format.wire-kind [photo]");
    }

    /** An item whose components are given, with a headline and languages only where they have them. */
    private Clipping item(String identifier, String components) throws IOException {
        return WireFile.only(reader(), """
                <NewsML><NewsItem><Identification><NewsIdentifier>%s</NewsIdentifier></Identification>
                <NewsManagement><FirstCreated>20181122T093000</FirstCreated><Status FormalName="USABLE"/></NewsManagement>
                %s</NewsItem></NewsML>""".formatted(identifier, components));
    }

    private static String component(String role, String content) {
        return "<NewsComponent xml:lang=\"nl\"><Role FormalName=\"" + role + "\"/>" + content + "</NewsComponent>";
    }

    private static String text(String text) {
        return "<ContentItem><Format FormalName=\"Text\"/><DataContent>" + text + "</DataContent></ContentItem>";
    }

    @Test
    void titleLeadAndBodyInComponentsOfTheirOwnAreOneArticle() throws IOException {
        Clipping item = item(
                "<ProviderId>agence.example</ProviderId><DateId>20181122</DateId><NewsItemId>42</NewsItemId>"
                        + "<RevisionId>4</RevisionId><PublicIdentifier>urn:newsml:www.agence.example</PublicIdentifier>",
                component(
                        "Short",
                        "<NewsLines><HeadLine>De fabriek</HeadLine></NewsLines>"
                                + component("Title", text("De fabriek")) + component("Lead", text("Eerst."))
                                + component("Body", text("Dan &lt;b&gt;meer&lt;/b&gt;."))
                                + component("TweetText", text("Kort."))));
        assertThat(item.id()).hasToString("press:dispatch:urn:newsml:agence.example:20181122:42");
        assertThat(item.title()).isEqualTo("De fabriek");
        assertThat(item.language()).isEqualTo("nl");
        assertThat(item.text()).isEqualTo("Eerst.\nDan meer.");
    }

    @Test
    void aTextBesideItsPicturesTakesNothingOfTheirs() throws IOException {
        String picture = component(
                "Supporting",
                "<NewsLines><HeadLine>Une grue</HeadLine><ByLine>Luc Petit</ByLine></NewsLines>"
                        + component("Caption", text("La grue."))
                        + component(
                                "HighDef",
                                "<ContentItem Href=\"1.jpg\"><MediaType FormalName=\"Photo\"/></ContentItem>"));
        String words = component("Main", text("<p>L’article.</p>"));
        for (String components : List.of(picture + words, words + picture)) {
            Clipping item = item(
                    "<PublicIdentifier>urn:newsml:agence.example:20181122:doc-1:1</PublicIdentifier>",
                    "<NewsComponent><NewsLines><Headline>L’usine</Headline></NewsLines>" + components
                            + "</NewsComponent>");
            assertThat(item.title()).isEqualTo("L’usine");
            assertThat(item.byline()).isEmpty();
            assertThat(item.text()).isEqualTo("L’article.");
        }
    }

    @Test
    void aPictureWithItsCaptionIsNoDispatch() throws IOException {
        String file = FILE.formatted("", "Photo")
                .replace(
                        "<NewsComponent><ContentItem>",
                        component("Caption", text("La grue.")) + "<NewsComponent><ContentItem>");
        assertThat(Read.skips(Read.all(reader(), WireFile.of(file.getBytes(StandardCharsets.ISO_8859_1)))))
                .containsExactly("NewsItem[1] format.wire-kind [photo]");
    }

    @Test
    void aTextCalledComplexDataIsADispatch() throws IOException {
        assertThat(WireFile.only(reader(), FILE.formatted("", "ComplexData").replace("iso-8859-1", "UTF-8"))
                        .text())
                .isEqualTo("Première.\nSeconde.");
    }

    @Test
    void theNameOfTheAgencyAloneNamesNoItem() throws IOException {
        assertThat(item(
                                "<PublicIdentifier>urn:newsml:www.agence.example</PublicIdentifier>",
                                "<NewsComponent><NewsLines><HeadLine xml:lang=\"x-default\">L’usine</HeadLine></NewsLines>"
                                        + text("Vu.") + "</NewsComponent>")
                        .id())
                .hasToString("press:dispatch:/2018-11-22/l-usine");
    }
}
