// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.collectors.SourceTypes;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/** After the format's own description; papers and pages are invented. */
class SitemapReaderTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aPageIsAClippingOfThePaperItNames() throws Exception {
        Clipping clipping = one(page("2018-11-22T09:30:00+01:00"));
        assertThat(clipping.title()).isEqualTo("L'usine & nous");
        assertThat(clipping.url()).contains(URI.create("https://ouest-matin.example/usine"));
        assertThat(clipping.outlet()).isEqualTo("Ouest-Matin");
        assertThat(clipping.language()).isEqualTo("fr");
        assertThat(clipping.published()).isEqualTo(Published.at(Instant.parse("2018-11-22T08:30:00Z")));
    }

    @Test
    void aBareDayStaysADay() throws Exception {
        assertThat(one(page("2018-11-22")).published()).isEqualTo(Published.on(LocalDate.of(2018, 11, 22), PARIS));
    }

    @Test
    void aPageWithoutAHeadlineIsSkippedWithItsPlaceAndCostsNoOther() throws Exception {
        List<Finding> findings =
                read(sitemap("<url><loc>https://ouest-matin.example/mentions</loc></url>" + page("2018-11-22")));
        assertThat(findings.getFirst()).isInstanceOfSatisfying(Finding.Skip.class, skip -> {
            assertThat(skip.place()).isEqualTo("url[0]");
            assertThat(skip.reason().key()).isEqualTo("sitemap.no-news");
        });
        assertThat(findings.getLast()).isInstanceOf(Finding.Sighting.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sitemap.index,<sitemapindex><sitemap><loc>https://ouest-matin.example/news.xml</loc></sitemap></sitemapindex>",
        "sitemap.other-xml,<rss></rss>",
        "feed.cut,<urlset><url><loc>https://ouest-matin.example/usine</loc>",
        "xml.not-xml,User-agent: *",
    })
    void whatIsNoWholeNewsSitemapIsNamed(String key, String document) {
        assertThat(catchThrowableOfType(
                                UnreadableEvidenceException.class,
                                () -> new SitemapReader(PARIS).check(evidence(document)))
                        .reason()
                        .key())
                .isEqualTo(key);
    }

    @Test
    void sourcesCanBeOfThisType() {
        assertThat(SourceTypes.of("news-sitemap")).isPresent();
    }

    private static String page(String date) {
        return "<url><loc>https://ouest-matin.example/usine</loc>"
                + ("<news:news><news:publication><news:name>Ouest-Matin</news:name>"
                                + "<news:language>fr</news:language></news:publication>"
                                + "<news:publication_date>%s</news:publication_date><news:title>L'usine &amp;amp; nous</news:title></news:news>")
                        .formatted(date)
                + "</url>";
    }

    private static String sitemap(String pages) {
        return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>" + pages + "</urlset>";
    }

    private static Clipping one(String page) throws UnreadableEvidenceException {
        return (Clipping) ((Finding.Sighting) read(sitemap(page)).getFirst()).mention();
    }

    private static List<Finding> read(String document) throws UnreadableEvidenceException {
        try (Stream<Finding> findings = new SitemapReader(PARIS).read(evidence(document))) {
            return findings.toList();
        }
    }

    private static Evidence evidence(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return new Evidence(
                "0".repeat(64),
                "https://ouest-matin.example/sitemap-news.xml",
                "application/xml",
                Instant.parse("2018-11-23T08:00:00Z"),
                () -> new ByteArrayInputStream(bytes));
    }
}
