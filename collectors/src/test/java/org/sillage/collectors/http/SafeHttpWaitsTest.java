// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.http.StubServer.write;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.SourceException;

/** Waits as told, never earlier, and not for ever; on a simulated clock, where it takes no time. */
class SafeHttpWaitsTest {

    private final HttpTestKit kit = new HttpTestKit();

    private static StubServer failing(int times, String head) {
        return StubServer.of((number, request, out) ->
                write(out, number <= times ? "HTTP/1.1 " + head + "\r\n\r\n" : HttpTestKit.OK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 Slow~Retry-After: 120 | 120",
                "503 Busy~Retry-After: 120 | 120",
                "503 Busy~Retry-After: Thu, 22 Nov 2018 08:05:00 GMT | 300",
            })
    void waitsAsLongAsTheServerSaysAndNeverLess(String head, long seconds) throws Exception {
        try (StubServer server = failing(1, head.replace("~", "\r\n"))) {
            assertThat(kit.allowing(server).get(server.address("/")).status()).isEqualTo(200);
            assertThat(kit.time.sleeps()).hasSize(1);
            assertThat(kit.time.sleeps().getFirst())
                    .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "", "1e3", "Wed, 21 Nov 2018 08:00:00 GMT"})
    void whatMakesNoSenseIsReplacedByADefault(String retryAfter) throws Exception {
        try (StubServer server = failing(1, "429 Slow\r\nRetry-After: " + retryAfter)) {
            assertThat(kit.allowing(server).get(server.address("/")).status()).isEqualTo(200);
            assertThat(kit.time.sleeps()).containsExactly(Duration.ofSeconds(15));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,PT16M41S", "99999999999999,PT24H1S", "Fri; 22 Nov 2069 08:00:00 GMT,PT24H1S"})
    void aWaitTooLongForThisRunIsHandedBackAndADayIsTheMostBelieved(String retryAfter, Duration wait) throws Exception {
        try (StubServer server = failing(9, "429 Slow\r\nRetry-After: " + retryAfter.replace(';', ','))) {
            SourceException failure = kit.allowing(server).failure(server.address("/"));
            assertThat(failure.kind()).isEqualTo(SourceException.Kind.RATE_LIMITED);
            assertThat(failure.retryAfter()).contains(wait);
            assertThat(server.requests()).hasSize(1);
            assertThat(kit.time.sleeps()).isEmpty();
        }
    }

    @Test
    void everyThirdFailureCostsATryAndNoMore() throws Exception {
        try (StubServer server = StubServer.of(
                (number, request, out) -> write(out, number % 3 == 0 ? "HTTP/1.1 500 Oops\r\n\r\n" : HttpTestKit.OK))) {
            SafeHttp http = kit.allowing(server).http();
            for (int i = 0; i < 10; i++) http.get(Request.of(server.address("/")));
            assertThat(server.requests()).hasSize(14);
        }
    }

    @Test
    void fiveTriesWithGrowingWaitsThenUnavailable() throws Exception {
        try (StubServer server = failing(99, "500 Oops")) {
            SourceException failure = kit.allowing(server).failure(server.address("/"));
            assertThat(failure.kind()).isEqualTo(SourceException.Kind.UNAVAILABLE);
            assertThat(failure.reason().texts()).contains("500");
            assertThat(server.requests()).hasSize(5);
            assertThat(kit.time.sleeps())
                    .containsExactly(
                            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,SETTINGS",
        "401,SETTINGS",
        "403,SETTINGS",
        "410,SETTINGS",
        "422,SETTINGS",
        "404,UNAVAILABLE",
        "405,UNAVAILABLE"
    })
    void whatCannotChangeIsAskedOnce(int status, SourceException.Kind kind) throws Exception {
        try (StubServer server = failing(9, status + " No")) {
            assertThat(kit.allowing(server).failure(server.address("/")).kind()).isEqualTo(kind);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void oneAtATimeAndASecondBetweenForAForeignHost() throws Exception {
        SimulatedTime time = kit.time;
        Turns turns = new Turns(time, time);
        Instant start = time.instant();
        Duration pause = Duration.ofSeconds(1);
        for (int i = 0; i < 3; i++) turns.inTurn("paper.example:443", pause, () -> "done");
        turns.inTurn("other.example:443", pause, () -> "done");
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(time.instant()).isEqualTo(start.plusSeconds(2));
    }

    @Test
    void aSourceMayAskForFewerTriesAndSmallerAnswersThanOthers() throws Exception {
        try (StubServer server = failing(99, "500 Oops")) {
            SafeHttp gentle = kit.allowing(server)
                    .http()
                    .within(limits -> limits.withTries(3).withBodyBytes(4));
            HttpTestKit.failure(gentle, Request.of(server.address("/")));
            assertThat(server.requests()).hasSize(3);
        }
        try (StubServer server = StubServer.always(HttpTestKit.OK)) {
            SafeHttp small = kit.allowing(server).http().within(limits -> limits.withBodyBytes(4));
            assertThat(HttpTestKit.failure(small, Request.of(server.address("/")))
                            .reason()
                            .key())
                    .isEqualTo("http.too-large");
        }
    }

    @Test
    void aPauseThatASourceWantsHoldsForWhoeverComesNext() throws Exception {
        Turns turns = new Turns(kit.time, kit.time);
        turns.inTurn("news.example:443", Duration.ofMinutes(1), () -> "done");
        turns.inTurn("news.example:443", Duration.ofSeconds(1), () -> "done");
        assertThat(kit.time.sleeps()).containsExactly(Duration.ofMinutes(1));
        assertThat(HttpLimits.DEFAULT.withPauseOf(Duration.ZERO).pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aHostThatWantsToBeLeftAloneIsNotEvenConnectedTo() throws Exception {
        Turns turns = new Turns(kit.time, kit.time);
        turns.leaveAlone("paper.example:80", Duration.ofHours(1));
        assertThat(turns.wait("paper.example:80")).isEqualTo(Duration.ofHours(1));
        assertThat(turns.wait("other.example:80")).isZero();
    }

    @Test
    void betweenTwoRequestsToTheUsersOwnServerThereIsNoPause() throws Exception {
        try (StubServer server = StubServer.always(HttpTestKit.OK)) {
            SafeHttp http = kit.allowing(server).http();
            for (int i = 0; i < 3; i++) http.get(Request.of(server.address("/")));
            assertThat(kit.time.sleeps()).isEmpty();
        }
    }

    @Test
    void anInterruptEndsTheWaitAndIsNotLost() throws Exception {
        Sleeper interrupted = time -> {
            throw new InterruptedException();
        };
        SafeHttp http = new SafeHttp(
                new HttpSettings("t", Set.of(), HttpLimits.DEFAULT),
                kit.time,
                interrupted,
                () -> 1,
                host -> List.<InetAddress>of(),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
        SourceException failure = HttpTestKit.failure(http, Request.of(URI.create("http://paper.example/")));
        assertThat(failure.reason().key()).isEqualTo("http.interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void retryAfterReadsSecondsAndDates() {
        Instant now = Instant.parse("2018-11-22T08:00:00Z");
        Duration day = Duration.ofHours(24);
        assertThat(RetryAfter.read("0", now, day)).contains(Duration.ZERO);
        assertThat(RetryAfter.read(" 7 ", now, day)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.read("junk", now, day)).isEqualTo(Optional.empty());
    }
}
