// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Collector;
import org.sillage.core.testkit.CollectorContract;

/** The feed of a paper with two articles and, between them, an item without anything. */
class FeedCollectorContractTest extends CollectorContract {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Ouest-Matin</title><language>fr</language>
            <item><title>L'usine ouvre</title><link>https://ouest-matin.example/1</link>
            <pubDate>Thu, 22 Nov 2018 09:30:00 +0100</pubDate></item>
            <item><title> </title></item>
            <item><title>L'usine ferme</title><link>https://ouest-matin.example/2</link></item>
            </channel></rss>""";

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");
    private StubServer server;

    @BeforeEach
    void serve() {
        server = StubServer.always("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n" + FEED);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Override
    protected Collector newCollector() throws Exception {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of(server.hostPort())), time, time);
        SourceSettings settings = new SourceSettings(
                "ouest-matin", "feed", Map.of("url", server.address("/rss").toString()), ZoneId.of("Europe/Paris"));
        return SourceTypes.of("feed").orElseThrow().open(settings, new Surroundings(http, time, Path.of("home")));
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
