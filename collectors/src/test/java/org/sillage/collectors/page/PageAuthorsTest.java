// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.page.Pages.TEXT;
import static org.sillage.collectors.page.Pages.clipping;
import static org.sillage.collectors.page.Pages.page;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages say who signed. */
class PageAuthorsTest {

    private static final String ARTICLE = "<meta property='og:type' content='article'>";
    private static final String TITLE = "<h1>L'usine s'expose</h1>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Par Marie Durand</p>",
                "<cite>By: <a href='/md'>Marie Durand</a><br>Correspondent</cite>",
                "<p>Publié le 22/11/2018 à 9h30 par Marie Durand</p>",
                "<p>Propos recueillis par Marie Durand</p>",
                "<p>Autora: Marie Durand</p>",
                "<p>Door Marie Durand</p>",
                "<div class='dates_auteurs'>par <span class='auteurs'>Marie Durand</span>, 21 juin 2018</div>",
                "<p class='firma'><em>Marie Durand</em> | Madrid</p>",
                "<div class='author'>Marie Durand, le 22 novembre 2018</div>",
                "<div class='byline'>By <b>Marie Durand</b> <br>March 25, 2015</div>",
                "<p class='vcard'><span class='author'><span class='fn'>Marie Durand</span>, reporter</span></p>",
                "<span property='dc:date dc:created' content='2018-11-22T09:30:00+01:00'>Soumis par"
                        + " <a typeof='sioc:UserAccount' property='foaf:name'>Marie Durand</a> le 22/11/2018</span>",
            })
    void theVisibleBylineIsReadInTheHabitsOfPapersAndSystems(String byline) throws IOException {
        assertThat(persons(page(ARTICLE, TITLE + byline + TEXT))).containsExactly("Marie Durand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"Person\",\"givenName\":\"Marie\",\"familyName\":\"Durand\"}",
                "{\"@list\":[{\"name\":\"Marie Durand\"}]}",
                "{\"name\":{\"@value\":\"Marie Durand\",\"@language\":\"fr\"}}",
                "[\"https://le-quotidien.example/auteurs/marie-durand\",\"Marie Durand\"]"
            })
    void linkedDataNameAPersonInTheFormsThatTheirStandardAllows(String author) throws IOException {
        String data = "{\"@type\":\"NewsArticle\",\"headline\":\"L'usine s'expose\",\"author\":" + author + "}";
        assertThat(persons(page(script(data), TITLE + TEXT))).containsExactly("Marie Durand");
    }

    @Test
    void theAuthorOfTheArticleIsNotWhoeverMadeItsFilm() throws IOException {
        String film = script("{\"@type\":\"VideoObject\",\"author\":\"Paul Martin\",\"uploadDate\":\"2012-01-01\"}");
        String metas = "<meta name='author' content='Marie Durand'><meta name='date' content='2018-11-22'>";
        assertThat(persons(page(film + metas, TITLE + TEXT))).containsExactly("Marie Durand");
    }

    @Test
    void thePublisherSignsForWantOfAPerson() throws IOException {
        String head = ARTICLE + "<meta name='author' content='Ediciones El Diario'>"
                + "<meta name='DC.publisher' content='Ediciones El Diario'>";
        String byline =
                "<p><a rel='author' href='/md'>Marie Durand</a> / <a rel='author' href='/pm'>Paul Martin</a></p>";
        assertThat(persons(page(head, TITLE + byline + TEXT))).containsExactly("Marie Durand", "Paul Martin");
    }

    @Test
    void whoHelpedSignsTooThoughNotLinked() throws IOException {
        String byline = "<p class='author'>Par <a href='/md'>Marie Durand</a> (avec Paul Martin et Anne Petit)</p>";
        assertThat(persons(page(ARTICLE, TITLE + byline + TEXT)))
                .containsExactly("Marie Durand", "Paul Martin", "Anne Petit");
    }

    @Test
    void aHandleIsNoNameAndANameInItsPlaceIsOne() throws IOException {
        String handle = ARTICLE + "<meta name='twitter:creator' content='@mdurand'>";
        String name = ARTICLE + "<meta name='twitter:creator' content='Marie Durand'>";
        assertThat(persons(page(handle, TITLE + TEXT))).isEmpty();
        assertThat(persons(page(name, TITLE + TEXT))).containsExactly("Marie Durand");
    }

    @Test
    void aLinkToTheAuthorOutsideOfEveryArticleNamesThatOfThePage() throws IOException {
        String box = "<div class='sidebar'><b>L'auteur</b><div><a rel='author' href='/md'>Marie Durand</a></div></div>";
        assertThat(persons(page(ARTICLE, TITLE + TEXT + TEXT + box))).containsExactly("Marie Durand");
        assertThat(persons(page(ARTICLE, TITLE + TEXT + TEXT + "<article>" + box + "</article>")))
                .isEmpty();
    }

    @Test
    void whoSignsWhatStandsFarBehindTheArticleSignsAnotherOne() throws IOException {
        String other = "<p>Une autre usine ferme</p>".repeat(20) + "<p><span class='author'>Paul Martin</span></p>";
        assertThat(persons(page(ARTICLE, "<article>" + TITLE + TEXT + "</article><div>" + other + "</div>")))
                .isEmpty();
    }

    private static String script(String data) {
        return "<script type='application/ld+json'>" + data.replace("'", "’") + "</script>";
    }

    private static List<String> persons(String page) throws IOException {
        return Pages.persons(clipping(page));
    }
}
