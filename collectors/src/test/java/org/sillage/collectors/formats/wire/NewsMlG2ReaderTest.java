// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** Items after the guide to NewsML-G2 of the IPTC; agency and people are invented. */
class NewsMlG2ReaderTest extends FormatContract {

    private static final String NITF = """
            <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
              <body.head><hedline><hl1>L’usine s’installe au Grand Palais</hl1></hedline>
                <byline>Par Marie Durand, <byttl>correspondante</byttl></byline></body.head>
              <body.content><p>PARIS (Agence Exemple) - Une chaîne de montage
                sous la verrière.</p><media><media-caption>Une presse.</media-caption></media><p>Elle y reste
                quatre jours.</p></body.content></body></nitf></inlineXML>""";

    private static final String MESSAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- fil général -->
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
              <header><sent>2018-11-22T10:05:00+01:00</sent></header>
              <itemSet>
                <packageItem guid="urn:newsml:agence.example:20181122:PAQUET" version="1"/>
                %s
                <newsItem guid="urn:newsml:agence.example:20181122:PHOTO" version="1">
                  <itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
                  <contentMeta><headline>Une presse sous la verrière</headline></contentMeta>
                </newsItem>
                <conceptItem guid="urn:newsml:agence.example:20181122:CONCEPT" version="1"/>
              </itemSet>
            </newsMessage>""";

    @Override
    protected FormatReader reader() {
        return new NewsMlG2Reader();
    }

    @Override
    protected Evidence sample() {
        return WireFile.of(MESSAGE.formatted(item(3, "<pubStatus qcode=\"stat:usable\"/>", "", NITF)));
    }

    @Override
    protected int sighted() {
        return 1;
    }

    private static String item(int version, String itemMeta, String contentMeta, String content) {
        return """
                <newsItem guid="urn:newsml:agence.example:20181122:FR-INDUSTRIE-42" version="%d" xml:lang="fr">
                  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:AGX"><name>Agence Exemple</name></provider>
                    <versionCreated>2018-11-22T10:05:00+01:00</versionCreated>%s</itemMeta>
                  <contentMeta><contentCreated>2018-11-22T09:30:00+0100</contentCreated>%s
                    <creator><name>Rédaction</name></creator><headline>L’usine s’installe au Grand Palais</headline></contentMeta>
                  <contentSet>%s</contentSet>
                </newsItem>""".formatted(version, itemMeta, contentMeta, content);
    }

    private static Clipping read(String item) throws IOException {
        return WireFile.only(new NewsMlG2Reader(), item);
    }

    @Test
    void aDispatchIsKnownByWhatItsAgencyCallsItInEveryVersion() throws IOException {
        Clipping third = read(MESSAGE.formatted(item(3, "", "", NITF)));
        assertThat(third.id()).hasToString("press:dispatch:urn:newsml:agence.example:20181122:FR-INDUSTRIE-42");
        assertThat(read(item(4, "", "", NITF)).id()).isEqualTo(third.id());
        assertThat(third.details().revision()).isEqualTo(OptionalLong.of(3));
        assertThat(third.medium()).isEqualTo(Clipping.Medium.WIRE);
        assertThat(third.outlet()).isEqualTo("Agence Exemple");
        assertThat(third.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T08:30:00Z")));
        assertThat(third.language()).isEqualTo("fr");
        assertThat(third.title()).isEqualTo("L’usine s’installe au Grand Palais");
        assertThat(third.details().embargo()).isEmpty();
    }

    @Test
    void theTextIsThatOfTheArticleWithoutItsHeadAndPictures() throws IOException {
        assertThat(read(item(1, "", "", NITF)).text())
                .isEqualTo(
                        "PARIS (Agence Exemple) - Une chaîne de montage sous la verrière.\nElle y reste quatre jours.");
        assertThat(read(item(1, "", "", """
                <inlineXML contenttype="application/xhtml+xml"><html><head><title>Titre</title></head>
                  <body><h2>Inter</h2><p>Un<br/>deux</p></body></html></inlineXML>""")).text()).isEqualTo("Inter\nUn\ndeux");
        assertThat(read(item(
                                1,
                                "",
                                "",
                                "<inlineData contenttype=\"text/plain\"><![CDATA[<p>\n Un &amp; deux\n</p>]]></inlineData>"))
                        .text())
                .isEqualTo("Un & deux");
        assertThat(read(item(
                                1,
                                "",
                                "",
                                "<inlineXML><html><body><header><h1>Titre</h1><ul><li>Sport</li></ul></header>"
                                        + "<section><p>Un.</p></section></body></html></inlineXML>"))
                        .text())
                .isEqualTo("Un.");
    }

    @Test
    void namesOfATextInCapitalsMeanWhatTheyMeanElsewhere() throws IOException {
        Clipping item = read(item(1, "", "", """
                <inlineXML contenttype="application/x-nitf+xml"><BODY xmlns=""><TEXT><P>Ett.</P><P>Två.</P>
                  <BYLINE>Anna Berg</BYLINE></TEXT></BODY></inlineXML>"""));
        assertThat(item.text()).isEqualTo("Ett.\nTvå.");
        assertThat(item.byline()).containsExactly("Anna Berg");
    }

    @Test
    void theJobBehindANameIsNoPartOfTheSignature() throws IOException {
        assertThat(read(item(1, "", "", NITF)).byline()).containsExactly("Par Marie Durand");
    }

    @Test
    void theSignatureStatedGoesBeforeThatOfTheTextAndThatBeforeTheCreator() throws IOException {
        assertThat(read(item(1, "", "<by>Par Ana Ruiz</by>", NITF)).byline()).containsExactly("Par Ana Ruiz");
        assertThat(read(item(1, "", "<by/>", NITF)).byline()).containsExactly("Par Marie Durand");
        assertThat(read(item(1, "", "<by/>", "")).byline()).containsExactly("Rédaction");
    }

    @Test
    void ofSeveralHeadlinesTheMainOneInTheLanguageOfTheItemIsTheTitle() throws IOException {
        String headlines = """
                <language tag="en"/><headline role="hld:subHeadline" xml:lang="en">Four days in Paris</headline>
                <headline xml:lang="fr">L’usine au palais</headline><headline xml:lang="en-GB" rank="2">Second</headline>
                <headline xml:lang="en" rank="1">The factory moves in</headline>""";
        String item = item(1, "", headlines, "").replace("<headline>L’usine s’installe au Grand Palais</headline>", "");
        assertThat(read(item).title()).isEqualTo("The factory moves in");
        assertThat(read(item).language()).isEqualTo("en");
    }

    @Test
    void anEmbargoHoldsUntilItsTimeAndWithoutATimeUntilFurtherNotice() throws IOException {
        assertThat(embargo("<embargoed>2018-11-22T11:00:00+01:00</embargoed>"))
                .contains(new Clipping.Embargo(Optional.of(Instant.parse("2018-11-22T10:00:00Z"))));
        for (String open : List.of("<embargoed/>", "<embargoed> </embargoed>", "<embargoed>à 11 heures</embargoed>")) {
            assertThat(embargo(open)).as(open).contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
        }
    }

    @Test
    void whatIsWithheldWaitsForAnotherVersionAlsoWhereItNamesATime() throws IOException {
        assertThat(embargo("<pubStatus qcode=\"stat:withheld\"/>")).contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
        assertThat(embargo("<pubStatus uri=\"http://cv.iptc.org/newscodes/pubstatusg2/withheld\"/>"
                        + "<embargoed>2018-11-22T11:00:00+01:00</embargoed>"))
                .contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
    }

    private static Optional<Clipping.Embargo> embargo(String itemMeta) throws IOException {
        return read(item(1, itemMeta, "", NITF)).details().embargo();
    }

    @Test
    void aCanceledDispatchIsSightedAsHeldAndThenWithdrawn() throws IOException {
        String canceled = item(5, "<pubStatus qcode=\"stat:canceled\"/>", "", "");
        assertThat(read(canceled).details().embargo()).contains(Clipping.Embargo.UNTIL_FURTHER_NOTICE);
        assertThat(WireFile.others(reader(), canceled))
                .containsExactly("newsItem[1] press:dispatch:urn:newsml:agence.example:20181122:FR-INDUSTRIE-42");
    }

    @Test
    void ofSeveralVersionsInAFileTheHighestCountsWhereverItStands() throws IOException {
        String file = MESSAGE.formatted(item(2, "", "", "") + item(10, "", "", NITF) + item(9, "", "", ""));
        assertThat(read(file).details().revision()).isEqualTo(OptionalLong.of(10));
        assertThat(WireFile.others(reader(), file))
                .contains("newsItem[1] format.wire-replaced", "newsItem[3] format.wire-replaced");
    }

    @Test
    void picturesPackagesAndConceptsAreNoDispatches() throws IOException {
        assertThat(WireFile.others(reader(), MESSAGE.formatted(item(1, "", "", NITF))))
                .containsExactly(
                        "packageItem[1] format.wire-package",
                        "newsItem[2] format.wire-kind",
                        "conceptItem[1] format.wire-no-news");
    }

    @Test
    void anItemWithoutAHeadlineIsSkippedInWords() throws IOException {
        assertThat(WireFile.others(reader(), "<newsItem guid=\"N1\"> ..... </newsItem>"))
                .containsExactly("newsItem[1] format.wire-no-headline");
    }

    @Test
    void whatHasNoIdIsKnownByAgencyDayAndTitle() throws IOException {
        String item = item(1, "", "", NITF).replace("guid=", "href=");
        assertThat(read(item).id())
                .hasToString("press:dispatch:agence-exemple/2018-11-22/l-usine-s-installe-au-grand-palais");
    }

    @Test
    void aRunningNumberIsAnIdWithinItsAgencyOnly() throws IOException {
        String item = item(1, "", "", NITF).replace("urn:newsml:agence.example:20181122:FR-INDUSTRIE-42", "42");
        assertThat(read(item).id()).hasToString("press:dispatch:agence-exemple/42");
    }

    @Test
    void otherCharsetsAndForeignPrefixesAreRead() throws IOException {
        String item =
                item(1, "", "", NITF).replace("<newsItem ", "<nar:newsItem ").replace("</newsItem>", "</nar:newsItem>");
        byte[] latin =
                ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + item).getBytes(Charset.forName("windows-1252"));
        assertThat(Read.mentions(Clipping.class, Read.all(reader(), WireFile.of(latin))))
                .extracting(Clipping::title)
                .containsExactly("L’usine s’installe au Grand Palais");
    }

    @Test
    void entitiesAreNeverDeclared() {
        String hostile = "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + item(1, "", "", "&x;");
        assertThatThrownBy(() -> Read.all(reader(), WireFile.of(hostile.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableEvidenceException.class);
    }

    @Test
    void aMessageWithoutItemsIsRefused() {
        assertThatThrownBy(() -> Read.all(reader(), WireFile.of("<newsMessage><header/></newsMessage>")))
                .isInstanceOf(UnreadableEvidenceException.class)
                .hasMessageContaining("format.wire-nothing");
    }
}
