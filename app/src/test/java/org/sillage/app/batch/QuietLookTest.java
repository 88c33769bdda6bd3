// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.Home;
import org.sillage.app.config.ConfigReader;
import org.sillage.app.jobs.CollectOutcome.SourceOutcome;
import org.sillage.app.jobs.JobsContext;
import org.sillage.core.ledger.Database;
import org.sillage.core.run.RunState;
import org.sillage.core.testkit.SettableClock;

/** Most looks find nothing new: they are runs of the ledger, and no jobs. */
class QuietLookTest {

    private static final String TAG = "\"v1\"";
    private static final String FEED = "<rss version=\"2.0\"><channel><title>Presse</title><item><title>L'usine"
            + " ouvre</title><link>https://ouest-matin.example/usine</link></item></channel></rss>";

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", QuietLookTest::answer);
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(410, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("ETag", TAG);
            if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
        }
    }

    @Test
    void aLookThatFindsNothingNewEndsItsRunWithoutAJob() throws Exception {
        PagesHome home = home("feed");
        assertThat(collect(home).state()).isEqualTo(RunState.COLLECTED);
        assertThat(jobs(home)).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        assertThat(collect(home).state()).isEqualTo(RunState.UNCHANGED);
        assertThat(jobs(home)).isEqualTo(1);
        assertThat(home.runs()).isEqualTo(2);
        assertThat(home.openRuns()).isZero();
    }

    @Test
    void aSourceThatDoesNotAnswerEndsItsRunWithTheReasonAndWithoutAJob() throws Exception {
        PagesHome home = home("gone");
        SourceOutcome failed = collect(home);
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.error()).isPresent();
        assertThat(jobs(home)).isZero();
        assertThat(home.openRuns()).isZero();
    }

    private PagesHome home(String path) throws IOException {
        String hostAndPort = "127.0.0.1:" + server.getAddress().getPort();
        return PagesHome.at(folder, hostAndPort, """
                sources:
                  - id: quiet
                    type: feed
                    url: %s
                """.formatted(URI.create("http://" + hostAndPort + "/" + path)));
    }

    private SourceOutcome collect(PagesHome home) throws Exception {
        var configuration = ConfigReader.ofHome(home.root(), Map.of(), clock).read();
        JobsContext context = new JobsContext(new Home(home.root()), configuration, clock, message -> {});
        try (BatchJobs jobs = BatchJobs.open(context)) {
            return jobs.collect(List.of()).sources().getFirst();
        }
    }

    private static int jobs(PagesHome home) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.root().resolve(Database.FILE));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM BATCH_JOB_INSTANCE")) {
            return rows.getInt(1);
        }
    }
}
