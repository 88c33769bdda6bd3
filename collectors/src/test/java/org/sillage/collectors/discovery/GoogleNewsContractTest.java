// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sillage.collectors.http.StubServer;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Resume;
import org.sillage.core.testkit.CollectorContract;

/** A search with two articles and, between them, an item without anything. */
class GoogleNewsContractTest extends CollectorContract {

    private static final String ANSWER = """
            <rss version="2.0"><channel><title>usine - Google News</title><language>fr</language>
            <item><title>L'usine ouvre - Ouest-Matin</title><link>https://news.google.com/rss/articles/CBMiA?oc=5</link>
            <guid isPermaLink="false">CBMiA</guid><pubDate>Thu, 22 Nov 2018 08:30:00 GMT</pubDate>
            <source url="https://www.ouest-matin.example">Ouest-Matin</source></item>
            <item><title> </title></item>
            <item><title>L'usine ferme - Sud-Soir</title><link>https://news.google.com/rss/articles/CBMiB?oc=5</link>
            <pubDate>Thu, 22 Nov 2018 23:30:00 GMT</pubDate>
            <source url="https://sud-soir.example">Sud-Soir</source></item>
            </channel></rss>
            """;

    private final Looking looking = new Looking("google-news", Map.of("query", "usine"));
    private StubServer server;

    @BeforeEach
    void serve() {
        server = StubServer.always(Looking.json(ANSWER));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    protected Collector newCollector() throws Exception {
        return looking.collector(server);
    }

    /** A day. */
    @Override
    protected Resume resume(String cursor) {
        return new Resume(cursor, false, Instant.parse("2018-11-22T00:00:00Z"), Instant.parse("2018-11-22T20:00:00Z"));
    }

    @Override
    protected int soundItems() {
        return 2;
    }

    @Override
    protected int badItems() {
        return 1;
    }
}
