// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** What becomes of items, as papers write them and as nobody should. */
class FeedReaderTest {

    private static final Instant OBSERVED = Instant.parse("2018-11-23T08:00:00Z");
    private static final String LINK = "<link>https://ouest-matin.example/1</link>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel>%s</channel></rss>",
                "<rss version='0.91'><channel>%s</channel></rss>",
                "<rss version='0.92' xmlns='http://backend.userland.com/rss2'><channel>%s</channel></rss>",
                "<rss><channel>%s</channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel/>%s</rdf:RDF>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>%s</rdf:RDF>",
            })
    void everyRssIsRead(String feed) throws Exception {
        String item = "<item><title>L'usine</title>" + LINK + "<description>Ouverture</description></item>";
        Clipping clipping = one(feed.formatted(item));
        assertThat(clipping.title()).isEqualTo("L'usine");
        assertThat(clipping.url()).contains(URI.create("https://ouest-matin.example/1"));
        assertThat(clipping.text()).isEqualTo("Ouverture");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'>%s</feed>",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#' xml:lang='fr'>%s</feed>",
                "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom' xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'>%s</atom:feed>",
            })
    void everyAtomIsRead(String feed) throws Exception {
        Clipping clipping = one(feed.formatted("<entry><title>L'usine</title>"
                + "<link rel='alternate' href='https://ouest-matin.example/1'/><author><name>Marie Durand</name></author>"
                + "<updated>2018-11-22T10:00:00+01:00</updated><summary>Ouverture</summary></entry>"));
        assertThat(clipping.title()).isEqualTo("L'usine");
        assertThat(clipping.byline()).containsExactly("Marie Durand");
        assertThat(clipping.language()).isEqualTo("fr");
        assertThat(clipping.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T09:00:00Z")));
        assertThat(clipping.text()).isEqualTo("Ouverture");
    }

    @Test
    void anAlertOfGooglePointsAtTheArticleAndItsTitleHasNoMarkup() throws Exception {
        Clipping clipping = one("<feed xmlns='http://www.w3.org/2005/Atom'><entry>"
                + "<id>tag:google.com,2013:googlealerts/feed:1234567890</id>"
                + "<title type='html'>L'&lt;b&gt;Usine Extraordinaire&lt;/b&gt; ouvre&amp;nbsp;...</title>"
                + "<link href='https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://ouest-matin.example/eco/usine"
                + "%3Fp%3D1%2B1&amp;ct=ga&amp;cd=CAIyGg&amp;usg=AOvVaw'/>"
                + "<published>2018-11-22T09:35:12Z</published></entry></feed>");
        assertThat(clipping.url()).contains(URI.create("https://ouest-matin.example/eco/usine?p=1+1"));
        assertThat(clipping.title()).isEqualTo("L'Usine Extraordinaire ouvre ...");
    }

    @Test
    void anotherPageOfGoogleIsNoCover() throws Exception {
        Clipping clipping = one(
                "<rss><channel><item><title>a</title>"
                        + "<link>https://www.google.com/search?url=https://ouest-matin.example/1</link></item></channel></rss>");
        assertThat(clipping.url()).map(URI::getHost).contains("www.google.com");
    }

    @Test
    void everyCreatorSignsAndOrderIsKept() throws Exception {
        assertThat(item("<dc:creator>Marie Durand</dc:creator><dc:creator>Paul Roux</dc:creator>")
                        .byline())
                .containsExactly("Marie Durand", "Paul Roux");
    }

    @ParameterizedTest
    @CsvSource({
        "redac@ouest-matin.example (Marie Durand),Marie Durand",
        "Marie Durand &lt;m@ouest-matin.example>,Marie Durand",
        "Marie Durand,Marie Durand",
    })
    void anAuthorIsTheNameBesideTheAddress(String author, String name) throws Exception {
        assertThat(item("<author>" + author + "</author>").byline()).containsExactly(name);
    }

    @Test
    void anAddressAloneSignsNothing() throws Exception {
        assertThat(item("<author>redac@ouest-matin.example</author>").byline()).isEmpty();
    }

    @Test
    void anAtomEntryWithoutAuthorHasTheFeeds() throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Marie Durand</name></author>"
                                + "<entry><title>a</title></entry></feed>")
                        .byline())
                .containsExactly("Marie Durand");
    }

    @ParameterizedTest
    @CsvSource({
        "L&amp;#39;usine &amp;amp; moi,L'usine & moi",
        "a &amp;lt;b&amp;gt; c,a &lt;b&gt; c",
        "&lt;b>L'usine&lt;/b> ouvre,L'usine ouvre",
        "3 &lt; 4,3 < 4",
        "&lt;script>alert(1)&lt;/script>Usine,Usine",
        "<![CDATA[<svg/onload=alert(1)>]]>,<svg/onload=alert(1)>",
        "<![CDATA[<video>]]>,<video>",
    })
    void aTitleIsOneLineOfPlainText(String raw, String title) throws Exception {
        assertThat(one(rss("<item><title>" + raw + "</title></item>")).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "<content type='html'><div xmlns='http://www.w3.org/1999/xhtml'>L'usine &lt;b>ouvre&lt;/b></div></content>",
        "<content type='html'><p>L'usine <b>ouvre</b></p></content>",
        "<media:group xmlns:media='http://search.yahoo.com/mrss/'><media:description>L'usine ouvre</media:description></media:group>",
        "<media:description xmlns:media='http://search.yahoo.com/mrss'>L'usine ouvre</media:description>",
    })
    void anEntrysTextIsFoundWhereItIsPut(String text) throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title>" + text + "</entry></feed>")
                        .text())
                .isEqualTo("L'usine ouvre");
    }

    @Test
    void anEntryWhoseElementsHaveLostTheirPrefixIsRead() throws Exception {
        Clipping clipping = one(
                "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:entry><title>L'usine</title>"
                        + "<link href='https://ouest-matin.example/1'/><updated>2018-11-22T10:00:00Z</updated></atom:entry></atom:feed>");
        assertThat(clipping.title()).isEqualTo("L'usine");
        assertThat(clipping.url()).contains(URI.create("https://ouest-matin.example/1"));
        assertThat(clipping.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T10:00:00Z")));
    }

    @Test
    void markupThatNobodyEscapedIsText() throws Exception {
        Clipping clipping = one(rss("<item><title>L'<i>usine</i> ouvre</title>"
                + "<description><p>À <b>Nantes</b></p></description></item>"));
        assertThat(clipping.title()).isEqualTo("L'usine ouvre");
        assertThat(clipping.text()).isEqualTo("À Nantes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='enclosure' href='https://ouest-matin.example/1'/></entry></feed>",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><link href='https://ouest-matin.example/1'/></entry></feed>",
            })
    void anEntryOfNothingButALinkIsKept(String feed) throws Exception {
        assertThat(one(feed).url()).contains(URI.create("https://ouest-matin.example/1"));
    }

    @Test
    void mediaNamesWhatHasNoTitleAndAPodcastWhoMadeIt() throws Exception {
        Clipping clipping = one(rss("<item xmlns:media='http://search.yahoo.com/mrss/'"
                + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><media:title>L'usine</media:title>"
                + "<itunes:author>Marie Durand</itunes:author></item>"));
        assertThat(clipping.title()).isEqualTo("L'usine");
        assertThat(clipping.byline()).containsExactly("Marie Durand");
        assertThat(item("<dc:creator>Paul Roux</dc:creator>"
                                + "<itunes:author xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>Radio</itunes:author>")
                        .byline())
                .containsExactly("Paul Roux");
    }

    @ParameterizedTest
    @CsvSource({
        "Usine&lt;iframe src='https://v.example/'/> ouverte,Usine ouverte",
        "Usine&lt;iframe src='https://v.example/'> ouverte,Usine ouverte",
        "Usine &lt;!-- publicité > ouverte,Usine ouverte",
        "Usine &lt;b>&lt;!-- publicité --> ouverte&lt;/b>,Usine ouverte",
        "&lt;b>Usine&lt;/b> &lt;!' ouverte,Usine <!' ouverte",
    })
    void nothingIsLostAfterMarkupWithoutAnEnd(String raw, String text) throws Exception {
        assertThat(item("<description>" + raw + "</description>").text()).isEqualTo(text);
    }

    @Test
    void anUnescapedTagInPlainTextIsSpokenOf() throws Exception {
        assertThat(one("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
                                + "<title type='text/plain'>La balise &lt;blink&gt;</title></entry></feed>")
                        .title())
                .isEqualTo("La balise <blink>");
    }

    @ParameterizedTest
    @CsvSource({
        "<title xml:lang='en'>a</title><summary xml:lang='nl'>b</summary>,nl",
        "<title xml:lang='en'>a</title><summary>b</summary>,fr",
        "<title xml:lang='en'>a</title>,en",
        "<title xml:lang=''>a</title>,''",
        "<title>a</title>,fr",
    })
    void theLanguageIsThatOfTheTextAndABlankOneTakesBackTheFeeds(String parts, String language) throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><entry>" + parts + "</entry></feed>")
                        .language())
                .isEqualTo(language);
    }

    @Test
    void aPictureInThePlaceOfATitleIsNoTitle() throws Exception {
        assertThat(one(rss(
                                "<item><title>&lt;img src='https://ouest-matin.example/1.jpg'></title><description>Ouverture</description></item>"))
                        .title())
                .isEqualTo("Ouverture");
    }

    @Test
    void anAtomLinkMayHoldItsAddressAsText() throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title>"
                                + "<link rel='enclosure'>https://ouest-matin.example/1.mp3</link>"
                                + "<link rel='alternate'>https://ouest-matin.example/1</link></entry></feed>")
                        .url())
                .contains(URI.create("https://ouest-matin.example/1"));
    }

    @Test
    void anAtomSummaryThatWasPackedIsUnpacked() throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title>"
                                + "<summary type='application/octet-stream'>\nPHA+T3V2ZXJ0dXJlPC9wPg==\n</summary></entry></feed>")
                        .text())
                .isEqualTo("Ouverture");
    }

    @Test
    void aPodcastsSummaryIsReadHoweverItsNamespaceIsCapitalised() throws Exception {
        assertThat(one("<rss xmlns:itunes='http://www.itunes.com/DTDs/Podcast-1.0.dtd'><channel><item><title>a</title>"
                                + "<itunes:summary>Ouverture</itunes:summary></item></channel></rss>")
                        .text())
                .isEqualTo("Ouverture");
    }

    @Test
    void anAngleBracketThatAtomCallsTextStaysOne() throws Exception {
        assertThat(
                        one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='text'>a &lt;b> c</title></entry></feed>")
                                .title())
                .isEqualTo("a <b> c");
    }

    @Test
    void theFullerTextIsTakenAndEachParagraphIsALine() throws Exception {
        Clipping clipping = item("<description>Court</description><content:encoded><![CDATA[<p>Un&nbsp;peu</p>"
                + "<p>plus <b>long</b><br>ici</p><script>no()</script>]]></content:encoded>");
        assertThat(clipping.text()).isEqualTo("Un peu\nplus long\nici");
    }

    @ParameterizedTest
    @CsvSource({
        "'Thu, 22 Nov 2018 09:30:00 +0100',2018-11-22T08:30:00Z",
        "'22 Nov 18 09:30 CET',2018-11-22T08:30:00Z",
        "'jeu., 22 nov. 2018 09:30:00 +0100',2018-11-22T08:30:00Z",
        "'jeudi 22 novembre 2018 à 9h30',2018-11-22T08:30:00Z",
        "'3 févr. 2018 10:00 +0100',2018-02-03T09:00:00Z",
        "'3 fevr 2018 10:00 +0100',2018-02-03T09:00:00Z",
        "'2018-11-22T09:30:00+01:00',2018-11-22T08:30:00Z",
        "'2018-11-22T09:30:00.5+0100',2018-11-22T08:30:00Z",
        "'2018-11-22 09:30',2018-11-22T08:30:00Z",
        "'22/11/2018 09:30',2018-11-22T08:30:00Z",
        "'Thu Nov 22 09:30:00 CET 2018',2018-11-22T08:30:00Z",
        "'Thu, 22 Nov 2018 24:00:00 +0100',2018-11-22T23:00:00Z",
        "'1542875400',2018-11-22T08:30:00Z",
        "'Sun, 28 Oct 2018 02:30:00 +0200',2018-10-28T00:30:00Z",
        "'Sun, 28 Oct 2018 02:30:00 +0100',2018-10-28T01:30:00Z",
        "'Sun, 28 Oct 2018 02:30:00 Europe/Paris',2018-10-28T00:30:00Z",
    })
    void datesAreReadAsTheyAreWritten(String date, Instant at) throws Exception {
        assertThat(item("<pubDate>" + date + "</pubDate>").published()).isEqualTo(Published.at(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1er novembre 2018", "2018-11-01", "Thu, 1 Nov 2018"})
    void aDayAloneStaysADay(String date) throws Exception {
        Published published = item("<pubDate>" + date + "</pubDate>").published();
        assertThat(published.day()).map(Object::toString).isEqualTo(Optional.of("2018-11-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "Thu, 31 Feb 2018 10:00:00 GMT",
                "0000-00-00T00:00:00Z",
                "03/11/2018 10:00",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Fri, 01 Jan 2100 00:00:00 GMT",
                "Thu, 22 Nov 2018 25:00:00 GMT"
            })
    void aDateThatCannotBeIsKeptAsUndatedAndMarked(String date) throws Exception {
        assertThat(item("<pubDate>" + date + "</pubDate>").published()).isEqualTo(Published.unstated(OBSERVED));
    }

    @Test
    void ofSeveralDatesThePublicationCounts() throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title>"
                                + "<updated>2018-11-22T10:00:00Z</updated><published>2018-11-20T10:00:00Z</published></entry></feed>")
                        .published()
                        .at())
                .isEqualTo(Instant.parse("2018-11-20T10:00:00Z"));
    }

    @Test
    void anAggregatorsItemBelongsToTheOutletItNames() throws Exception {
        Clipping clipping = one(rss("<item><title>L'usine ouvre - un succès - Ouest-Matin</title>"
                + "<link>https://news.example/articles/CBMi</link>"
                + "<source url='https://ouest-matin.example'>Ouest-Matin</source></item>"));
        assertThat(clipping.outlet()).isEqualTo("Ouest-Matin");
        assertThat(clipping.title()).isEqualTo("L'usine ouvre - un succès");
    }

    @Test
    void relativeLinksLeanOnTheirBase() throws Exception {
        assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://ouest-matin.example/eco/'>"
                                + "<entry xml:base='2018/'><title>a</title><link href='usine?x=1&amp;y=é'/></entry></feed>")
                        .url())
                .contains(URI.create("https://ouest-matin.example/eco/2018/usine?x=1&y=%C3%A9"));
        assertThat(one(rss("<item><title>a</title><link>/eco/1</link></item>")).url())
                .contains(URI.create("https://feeds.example/eco/1"));
    }

    @Test
    void aGuidIsAnAddressUnlessItSaysOtherwise() throws Exception {
        String guid = "<guid%s>https://ouest-matin.example/7</guid>";
        assertThat(one(rss("<item><title>a</title>" + guid.formatted("") + "</item>"))
                        .url())
                .contains(URI.create("https://ouest-matin.example/7"));
        assertThat(one(rss("<item><title>a</title>" + guid.formatted(" isPermaLink='false'") + "</item>"))
                        .url())
                .isEmpty();
    }

    @Test
    void identityIsTheAddressWhateverTheGuidSays() throws Exception {
        String item =
                "<item><title>%s</title><link>https://ouest-matin.example/%s</link><guid>https://ouest-matin.example/7</guid></item>";
        List<Clipping> clippings =
                clippings(rss(item.formatted("one", 1) + item.formatted("two", 2) + item.formatted("one", 1)));
        assertThat(clippings.stream().map(Clipping::id).distinct()).hasSize(2);
        assertThat(clippings.get(0)).isEqualTo(clippings.get(2));
    }

    @Test
    void withoutAnAddressAnItemIsNamedByItsFeedTitleAndDay() throws Exception {
        Clipping dated =
                one(rss("<item><title>L'usine</title><pubDate>Thu, 22 Nov 2018 23:30:00 GMT</pubDate></item>"));
        assertThat(dated.id().value()).isEqualTo("press:clipping:feeds.example/2018-11-23/l-usine");
        Clipping undated = one(rss("<item><title>L'usine</title></item>"));
        assertThat(undated.id().value()).isEqualTo("press:clipping:feeds.example/undated/l-usine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.example"})
    void onlyWebAddressesAreLinks(String link) throws Exception {
        assertThat(one(rss("<item><title>a</title><link>" + link + "</link></item>"))
                        .url())
                .isEmpty();
    }

    @Test
    void anItemWithoutTitleTakesItsFirstWordsElseItsAddress() throws Exception {
        assertThat(one(rss("<item>" + LINK
                                + "<description>un deux trois quatre cinq six sept huit neuf dix onze douze treize"
                                + "</description></item>"))
                        .title())
                .isEqualTo("un deux trois quatre cinq six sept huit neuf dix onze douze…");
        assertThat(one(rss("<item>" + LINK + "</item>")).title()).isEqualTo("https://ouest-matin.example/1");
    }

    @Test
    void anItemWithNothingIsSkippedWithItsPlace() throws Exception {
        List<Finding> findings =
                read(rss("<item><title>a</title></item><item><guid isPermaLink='false'>9</guid></item>"));
        assertThat(findings.get(1)).isInstanceOfSatisfying(Finding.Skip.class, skip -> {
            assertThat(skip.place()).isEqualTo("items[1]");
            assertThat(skip.reason().key()).isEqualTo("feed.item-empty");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "<dc:language>en-GB</dc:language>,en",
        "<x/>,fr",
        "<dc:language>und</dc:language>,''",
        "<description xml:lang='de'>Eröffnung</description>,de",
        "<description xml:lang='de'>kurz</description><content:encoded xml:lang='en'>long text</content:encoded>,en",
        "<description xml:lang='de'>kurz</description><content:encoded>texte entier</content:encoded>,fr",
    })
    void theItemsLanguageGoesBeforeTheFeeds(String element, String language) throws Exception {
        assertThat(item(element).language()).isEqualTo(language);
    }

    @Test
    void oneItemTooDeepCostsNoOther() throws Exception {
        String deep = "<item><title>deep</title><description>" + "<b>".repeat(20_000) + "</b>".repeat(20_000)
                + "</description></item>";
        List<Finding> findings = read(rss(deep + "<item><title>next</title></item>"));
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0)).isInstanceOf(Finding.Skip.class);
        assertThat(findings.get(1)).isInstanceOf(Finding.Sighting.class);
    }

    @Test
    void markupNestedWithoutEndInATextDoesNoHarm() throws Exception {
        assertThat(item("<description>" + "&lt;b>".repeat(20_000) + "usine</description>")
                        .text())
                .isEqualTo("usine");
    }

    @Test
    void aLongTitleIsKeptWhole() throws Exception {
        assertThat(one(rss("<item><title>" + "T".repeat(40_000) + "</title></item>"))
                        .title())
                .hasSize(40_000);
    }

    @Test
    void wholeItemsBeforeAFaultAreKept() throws Exception {
        String cut = "<rss><channel><item><title>whole</title></item><item><title>ha";
        List<Finding> kept = new ArrayList<>();
        try (Stream<Finding> findings = new FeedReader(ZoneId.of("Europe/Paris")).read(evidence(cut))) {
            Iterator<Finding> one = findings.iterator();
            assertThatThrownBy(() -> one.forEachRemaining(kept::add))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(UnreadableEvidenceException.class);
        }
        assertThat(kept).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><html><body>503</body></html>,feed.html",
        "<opml version='1.0'/>,feed.other-xml",
        "'',xml.empty",
        "{\"version\":1},feed.json-other",
        "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>,xml.doctype",
    })
    void whatIsNoFeedIsNamed(String text, String key) {
        assertThat(catchThrowableOfType(UnreadableEvidenceException.class, () -> read(text))
                        .reason()
                        .key())
                .isEqualTo(key);
    }

    @Test
    void aFeedOfManyItemsIsReadOneByOne() throws Exception {
        String item = "<item><title>t</title>" + LINK + "<pubDate>Thu, 22 Nov 2018 09:30:00 +0100</pubDate></item>";
        try (Stream<Finding> findings =
                new FeedReader(ZoneId.of("Europe/Paris")).read(evidence(rss(item.repeat(2_000))))) {
            assertThat(findings.filter(Finding.Sighting.class::isInstance)).hasSize(2_000);
        }
    }

    /** The clipping of one item with title, link and what is given. */
    private static Clipping item(String elements) throws Exception {
        return one(rss("<item><title>L'usine</title>" + LINK + elements + "</item>"));
    }

    private static String rss(String items) {
        return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                + "xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<channel><title>Ouest-Matin</title><language>fr-FR</language>" + items + "</channel></rss>";
    }

    private static Clipping one(String feed) throws Exception {
        List<Clipping> clippings = clippings(feed);
        assertThat(clippings).hasSize(1);
        return clippings.getFirst();
    }

    private static List<Clipping> clippings(String feed) throws Exception {
        return read(feed).stream()
                .map(finding -> (Clipping) ((Finding.Sighting) finding).mention())
                .toList();
    }

    private static List<Finding> read(String feed) throws Exception {
        try (Stream<Finding> findings = new FeedReader(ZoneId.of("Europe/Paris")).read(evidence(feed))) {
            return findings.toList();
        }
    }

    private static Evidence evidence(String feed) {
        byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
        return new Evidence(
                "",
                "https://feeds.example/rss",
                "application/rss+xml",
                OBSERVED,
                () -> new ByteArrayInputStream(bytes));
    }
}
