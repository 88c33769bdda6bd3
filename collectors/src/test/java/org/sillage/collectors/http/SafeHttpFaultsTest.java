// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.http.StubServer.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.collectors.http.StubServer.Script;
import org.sillage.core.collect.SourceException;

/** Each fault of a server has its name, ends within the limits and never becomes a short or empty answer. */
class SafeHttpFaultsTest {

    /** For what never ends; all else gets time enough for a busy machine. */
    private static final Duration SOON = Duration.ofMillis(300);

    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final int SMALL = 64 * 1024;

    private final HttpTestKit kit = new HttpTestKit().limited(AMPLE, SMALL);

    @Test
    void aServerThatSaysNothingIsLeftAtTheLimit() throws Exception {
        kit.limited(SOON, SMALL);
        assertThat(key((number, request, out) -> Thread.sleep(60_000))).isEqualTo("http.too-slow");
    }

    @Test
    void aServerThatDripsIsLeftAtTheLimitThoughItIsNeverIdle() throws Exception {
        kit.limited(SOON, SMALL);
        assertThat(key((number, request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n");
                    drip(out, "x");
                }))
                .isEqualTo("http.too-slow");
    }

    @Test
    void headersThatDripForEverAreLeftAtTheLimit() throws Exception {
        kit.limited(SOON, SMALL);
        assertThat(key((number, request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    drip(out, "X-A: b\r\n");
                }))
                .isEqualTo("http.too-slow");
    }

    @Test
    void aSlowServerIsNotAskedAgainInTheSameRun() throws Exception {
        kit.limited(SOON, SMALL);
        try (StubServer server = StubServer.of((number, request, out) -> Thread.sleep(60_000))) {
            kit.allowing(server).failure(server.address("/"));
            assertThat(server.requests()).hasSizeLessThan(2);
        }
    }

    @Test
    void headersBeyondTheirLimitAreRefused() throws Exception {
        assertThat(key((number, request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\n");
                    for (int i = 0; i < 100_000; i++) write(out, "X-Long: " + "y".repeat(1_000) + "\r\n");
                }))
                .isEqualTo("http.headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "X-No: length"})
    void aBodyWithoutEndIsRefusedAtTheLimit(String framing) throws Exception {
        boolean chunked = framing.startsWith("Transfer");
        String piece = "z".repeat(4_096);
        assertThat(key((number, request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n");
                    while (true) write(out, chunked ? "1000\r\n" + piece + "\r\n" : piece);
                }))
                .isEqualTo("http.too-large");
    }

    @Test
    void anAnnouncedTebibyteIsRefusedBeforeAByteOfIt() throws Exception {
        assertThat(key("HTTP/1.1 200 OK\r\nContent-Length: 1099511627776\r\n\r\n"))
                .isEqualTo("http.too-large");
    }

    @Test
    void whatIsSmallPackedAndLargeUnpackedIsRefused() throws Exception {
        byte[] bomb = SafeHttpTest.gzip(new byte[SMALL * 100]);
        assertThat(bomb.length).isLessThan(SMALL);
        assertThat(key(packed(bomb))).isEqualTo("http.too-large");
    }

    @Test
    void gzipCutOrNoGzipAtAllIsNamed() throws Exception {
        byte[] whole = SafeHttpTest.gzip("hello, hello, hello");
        assertThat(key(packed(Arrays.copyOf(whole, whole.length - 9)))).isEqualTo("http.broken-gzip");
        assertThat(key(packed("hello".getBytes(StandardCharsets.UTF_8)))).isEqualTo("http.broken-gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "br", "deflate"})
    void aPackingNobodyAskedForIsNamed(String coding) throws Exception {
        assertThat(key("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\n\r\nhello"))
                .isEqualTo("http.coding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http.cut | HTTP/1.1 200 OK~Content-Length: 10~~hello",
                "http.cut | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~hello~",
                "http.cut | HTTP/1.1 200 OK~Content-Le",
                "http.empty | ''",
                "http.not-http | SSH-2.0-OpenSSH_9.2~",
                "http.not-http | HTTP/2 200~~",
                "http.not-http | HTTP/1.1 200 OK~no colon~~",
                "http.broken-framing | HTTP/1.1 200 OK~Content-Length: -5~~hello",
                "http.broken-framing | HTTP/1.1 200 OK~Content-Length: 5~Content-Length: 6~~hello",
                "http.broken-framing | HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~hello",
                "http.broken-framing | HTTP/1.1 200 OK~Transfer-Encoding: gzip, chunked~~0~~",
            })
    void anAnswerThatIsNotWholeOrNotHttpIsNamed(String key, String answer) throws Exception {
        assertThat(key(answer.replace("~", "\r\n"))).isEqualTo(key);
    }

    @Test
    void aConnectionResetInTheMiddleIsCut() throws Exception {
        assertThat(key((number, request, out) -> {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhel");
                    throw new IOException("gone");
                }))
                .isEqualTo("http.cut");
    }

    @Test
    void aCutAnswerIsAskedForAgainAndTheWholeOneTaken() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) ->
                write(out, number < 3 ? "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhel" : HttpTestKit.OK))) {
            assertThat(kit.allowing(server).get(server.address("/")).length()).isEqualTo(5);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void aPortThatNobodyListensOnIsNamed() throws Exception {
        StubServer server = StubServer.always(HttpTestKit.OK);
        server.close();
        SourceException failure = kit.allowing(server).failure(server.address("/"));
        assertThat(failure.reason().key()).isEqualTo("http.no-connection");
        assertThat(failure.kind()).isEqualTo(SourceException.Kind.UNAVAILABLE);
    }

    private String key(String answer) throws IOException {
        return key((number, request, out) -> write(out, answer));
    }

    private String key(Script script) throws IOException {
        try (StubServer server = StubServer.of(script)) {
            return kit.allowing(server).failure(server.address("/")).reason().key();
        }
    }

    private static Script packed(byte[] body) {
        return (number, request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + body.length + "\r\n\r\n");
            out.write(body);
        };
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            write(out, drop);
            Thread.sleep(20);
        }
    }
}
