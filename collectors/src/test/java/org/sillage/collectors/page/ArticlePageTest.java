// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.page.Pages.TEXT;
import static org.sillage.collectors.page.Pages.clipping;
import static org.sillage.collectors.page.Pages.page;
import static org.sillage.collectors.page.Pages.reason;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.files.HtmlFile;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** What is believed of a page, in which order, and what is no article. */
class ArticlePageTest {

    private static final String ARTICLE = "<meta property='og:type' content='article'>";
    private static final String BODY = "<article><h1>L'usine s'expose</h1>" + TEXT + "</article>";

    @Test
    void linkedDataAreTrustedBeforeMetasAndMetasBeforeWhatIsShown() throws IOException {
        String metas = "<meta property='article:published_time' content='2018-11-21T08:00:00+01:00'>"
                + "<meta name='author' content='Paul Martin'>";
        String data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"L'usine s'expose\","
                + "\"datePublished\":\"2018-11-22T09:30:00+01:00\",\"author\":{\"name\":\"Marie Durand\"}}</script>";
        String shown = "<h1>L'usine s'expose</h1><p class='byline'>Par Anne Petit, le 20 novembre 2018</p>" + TEXT;
        assertThat(clipping(page(metas + data, shown)))
                .extracting(Clipping::byline, one -> one.published().at())
                .containsExactly(List.of("Marie Durand"), Instant.parse("2018-11-22T08:30:00Z"));
        assertThat(clipping(page(metas, shown)))
                .extracting(Clipping::byline, one -> one.published().at())
                .containsExactly(List.of("Paul Martin"), Instant.parse("2018-11-21T07:00:00Z"));
        assertThat(clipping(page("", shown)).published().day()).contains(LocalDate.of(2018, 11, 20));
        assertThat(clipping(page("", shown)).byline()).first().asString().contains("Anne Petit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"author\":\"Marie Durand\",\"headline\":\"L'usine\ns'expose\"}",
                "[{\"@type\":\"Organization\",\"name\":\"Le Quotidien\"},{\"@type\":[\"Thing\",\"ReportageNewsArticle\"],\"author\":[{\"name\":\"Marie Durand\"}]}]",
                "<!-- {\"@graph\":[{\"@type\":\"BlogPosting\",\"author\":{\"@id\":\"#m\"}},{\"@id\":\"#m\",\"name\":\"Marie Durand\"},]} -->",
                "/*<![CDATA[*/{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Article\",\"author\":[\"Marie Durand\"]}}/*]]>*/"
            })
    void linkedDataAreReadInTheFormsThatSystemsWriteThemIn(String data) throws IOException {
        String script = "<script type=\"application/ld+json\">" + data + "</script>";
        assertThat(clipping(page(script, BODY)).byline()).containsExactly("Marie Durand");
    }

    @Test
    void anAgencyDoesNotHideThePersonWhoSigned() throws IOException {
        String head = "<meta name='author' content='AFP'>";
        String body = "<h1>L'usine s'expose</h1><div class='author-name'>Marie Durand</div>" + TEXT;
        assertThat(clipping(page(head, body)).byline()).containsExactly("Marie Durand");
        assertThat(clipping(page(head, BODY)).byline()).containsExactly("AFP");
    }

    @Test
    void whoSignsCommentsAndTeasersSignsNothingHere() throws IOException {
        String body = BODY + "<div class='comments'><span class='author'>Jean Lecteur</span></div>"
                + "<aside class='related'><span class='byline'>Par Paul Martin</span></aside>";
        assertThat(clipping(page(ARTICLE, body)).byline()).isEmpty();
    }

    @Test
    void aTimeWithoutZoneIsTheSettingsAndADayStaysADay() throws IOException {
        String timed = "<meta property='article:published_time' content='2018-11-22T09:30:00'>";
        String dayOnly = "<meta name='date' content='22/11/2018'>";
        assertThat(clipping(page(timed, BODY)).published().at()).isEqualTo(Instant.parse("2018-11-22T08:30:00Z"));
        assertThat(clipping(page(dayOnly, BODY)).published())
                .isEqualTo(Published.on(LocalDate.of(2018, 11, 22), Pages.PARIS));
    }

