// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.evidence.Evidence;

/** A page that somebody saved: linked data in a graph, as content systems write it. */
class ArticlePageReaderTest extends FormatContract {

    private static final String PAGE = """
            <!DOCTYPE html>
            <!-- saved from url=(0041)https://le-quotidien.example/eco/usine -->
            <html lang="fr-FR"><head><meta charset="utf-8"><title>L'usine s'expose | Le Quotidien</title>
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],
             "headline":"L'usine s'expose","datePublished":"2018-11-22T09:30:00+01:00","author":[{"@id":"#marie"},
             {"@type":"Organization","name":"AFP"}],"publisher":{"@type":"NewsMediaOrganization","name":"Le Quotidien"},
             "isAccessibleForFree":"False"},{"@type":"Person","@id":"#marie","name":"Marie Durand"}]}</script></head>
            <body><nav><ul><li><a href="/">Accueil</a><li><a href="/eco">Économie</a></ul></nav>
            <article><h1>L'usine s'expose</h1><div class="article-body">
            <p>Le salon ouvre ses portes ce jeudi sous la verrière du Grand Palais, avec quarante entreprises.</p>
            <p>Les visiteurs, des collégiens pour la plupart, y voient une vraie chaîne de montage à l'œuvre.</p>
            </div></article><footer><p>Le Quotidien, tous droits réservés, toute reproduction est interdite.</p></footer>
            </body></html>
            """;

    @Override
    protected FormatReader reader() {
        return new ArticlePageReader();
    }

    @Override
    protected Evidence sample() {
        return evidence(PAGE);
    }

    @Override
    protected int sighted() {
        return 1;
    }

    @Test
    void aListOfAnotherToolSavedAsHtmlIsNoArticle() throws IOException {
        Sample sample = Sample.of(evidence("""
                <html><head><title>Export</title></head><body><table><tr><th>Date</th><th>Titre</th></tr>
                <tr><td>22/11/2018</td><td>L'usine s'expose sous la verrière du Grand Palais, avec quarante entreprises</td></tr>
                </table></body></html>"""));
        assertThat(new ArticlePageReader().recognises(sample)).isFalse();
    }

    private static Evidence evidence(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new Evidence("", "a", "", Instant.parse("2018-12-01T08:00:00Z"), () -> new ByteArrayInputStream(bytes));
    }
}
