// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.http.StubServer.write;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.SimulatedTime;
import org.sillage.collectors.http.StubServer;

/** What a site asks for is asked of it once a day. */
class RobotsTest {

    private static final String RULES = """
            User-agent: *
            Disallow: /

            User-agent: Sillage
            Disallow: /abonnes/
            Crawl-delay: 7
            """;
    private static final String FILE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + RULES;

    private final SimulatedTime time = new SimulatedTime("2018-11-22T12:00:00Z");

    @Test
    void aGroupThatNamesUsCountsBeforeTheOneForAll() throws Exception {
        try (StubServer server = StubServer.always(FILE)) {
            Robots robots = robots(server);
            assertThat(robots.of(server.address("/eco/usine")))
                    .isEqualTo(new Robots.Rule(true, false, Duration.ofSeconds(7)));
            assertThat(robots.of(server.address("/abonnes/usine")).allowed()).isFalse();
            assertThat(server.requests()).hasSize(1).first().asString().startsWith("GET /robots.txt ");
        }
    }

    @ParameterizedTest
    @CsvSource({"403,true,false", "404,true,false", "410,true,false", "429,false,true", "503,false,true"})
    void noFileAllowsEverythingAndASiteOutOfOrderIsLeftAlone(int status, boolean allowed, boolean deferred)
            throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 " + status + " No\r\n\r\n")) {
            Robots.Rule rule = robots(server).of(server.address("/eco/usine"));
            assertThat(rule.deferred()).isEqualTo(deferred);
            assertThat(rule.allowed() && !rule.deferred()).isEqualTo(allowed);
            assertThat(rule.delay()).isZero();
        }
    }

    @Test
    void anAnswerServesForADayAndThatOfASiteOutOfOrderForAnHour() throws Exception {
        try (StubServer server =
                StubServer.of((number, request, out) -> write(out, number <= 2 ? "HTTP/1.1 503 Busy\r\n\r\n" : FILE))) {
            Robots robots = robots(server);
            assertThat(robots.of(server.address("/")).deferred()).isTrue();
            time.sleep(Duration.ofMinutes(61));
            assertThat(robots.of(server.address("/")).deferred()).isFalse();
            time.sleep(Duration.ofHours(23));
            robots.of(server.address("/"));
            assertThat(server.requests()).hasSize(3);
            time.sleep(Duration.ofHours(2));
            robots.of(server.address("/"));
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void anAddressThatMayNotBeAskedIsLeftToThePageToRefuse() {
        SafeHttp http = new SafeHttp(HttpSettings.of("test", "", List.of()), time, time);
        assertThat(new Robots(http, time)
                        .of(URI.create("http://127.0.0.1:9/page"))
                        .deferred())
                .isFalse();
    }

    private Robots robots(StubServer server) {
        return new Robots(new SafeHttp(HttpSettings.of("test", "", List.of(server.hostPort())), time, time), time);
    }
}
