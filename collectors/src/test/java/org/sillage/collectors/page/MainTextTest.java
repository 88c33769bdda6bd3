// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.page.Pages.TEXT;
import static org.sillage.collectors.page.Pages.clipping;
import static org.sillage.collectors.page.Pages.page;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which lines of a page are the article's. */
class MainTextTest {

    private static final String HEAD = "<meta property='og:type' content='article'>";
    private static final String TITLE = "<h1>L'usine s'expose</h1>";
    private static final String TEASER =
            "<div><h3><a href='/b'>Une autre usine ferme</a></h3><p>Trois cents emplois sont"
                    + " menacés dans la vallée, où personne ne s'y attendait, dit le syndicat.</p></div>";

    @Test
    void menusTeasersCommentsAndNoticesStayOutside() throws IOException {
        String text = text("<nav><ul><li><a href='/'>Accueil</a></ul></nav><div class='story'>" + TITLE + TEXT
                + "</div><div class='related-links'>" + TEASER.repeat(3) + "</div><div id='comments'><p>Quelle belle"
                + " exposition, j'y retournerai avec mes élèves au printemps, si elle dure.</p></div><footer><p>Le"
                + " Quotidien, tous droits réservés, toute reproduction est interdite sans accord.</p></footer>");
        assertThat(text.lines()).hasSize(3).first().asString().startsWith("Le salon ouvre");
    }

    @Test
    void whatPapersSetBetweenParagraphsIsNoText() throws IOException {
        String between =
                "<p>Publicité</p><p>Lire aussi : <a href='/b'>Une autre usine ferme</a></p><q>Lire aussi Anne Petit,"
                        + " « <a href='/c'>La vallée</a> », Le Quotidien</q><figure><img src='a'>"
                        + "<figcaption>La verrière du Grand Palais, le jour de l'ouverture. Photo AFP</figcaption></figure>";
        assertThat(text("<article>" + TITLE + TEXT + between + TEXT + "</article>"))
                .doesNotContain("Publicité", "Lire aussi", "Photo AFP")
                .contains("Grand Palais");
    }

    @Test
    void theLeadUnderTheHeadlineBelongsToTheText() throws IOException {
        String lead = "<p class='chapo'>Quarante entreprises montrent pendant quatre jours comment naissent les objets"
                + " de tous les jours, du stylo à la fusée.</p>";
        String text = text("<header>" + TITLE + lead + "</header><div class='article-body'>" + TEXT + "</div>");
        assertThat(text).startsWith("Quarante entreprises").contains("L'entrée est libre");
    }

    @Test
    void anArticleInSeveralPartsIsWhole() throws IOException {
        String part = "<div class='story-body'>" + TEXT + "</div>";
        String other =
                part.replace("salon", "musée").replace("visiteurs", "écoliers").replace("entrée", "sortie");
        String text = text(TITLE + "<div>" + part + "<div class='ad'>Annonce</div>" + other + "</div>");
        assertThat(text).contains("Le salon", "Le musée").doesNotContain("Annonce");
    }

    @Test
    void aHiddenTextIsReadWhereThereIsNoOther() throws IOException {
        assertThat(text(TITLE + "<div style='display:none'>" + TEXT + "</div><p>Un instant.</p>"))
                .contains("L'entrée est libre");
    }

    @Test
    void teasersBehindTheArticleAreNoneOfIt() throws IOException {
        String text = text("<div>" + TITLE + TEXT + TEXT.replace("salon", "musée") + "<h3>À la une</h3>"
                + TEASER.repeat(3) + "</div>");
        assertThat(text).contains("Le musée").doesNotContain("syndicat", "À la une");
    }

    @Test
    void linkedHeadingsInsideOfAnArticleAreItsParts() throws IOException {
        String part = "<h2><a href='/b'>Une usine</a></h2>" + TEXT;
        String text = text("<div>" + TITLE + part + part.replace("salon", "musée") + part + "</div>");
        assertThat(text.lines()).hasSize(9);
    }

    @Test
    void labelsAndBylinesBeforeTheFirstParagraphAreNoText() throws IOException {
        String before =
                "<div>Description de l'épisode :</div><div>Par Marie Durand et Paul Martin, Le Quotidien | mardi"
                        + " vers midi</div>";
        String text =
                text("<div>" + TITLE + before + TEXT + "<p>(Credit: Anne Petit/Le Quotidien)</p>" + TEXT + "</div>");
        assertThat(text).startsWith("Le salon").doesNotContain("Anne Petit");
    }

    @Test
    void wordsOfClassNamesAreWholeWords() throws IOException {
        assertThat(text("<div class='headline-shadow no-sidebar with-comments'>" + TITLE + TEXT + "</div>"))
                .contains("Le salon", "L'entrée");
    }

    private static String text(String body) throws IOException {
        return clipping(page(HEAD, body)).text();
    }
}
