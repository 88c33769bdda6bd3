// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.DuePages;
import org.sillage.core.collect.DuePages.Page;
import org.sillage.core.mention.MentionId;

/** A paper on loopback, by path, and the collector that reads its pages. */
final class Site implements AutoCloseable {

    static final String ARTICLE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html lang='fr'><head>"
                    + "<meta property='og:type' content='article'><meta name='author' content='Marie Durand'>"
                    + "<meta property='article:published_time' content='2018-11-22T09:30:00+01:00'><title>L'usine ouvre</title></head>"
                    + "<body><article><h1>L'usine ouvre</h1>"
                    + "<p>Le salon ouvre ses portes sous la verrière.</p>".repeat(12)
                    + "</article></body></html>";

    static final String CONSENT =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Cookies</title></head>"
                    + "<body>Avant de continuer</body></html>";

    final SimulatedTime time = new SimulatedTime("2018-11-23T12:00:00Z");
    private final Map<String, String> answers = new HashMap<>();
    private final StubServer server = StubServer.of((number, request, out) ->
            StubServer.write(out, answers.getOrDefault(path(request), "HTTP/1.1 404 Not Found\r\n\r\n")));

    Site with(String path, String answer) {
        answers.put(path, answer);
        return this;
    }

    private static String path(String request) {
        return request.split(" ", 3)[1];
    }

    /** Paths asked for, in order. */
    List<String> asked() {
        return server.requests().stream().map(Site::path).toList();
    }

    URI address(String path) {
        return server.address(path);
    }

    DuePages due(String... paths) {
        List<Page> pages = new ArrayList<>();
        for (String path : paths) pages.add(new Page(MentionId.ofClipping(address(path)), address(path)));
        return (sources, most) -> pages.stream().limit(most).toList();
    }

    Collector collector(Map<String, String> settings) throws Exception {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(server.hostPort())), time, time);
        SourceSettings source = new SourceSettings("pages", "article-page", settings, ZoneId.of("Europe/Paris"));
        return SourceTypes.of("article-page").orElseThrow().open(source, new Surroundings(http, time, Path.of("home")));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
