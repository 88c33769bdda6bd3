// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds in and out of lists, over the sources that a new home has. */
class SourcesCommandTest {

    private static final String LIST = """
            <opml version="2.0"><body><outline text="Presse">
            <outline type="rss" text="L'Écho du Nord" xmlUrl="https://nord.example/rss?a=1&amp;b=2"/>
            <outline type="rss" text="L'Écho du Nord" xmlUrl="https://sud.example/rss"/>
            <outline type="rss" text="" xmlUrl="https://www.est.example/rss"/>
            <outline type="rss" text="again" xmlUrl="http://nord.example/rss?b=2&amp;a=1"/></outline></body></opml>""";

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aNewHome() {
        home = CommandLineHome.with(folder.resolve("home")).file("list.opml", LIST);
    }

    @Test
    void theFeedsOfAListAreCollectedFromThenOnAndASecondTimeAddsNone() throws IOException {
        String before = written();
        JsonNode first = json(home.run("sources", "import", "list.opml", "--every", "1 hour", "--json"));
        assertThat(first.get("added"))
                .extracting(feed -> feed.get("id").asString())
                .containsExactly("l-echo-du-nord", "l-echo-du-nord-2", "est-example");
        assertThat(first.get("known").asInt()).isEqualTo(1);
        assertThat(written()).startsWith(before);

        JsonNode second = json(home.run("sources", "import", "list.opml", "--json"));
        assertThat(second.get("added")).isEmpty();
        assertThat(home.run("config", "check").code()).isZero();
        assertThat(json(home.run("config", "show", "--json")).get("sources").size())
                .isEqualTo(4);
    }

    @Test
    void anEmptyListOfSourcesIsAddedTo() {
        home.file("config/sources.yaml", "sources: [] # none yet\n");
        assertThat(home.run("sources", "import", "list.opml").code()).isZero();
        assertThat(home.run("config", "show").out()).contains("est-example");
    }

    @Test
    void aListWrittenInOneLineIsLeftAloneAndThePersonTold() throws IOException {
        home.file("config/sources.yaml", "sources: [{id: a, type: feed, url: 'https://a.example/rss'}]\n");
        Ran ran = home.run("sources", "import", "list.opml");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("sources.yaml");
        assertThat(written()).hasLineCount(1);
    }

    @Test
    void whatGoesOutComesIn() throws IOException {
        home.run("sources", "import", "list.opml");
        assertThat(json(home.run("sources", "export", "out.opml", "--json"))
                        .get("feeds")
                        .asInt())
                .isEqualTo(3);
        home.file("config/sources.yaml", "sources:\n");
        assertThat(json(home.run("sources", "import", "out.opml", "--json")).get("added"))
                .extracting(feed -> feed.get("url").asString())
                .containsExactly(
                        "https://nord.example/rss?a=1&b=2", "https://sud.example/rss", "https://www.est.example/rss");
        assertThat(home.run("sources", "export", "-").out()).contains("<opml version=\"2.0\">");
    }

    @Test
    void whatIsNoListIsSaid() {
        home.file("page.html", "<html></html>");
        Ran ran = home.run("sources", "import", "page.html", "--lang", "fr");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("OPML");
        assertThat(home.run("sources", "import", "nowhere.opml").code()).isEqualTo(1);
    }

    @Test
    void aPageLeadsToItsFeeds() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = "<link rel=alternate type='application/rss+xml' title='Une' href='/rss'>"
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String address = "127.0.0.1:" + server.getAddress().getPort();
            home.file("config/sillage.yaml", "zone: Europe/Paris\nnetwork:\n  allow-private: [\"" + address + "\"]\n");
            assertThat(home.run("sources", "discover", "http://" + address + "/")
                            .out())
                    .isEqualToIgnoringNewLines("http://" + address + "/rss  Une");
        } finally {
            server.stop(0);
        }
        assertThat(home.run("sources", "discover", "une page").code()).isEqualTo(2);
    }

    private String written() throws IOException {
        return Files.readString(home.root().resolve("config/sources.yaml"));
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        return new JsonMapper().readTree(ran.out());
    }
}
