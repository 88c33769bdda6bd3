// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;

/** Of a list of sitemaps those with news are read, each if it changed. */
class SitemapCollectorTest {

    private static final String LIST = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>/archive-2001.xml</loc><lastmod>2018-01-31</lastmod></sitemap>"
            + "<sitemap><loc>/sections.xml</loc><lastmod>2018-11-22T11:00:00Z</lastmod></sitemap>"
            + "<sitemap><loc>/news.xml</loc></sitemap></sitemapindex>";
    private static final String SECTIONS = "<urlset><url><loc>https://ouest-matin.example/sport</loc></url></urlset>";

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");
    private final List<Capture> kept = new ArrayList<>();
    private final Map<String, String> documents = new HashMap<>(Map.of("/map.xml", LIST, "/sections.xml", SECTIONS));
    private final StubServer server = StubServer.of((number, request, out) -> {
        String document = documents.get(request.split(" ", 3)[1]);
        StubServer.write(out, document == null ? "HTTP/1.1 404 No\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n" + document);
    });

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String news(String title) {
        return "<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url>"
                + "<loc>https://ouest-matin.example/usine</loc><news:news><news:title>" + title
                + "</news:title></news:news></url></urlset>";
    }

    @Test
    void theArchiveIsNotAskedForAndWhatHoldsNoNewsIsNotKept() throws Exception {
        documents.put("/news.xml", news("L'usine ouvre"));
        look("/map.xml");
        assertThat(asked()).containsExactly("/map.xml", "/news.xml", "/sections.xml");
        assertThat(kept)
                .extracting(Capture::origin)
                .containsExactly(server.address("/news.xml").toString());
    }

    @Test
    void aSitemapThatDidNotChangeIsNotKeptAgainAndOneThatDidIs() throws Exception {
        documents.put("/news.xml", news("L'usine ouvre"));
        look("/map.xml");
        look("/map.xml");
        assertThat(kept).hasSize(1);
        documents.put("/news.xml", news("L'usine ferme"));
        look("/map.xml");
        assertThat(kept).hasSize(2);
    }

    @Test
    void twoDaysWithoutAnArticleAreNoFault() throws Exception {
        documents.put("/news.xml", "<urlset></urlset>");
        look("/map.xml");
        assertThat(kept).hasSize(1);
    }

    @Test
    void oneOutOfOrderHoldsUpNoOtherAndIsSaid() throws Exception {
        documents.put("/sections.xml", news("L'usine ouvre"));
        assertThat(failure("/map.xml").reason().key()).isEqualTo("http.status");
        assertThat(kept).hasSize(1);
    }

    @Test
    void aListWithoutNewsAsksForTheSettingsToBeMended() {
        documents.put("/news.xml", SECTIONS);
        SourceException failure = failure("/map.xml");
        assertThat(failure.reason().key()).isEqualTo("sitemap.list-without-news");
        assertThat(failure.kind()).isEqualTo(SourceException.Kind.SETTINGS);
    }

    @Test
    void aNewsSitemapByItselfIsReadAsItIs() throws Exception {
        documents.put("/news.xml", news("L'usine ouvre"));
        look("/news.xml");
        look("/news.xml");
        assertThat(kept).hasSize(1);
    }

    @Test
    void aPageInThePlaceOfASitemapIsNamed() {
        documents.put("/map.xml", "<!DOCTYPE html><html><body>Service Unavailable</body></html>");
        assertThat(failure("/map.xml").reason().key()).isEqualTo("sitemap.other-xml");
        assertThat(kept).isEmpty();
    }

    private List<String> asked() {
        return server.requests().stream()
                .map(request -> request.split(" ", 3)[1])
                .toList();
    }

    private SourceException failure(String path) {
        return catchThrowableOfType(SourceException.class, () -> look(path));
    }

    private void look(String path) throws Exception {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(server.hostPort())), time, time);
        SourceSettings settings = new SourceSettings(
                "ouest-matin",
                "news-sitemap",
                Map.of("url", server.address(path).toString()),
                ZoneId.of("Europe/Paris"));
        String cursor = kept.isEmpty() ? "" : kept.getLast().cursor();
        new SitemapType()
                .open(settings, new Surroundings(http, time, Path.of("home")))
                .capture(new Resume(cursor, false, Instant.EPOCH, time.instant()), kept::add);
    }
}