    @Test
    void aDateThatNobodyCanBelieveIsUnknown() throws IOException {
        String never = "<meta property='article:published_time' content='1970-01-01T00:00:00Z'>";
        String ahead = "<meta property='article:published_time' content='2031-01-01T00:00:00Z'>";
        for (String head : List.of(never, ahead)) {
            assertThat(clipping(page(head, BODY)).published().precision()).isEqualTo(Published.Precision.OBSERVED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "L'usine s'expose | Le Quotidien; Le Quotidien; L'usine s'expose",
                "Le Quotidien - L'usine s'expose; Le Quotidien; L'usine s'expose",
                "Usine : quarante patrons s'exposent; Le Quotidien; Usine : quarante patrons s'exposent",
                "Usine | Paris; Le Quotidien; Usine | Paris"
            })
    void theSitesNameLeavesTheTitleOnlyWhereItIsItsName(String title, String site, String wanted) throws IOException {
        String head = ARTICLE + "<title>" + title + "</title><meta property='og:site_name' content='" + site + "'>";
        assertThat(clipping(page(head, TEXT)).title()).isEqualTo(wanted);
    }

    @Test
    void aCutTitleIsTakenFromTheHeading() throws IOException {
        String head = ARTICLE + "<meta property='og:title' content=\"L'usine s'expose sous…\">";
        String body = "<h1>L'usine s'expose sous la verrière</h1>" + TEXT;
        assertThat(clipping(page(head, body)).title()).isEqualTo("L'usine s'expose sous la verrière");
    }

    @Test
    void theAddressThatTheCallerKnowsGoesBeforeWhatThePageSays() throws IOException {
        String page = page("<link rel='canonical' href='https://le-quotidien.example/eco/usine'>", BODY);
        assertThat(clipping(page).id().value()).isEqualTo("press:clipping:https://le-quotidien.example/eco/usine");
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        Clipping known =
                clipping(Pages.read(bytes, "", Optional.of(URI.create("https://le-quotidien.example/une/usine"))));
        assertThat(known.id().value()).isEqualTo("press:clipping:https://le-quotidien.example/une/usine");
    }

    @Test
    void aHomePageAsCanonicalAddressNamesNoArticle() throws IOException {
        String head = "<link rel='canonical' href='https://le-quotidien.example/'>"
                + "<meta property='og:url' content='https://le-quotidien.example/usine'>";
        assertThat(clipping(page(head, BODY)).url()).contains(URI.create("https://le-quotidien.example/usine"));
    }

    @Test
    void bytesThatAreUtf8AreUtf8WhateverIsSaid() throws IOException {
        String page = page("<meta charset='iso-8859-1'>", BODY);
        assertThat(clipping(page).text()).contains("verrière");
        String latin = page("", BODY.replace("œ", "oe"));
        Charset windows = Charset.forName("windows-1252");
        assertThat(clipping(Pages.read(latin, windows, "text/html; charset=iso-8859-1"))
                        .text())
                .contains("verrière");
        assertThat(clipping(Pages.read(latin, windows, "")).text()).contains("verrière");
    }

    @Test
    void wallsErrorsAndListsAreSkippedInWords() throws IOException {
        assertThat(reason(page("<title>Avant de continuer</title>", "<p>Nous utilisons des cookies.</p>")))
                .isEqualTo("page.consent");
        assertThat(reason(page("<title>Page introuvable - Le Quotidien</title>", "<p>Désolé.</p>")))
                .isEqualTo("page.error");
        assertThat(reason(page("<title>404 Not Found</title>", ""))).isEqualTo("page.error");
        assertThat(reason(page("<title>L'usine s'expose</title>", "<p>Bientôt.</p>")))
                .isEqualTo("page.no-article");
        assertThat(reason(page("", TEXT))).isEqualTo("page.no-headline");
        String teaser = "<div><h2><a href='/a'>L'usine s'expose</a></h2><p>Le salon ouvre ses portes ce jeudi sous la"
                + " verrière du Grand Palais, avec quarante entreprises.</p></div>";
        assertThat(reason(page("<title>Le Quotidien, toute l'actualité</title>", teaser.repeat(10))))
                .isEqualTo("page.list");
    }

    @Test
    void aPaywalledPageKeepsWhatItShows() throws IOException {
        String head = ARTICLE + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                + "\"L'usine s'expose\",\"isAccessibleForFree\":\"False\"}</script>";
        assertThat(clipping(page(head, "<h1>L'usine s'expose</h1><p>Réservé aux abonnés.</p>"))
                        .title())
                .isEqualTo("L'usine s'expose");
    }

    @Test
    void whatIsNoPageIsRefused() {
        assertThatThrownBy(() -> Pages.read("{\"headline\":\"a\"}")).isInstanceOf(UnreadableEvidenceException.class);
        assertThatThrownBy(() -> Pages.read("<rss><channel><title>a</title></channel></rss>"))
                .isInstanceOf(UnreadableEvidenceException.class);
        assertThatThrownBy(() -> Pages.read("<p>".repeat(HtmlFile.MOST_TAGS + 1)))
                .isInstanceOf(UnreadableEvidenceException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<a href='/'>", "<table><tr><td>", "<ul><li>", "<span class='author'>"})
    void elementsThatNestWithoutEndBreakNothing(String element) throws IOException {
        assertThat(clipping(page(ARTICLE, "<h1>L'usine s'expose</h1>" + element.repeat(20_000) + TEXT))
                        .title())
                .isEqualTo("L'usine s'expose");
    }

    @Test
    void aTitleWithoutEndIsCut() throws IOException {
        String head = ARTICLE + "<title>" + "L'usine | ".repeat(200_000) + "</title>";
        assertThat(clipping(page(head, TEXT)).title()).hasSizeLessThan(5_000).startsWith("L'usine");
    }
}
