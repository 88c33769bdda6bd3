// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.page.Pages.TEXT;
import static org.sillage.collectors.page.Pages.clipping;
import static org.sillage.collectors.page.Pages.page;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.mention.Published;

/** Where pages say when an article was published. */
class PageDatesTest {

    private static final String ARTICLE = "<meta property='og:type' content='article'>";
    private static final String TITLE = "<h1>L'usine s'expose</h1>";
    private static final LocalDate DAY = LocalDate.of(2018, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Jeudi 22 novembre 2018</p>",
                "<p><abbr title='2018-11-22T09:30:00+01:00'>il y a 3 heures</abbr></p>",
                "<p class='byline'>By X | <abbr title='2018-11-22T09:30:00+01:00'>3 hrs ago</abbr></p>",
                "<time class='updated' datetime='2018-11-24'></time><p>Publié le 22/11/2018</p>",
                "<time itemprop='dateModified' datetime='2018-11-24'></time><time datetime='2018-11-22'></time>",
                "<p>Mis à jour le <time datetime='2018-11-24'></time></p><p>Publié le <time datetime='2018-11-22'></time></p>",
                "<span class='date'>Actualizado: 24/11/2018</span> <span class='date'>Publicado: 22/11/2018</span>",
                "<time class='updated' datetime='2018-11-22' pubdate></time><time datetime='2018-11-24'></time>",
                "<p>PARIS, Nov. 22, 2018 /Agency/ -- The fair opens its doors under the glass roof of the palace, with forty"
                        + " companies from all over the country, which show what they make and how it is made.</p>",
                "<span property='dc:date dc:created' content='2018-11-22T09:30:00+01:00'>Soumis par admin</span>",
            })
    void theShownDateOfPublicationIsFound(String shown) throws IOException {
        assertThat(published(ARTICLE, TITLE + shown + TEXT).dayIn(Pages.PARIS)).isEqualTo(DAY);
    }

    @Test
    void theNearestToTheHeadlineCountsWhateverMarksIt() throws IOException {
        String byline = "<p class='byline'>By Marie Durand on Nov 22, 2018</p>";
        String other = "<div><p>Another film</p><span class='date'>Nov 12, 2018</span></div>";
        assertThat(published(ARTICLE, TITLE + byline + TEXT + other).day()).contains(DAY);
    }

    @Test
    void aDayInAMetaGivesWayToTheTimeThatIsShown() throws IOException {
        String head = ARTICLE + "<meta name='sailthru.date' content='2018-11-23'>";
        String time = "<time datetime='2018-11-22T20:08:00-0400'></time>";
        assertThat(published(head, TITLE + time + TEXT).at()).isEqualTo(Instant.parse("2018-11-23T00:08:00Z"));
        String other = "<time datetime='2018-11-12T20:08:00-0400'></time>";
        assertThat(published(head, TITLE + other + TEXT).day()).contains(LocalDate.of(2018, 11, 23));
    }

    @Test
    void theDateOfAnEmbeddedFilmIsNotTheArticles() throws IOException {
        String film =
                "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"uploadDate\":\"2012-01-01\"}</script>";
        String meta = "<meta property='article:published_time' content='2018-11-22'>";
        assertThat(published(film + meta, TITLE + TEXT).day()).contains(DAY);
    }

    private static Published published(String head, String body) throws IOException {
        return clipping(page(head, body)).published();
    }
}
