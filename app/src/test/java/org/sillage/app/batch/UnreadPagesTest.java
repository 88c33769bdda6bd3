// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.Home;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.jobs.CollectOutcome.SourceOutcome;
import org.sillage.app.jobs.JobsContext;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.run.RunState;
import org.sillage.core.testkit.SettableClock;

/** From a headline in a list to the page that says who signed it, when and what: each page is asked for once. */
class UnreadPagesTest {

    private static final String WORDS = "<p>L'usine extraordinaire ouvre ses portes sous la verrière.</p>".repeat(12);

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theClippingIsFilledFromItsPageAndThePageIsNotAskedAgain() throws Exception {
        home("");
        collect("feed");
        assertThat(collect("pages"))
                .extracting(SourceOutcome::state, SourceOutcome::sighted, SourceOutcome::added, SourceOutcome::changed)
                .containsExactly(RunState.COLLECTED, 1L, 0L, 1L);

        Clipping filled = (Clipping) dossier("/usine").mention();
        assertThat(filled.byline()).containsExactly("Marie Durand");
        assertThat(filled.published().precision()).isEqualTo(Published.Precision.TIME);
        assertThat(filled.text()).contains("verrière");
        assertThat(dossier("/usine").sources()).containsExactly("feed", "pages");

        clock.advance(Duration.ofDays(2));
        assertThat(collect("pages").state()).isEqualTo(RunState.UNCHANGED);
        assertThat(asked).containsOnlyOnce("/usine");
    }

    @Test
    void anAddressThatThePageStatesAsItsOwnLeadsToTheClippingFromThenOn() throws Exception {
        home("");
        collect("feed");
        collect("pages");
        assertThat(dossier("/eco/usine")).isEqualTo(dossier("/usine"));
    }

    @Test
    void whatIsNotAboutACampaignIsNotAskedForUnlessASearchOfWholeTextsFoundIt() throws Exception {
        home("");
        collect("feed");
        collect("gdelt");
        collect("pages");
        assertThat(asked).contains("/usine", "/salon").doesNotContain("/football");
    }

    @Test
    void aPageThatIsGoneIsAskedForOnceMoreTheNextDay() throws Exception {
        home("of: gdelt");
        collect("feed");
        collect("gdelt");
        assertThat(collect("pages").state()).isEqualTo(RunState.PARTIAL);
        collect("pages");
        clock.advance(Duration.ofHours(25));
        collect("pages");
        assertThat(asked.stream().filter("/salon"::equals)).hasSize(2);
        assertThat(asked).doesNotContain("/usine");
    }

    private Dossier dossier(String path) {
        try (Database database = Database.openForReading(folder)) {
            MentionId id = MentionId.ofClipping(URI.create("http://" + hostAndPort() + path));
            return new JdbcLedger(database, clock).now().mention(id).orElseThrow();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String body = switch (path) {
            case "/rss" ->
                "<rss version='2.0'><channel>" + item("usine", "L'usine extraordinaire ouvre")
                        + item("football", "Match nul") + "</channel></rss>";
            case "/api/v2/doc/doc" ->
                "{\"articles\": [{\"url\": \"http://" + hostAndPort() + "/salon\","
                        + " \"title\": \"Un salon\", \"seendate\": \"20181122T093000Z\"}]}";
            case "/usine" -> page();
            default -> "";
        };
        exchange.getResponseHeaders()
                .add("Content-Type", path.equals("/usine") ? "text/html; charset=utf-8" : "text/plain");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String item(String path, String title) {
        return "<item><title>" + title + "</title><link>http://" + hostAndPort() + "/" + path + "</link></item>";
    }

    private String page() {
        return "<html lang='fr'><head><meta property='og:type' content='article'>"
                + "<link rel='canonical' href='http://" + hostAndPort() + "/eco/usine'>"
                + "<meta name='author' content='Marie Durand'>"
                + "<meta property='article:published_time' content='2018-11-22T09:30:00+01:00'>"
                + "<title>L'usine extraordinaire ouvre</title></head>"
                + "<body><article><h1>L'usine extraordinaire ouvre</h1>" + WORDS + "</article></body></html>";
    }

    private String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private SourceOutcome collect(String source) throws Exception {
        ConfigReader reader = ConfigReader.ofHome(folder, Map.of(), clock);
        JobsContext context = new JobsContext(new Home(folder), reader.read(), clock, note -> {});
        try (BatchJobs jobs = BatchJobs.open(context)) {
            return jobs.collect(List.of(source)).sources().getFirst();
        }
    }

    private void home(String settings) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("sillage.yaml"), """
                zone: Europe/Paris
                network:
                  allow-private: ["%s"]
                """.formatted(hostAndPort()));
        Files.writeString(config.resolve("sources.yaml"), """
                sources:
                  - id: feed
                    type: feed
                    url: http://%1$s/rss
                  - id: gdelt
                    type: gdelt
                    query: usine
                    since: 2018-11-22
                    base-url: http://%1$s/
                  - id: pages
                    type: article-page
                    %2$s
                """.formatted(hostAndPort(), settings));
        Path campaigns = Files.createDirectories(config.resolve("campaigns"));
        Files.writeString(campaigns.resolve("usine.yaml"), """
                name: {en: "The Factory"}
                from: 2018-11-01
                to: 2018-11-30
                zone: Europe/Paris
                query: '"usine extraordinaire"'
                """);
    }
}
