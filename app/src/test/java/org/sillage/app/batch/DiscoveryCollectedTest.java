// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunState;
import org.sillage.core.testkit.SettableClock;

/** A service that only points at articles may be out of order, and nothing it states of volumes is a number. */
class DiscoveryCollectedTest {

    private static final String REFUSAL = "Please limit requests";
    private static final String LIST = "{\"articles\": [{\"url\": \"https://ouest-matin.example/usine\","
            + " \"title\": \"L'usine ouvre\", \"seendate\": \"20181122T093000Z\"}]}";

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private HttpServer server;
    private volatile String answer = REFUSAL;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceOutOfOrderLeavesItsRunPartialAndItsDaysToTheNextOne() throws Exception {
        home();
        SourceOutcome refused = collect();
        assertThat(refused.state()).isEqualTo(RunState.PARTIAL);
        assertThat(refused.error()).map(Message::key).contains("gdelt.refused");

        answer = LIST;
        clock.advance(Duration.ofHours(1));
        SourceOutcome listed = collect();
        assertThat(listed.state()).isEqualTo(RunState.COLLECTED);
        assertThat(listed.added()).isEqualTo(1);
        assertThat(listed.counted()).isZero();
        try (Database database = Database.openForReading(folder)) {
            assertThat(new JdbcLedger(database, clock).now().sourcesOf("clipping"))
                    .containsExactly("gdelt");
        }
    }

    private SourceOutcome collect() throws Exception {
        ConfigReader reader = ConfigReader.ofHome(folder, Map.of(), clock);
        JobsContext context = new JobsContext(new Home(folder), reader.read(), clock, note -> {});
        try (BatchJobs jobs = BatchJobs.open(context)) {
            return jobs.collect(List.of()).sources().getFirst();
        }
    }

    private void home() throws IOException {
        String hostAndPort = "127.0.0.1:" + server.getAddress().getPort();
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("sillage.yaml"), """
                zone: Europe/Paris
                network:
                  allow-private: ["%s"]
                """.formatted(hostAndPort));
        Files.writeString(config.resolve("sources.yaml"), """
                sources:
                  - id: gdelt
                    type: gdelt
                    query: usine
                    since: 2018-11-01
                    base-url: http://%s/
                """.formatted(hostAndPort));
    }
}
