// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Subject;
import org.sillage.core.run.RunState;
import org.sillage.core.testkit.SettableClock;

/** X from the configuration to the ledger: numbers over time (R16), and a token that stays secret (R24). */
class XCollectedTest {

    private static final String TOKEN = "AAAA%2BsEcReTofX%3D";

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
    private final List<Message> notes = new ArrayList<>();
    private XServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new XServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void numbersOfAnOpenCampaignAreReadAgainInTheirRhythm() throws Exception {
        home("2018-11-30");
        SourceOutcome first = collect();
        assertThat(first.added()).isEqualTo((long) XServer.PAGES * XServer.POSTS);
        assertThat(lookups()).isZero();

        clock.advance(Duration.ofHours(2));
        assertThat(collect().counted()).isZero();
        clock.advance(Duration.ofHours(4));
        SourceOutcome second = collect();
        assertThat(second.added()).isZero();
        assertThat(second.counted()).isEqualTo((long) XServer.PAGES * XServer.POSTS);
        assertThat(lookups()).isEqualTo(1);
        assertThat(likes(1000)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void theMostValuableIsAskedForFirst() throws Exception {
        home("2018-11-30");
        collect();
        clock.advance(Duration.ofHours(6));
        collect();
        String asked = server.asked().stream()
                .filter(address -> address.contains("ids="))
                .findFirst()
                .orElseThrow();
        // The stand-in's likes grow with each request, so the last page has the most.
        assertThat(asked).contains("ids=1011%2C1010%2C1009%2C1008%2C1007");
    }

    @Test
    void aClosedCampaignIsReadNoMore() throws Exception {
        home("2018-11-22");
        collect();
        clock.advance(Duration.ofDays(2));
        collect();
        assertThat(lookups()).isZero();
    }

    @Test
    void aPostThatIsGoneKeepsItsNumbers() throws Exception {
        home("2018-11-30");
        collect();
        server.deletes(0);
        clock.advance(Duration.ofHours(7));
        SourceOutcome outcome = collect();
        assertThat(outcome.skipped()).isEmpty();
        assertThat(outcome.sighted()).isEqualTo((long) XServer.PAGES * XServer.POSTS);
        assertThat(likes(1000)).hasSize(1);
        assertThat(likes(1001)).hasSize(2);
        clock.advance(Duration.ofHours(7));
        collect();
        assertThat(server.asked().getLast()).contains("ids=").doesNotContain("1000");
    }

    @Test
    void theTokenIsNowhereInTheHomeAfterACollectionAndARefusal() throws Exception {
        home("2018-11-30");
        collect();
        server.refuses();
        clock.advance(Duration.ofHours(7));
        SourceOutcome refused = collect();
        assertThat(refused.state()).isEqualTo(RunState.FAILED);
        assertThat(refused.error()).map(Message::key).contains("x.token-refused");
        assertThat(refused.toString() + notes).doesNotContain("sEcReTofX");
        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain("sEcReTofX");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private SourceOutcome collect() throws Exception {
        Map<String, String> environment = Map.of("X_BEARER_TOKEN", TOKEN);
        ConfigReader reader = ConfigReader.ofHome(folder, environment, clock);
        JobsContext context = new JobsContext(new Home(folder), reader.read(), clock, notes::add);
        try (BatchJobs jobs = BatchJobs.open(context)) {
            return jobs.collect(List.of()).sources().getFirst();
        }
    }

    private long lookups() {
        return server.asked().stream()
                .filter(address -> address.contains("ids="))
                .count();
    }

    private List<Long> likes(int post) {
        try (Database database = Database.openForReading(folder)) {
            Subject subject = Subject.of(MentionId.ofPost("x", Integer.toString(post)));
            return new JdbcLedger(database, clock)
                    .now().readings(subject, Metric.LIKES).stream()
                            .map(reading -> reading.snapshot().reading().value())
                            .toList();
        }
    }

    private void home(String closes) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("sillage.yaml"), """
                zone: Europe/Paris
                language: en
                network:
                  allow-private: ["%s"]
                """.formatted(server.hostAndPort()));
        Files.writeString(config.resolve("sources.yaml"), """
                sources:
                  - id: x-usine
                    type: x
                    query: usine
                    token: ${X_BEARER_TOKEN}
                    base-url: http://%s/
                    budget: 20 USD a month
                """.formatted(server.hostAndPort()));
        Path campaigns = Files.createDirectories(config.resolve("campaigns"));
        Files.writeString(campaigns.resolve("usine.yaml"), """
                name: {en: "The Factory"}
                from: 2018-11-01
                to: %s
                zone: Europe/Paris
                query: usine
                """.formatted(closes));
    }
}
