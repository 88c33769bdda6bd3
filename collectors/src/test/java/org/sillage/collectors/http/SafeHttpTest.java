// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.http.StubServer.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.sillage.core.collect.SourceException;

/** What a well-behaved exchange looks like. */
class SafeHttpTest {

    private final HttpTestKit kit = new HttpTestKit();

    @Test
    void anAnswerIsWholeAndSaysWhatTheServerSaid() throws Exception {
        try (StubServer server = StubServer.always(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + "content-type: text/plain; charset=utf-8\r\n\r\nhello")) {
            Response response = kit.allowing(server).get(server.address("/a?b=c"));
            assertThat(text(response)).isEqualTo("hello");
            assertThat(response.mediaType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(response.receivedAt()).isEqualTo(kit.time.instant());
            assertThat(server.requests().getFirst())
                    .startsWith("GET /a?b=c HTTP/1.1\r\n")
                    .contains("Host: " + server.hostPort() + "\r\n", "User-Agent: Sillage/test\r\n");
        }
    }

    @Test
    void chunksAreJoinedAndTrailersLeft() throws Exception {
        String[] lines = {
            "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "3;note=x", "hel", "2", "lo", "0", "X-Sum: 1", "", ""
        };
        try (StubServer server = StubServer.always(String.join("\r\n", lines))) {
            assertThat(text(kit.allowing(server).get(server.address("/")))).isEqualTo("hello");
        }
    }

    @Test
    void aBodyWithoutALengthEndsWithTheConnection() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.0 200 OK\r\n\r\nhello")) {
            assertThat(text(kit.allowing(server).get(server.address("/")))).isEqualTo("hello");
        }
    }

    @Test
    void gzipIsUnpackedEvenInChunksAndInTwoMembers() throws Exception {
        byte[] hel = gzip("hel");
        byte[] lo = gzip("lo");
        try (StubServer server = StubServer.of((number, request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (byte[] member : new byte[][] {hel, lo}) {
                write(out, Integer.toHexString(member.length) + "\r\n");
                out.write(member);
                write(out, "\r\n");
            }
            write(out, "0\r\n\r\n");
        })) {
            assertThat(text(kit.allowing(server).get(server.address("/")))).isEqualTo("hello");
            assertThat(server.requests().getFirst()).contains("Accept-Encoding: gzip\r\n");
        }
    }

    @Test
    void aRefusalIsAnAnswerOnlyToWhoTakesIt() throws Exception {
        try (StubServer server =
                StubServer.always("HTTP/1.1 429 Slow down\r\nReset: 9\r\nContent-Length: 2\r\n\r\nno")) {
            SafeHttp http = kit.allowing(server).http();
            Response refusal = http.get(Request.of(server.address("/")).takingRefusals());
            assertThat(refusal.status()).isEqualTo(429);
            assertThat(refusal.header("Reset")).contains("9");
            assertThat(text(refusal)).isEqualTo("no");
            assertThat(server.requests()).hasSize(1);
            assertThat(HttpTestKit.failure(http, Request.of(server.address("/")))
                            .kind())
                    .isEqualTo(SourceException.Kind.RATE_LIMITED);
        }
    }

    @Test
    void interimAnswersAreReadAndLeft() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + HttpTestKit.OK)) {
            assertThat(text(kit.allowing(server).get(server.address("/")))).isEqualTo("hello");
        }
    }

    @Test
    void etagAndDateGoBackAsTheyCameAndNothingChangedIsAnAnswer() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 304 Not Modified\r\n\r\n")) {
            Request request = Request.of(server.address("/")).ifChanged("W/\"a b\"", "Thu, 22 Nov 2018 08:00:00 GMT");
            assertThat(kit.allowing(server).http().get(request).isUnchanged()).isTrue();
            assertThat(server.requests().getFirst())
                    .contains("If-None-Match: W/\"a b\"\r\n", "If-Modified-Since: Thu, 22 Nov 2018 08:00:00 GMT\r\n");
        }
    }

    @Test
    void unchangedWithoutHavingBeenAskedIsNamed() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 304 Not Modified\r\n\r\n")) {
            assertThat(kit.allowing(server)
                            .failure(server.address("/"))
                            .reason()
                            .key())
                    .isEqualTo("http.unasked-304");
        }
    }

    @Test
    void noFailureAndNoRequestShowsASecret() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 404 Not Found\r\n\r\n")) {
            SourceException failure = HttpTestKit.failure(
                    kit.allowing(server).http(),
                    Request.of(server.address("/feed?access_token=s3cret&page=2"))
                            .with("Authorization", "s3cret"));
            assertThat(failure.reason().texts().getFirst()).endsWith("/feed?access_token=***&page=2");
            assertThat(failure.toString() + failure.getCause()).doesNotContain("s3cret");
            assertThat(server.requests().getFirst()).contains("Authorization: s3cret");
        }
    }

    private static String text(Response response) {
        return new String(response.bytes(), StandardCharsets.UTF_8);
    }

    static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
