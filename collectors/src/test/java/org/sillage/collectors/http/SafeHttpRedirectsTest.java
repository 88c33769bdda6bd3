// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.collectors.http.StubServer.write;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.SourceException;

/** Redirects are followed by hand, five at most. */
class SafeHttpRedirectsTest {

    private final HttpTestKit kit = new HttpTestKit();

    /** Sends /0 to /1 and so on to /last, with one status. */
    private static StubServer chain(int status, int last) {
        return StubServer.of((number, request, out) -> {
            int at = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
            write(
                    out,
                    at == last
                            ? HttpTestKit.OK
                            : "HTTP/1.1 " + status + " Moved\r\nLocation: /" + (at + 1) + "\r\n\r\n");
        });
    }

    @ParameterizedTest
    @CsvSource({"3,true", "5,true", "6,false", "30,false"})
    void fiveAreFollowedAndNoMore(int hops, boolean arrives) throws Exception {
        try (StubServer server = chain(302, hops)) {
            kit.allowing(server);
            if (arrives) {
                assertThat(kit.get(server.address("/0")).address()).isEqualTo(server.address("/" + hops));
            } else {
                assertThat(kit.failure(server.address("/0")).reason().key()).isEqualTo("http.redirects");
                assertThat(server.requests()).hasSize(6);
            }
        }
    }

    @Test
    void aLoopEndsAtTheLimit() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n")) {
            assertThat(kit.allowing(server)
                            .failure(server.address("/"))
                            .reason()
                            .key())
                    .isEqualTo("http.redirects");
        }
    }

    @ParameterizedTest
    @CsvSource({"301,true", "308,true", "302,false", "307,false"})
    void aPermanentMoveIsProposedAsTheNewAddress(int status, boolean proposed) throws Exception {
        try (StubServer server = chain(status, 2)) {
            Response response = kit.allowing(server).get(server.address("/0"));
            assertThat(response.movedTo().isPresent()).isEqualTo(proposed);
            if (proposed) assertThat(response.movedTo()).contains(server.address("/2"));
        }
    }

    @Test
    void afterATemporaryHopNothingIsProposed() throws Exception {
        try (StubServer server = StubServer.of((number, request, out) -> write(
                out,
                switch (number) {
                    case 1 -> "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n";
                    case 2 -> "HTTP/1.1 302 Found\r\nLocation: /today\r\n\r\n";
                    default -> HttpTestKit.OK;
                }))) {
            assertThat(kit.allowing(server).get(server.address("/old")).movedTo())
                    .contains(server.address("/new"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://paper.example/", "http://"})
    void onlyWebAddressesAreFollowed(String location) throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\n")) {
            assertThat(kit.allowing(server)
                            .failure(server.address("/"))
                            .reason()
                            .key())
                    .isEqualTo("http.redirect-elsewhere");
        }
    }

    @Test
    void aPasswordInARedirectIsRefusedAndNotRepeated() throws Exception {
        try (StubServer server =
                StubServer.always("HTTP/1.1 302 Found\r\nLocation: http://anne:s3cret@paper.example/\r\n\r\n")) {
            SourceException failure = kit.allowing(server).failure(server.address("/"));
            assertThat(failure.reason().key()).isEqualTo("http.password-in-address");
            assertThat(failure.toString()).doesNotContain("s3cret");
        }
    }

    @Test
    void aRedirectWithoutAnAddressIsNamed() throws Exception {
        try (StubServer server = StubServer.always("HTTP/1.1 302 Found\r\n\r\n")) {
            assertThat(kit.allowing(server)
                            .failure(server.address("/"))
                            .reason()
                            .key())
                    .isEqualTo("http.redirect-without-address");
        }
    }

    @Test
    void whatSaysWhoAsksStaysWithTheHostItWasMeantFor() throws Exception {
        try (StubServer other = StubServer.always(HttpTestKit.OK);
                StubServer server =
                        StubServer.always("HTTP/1.1 302 Found\r\nLocation: " + other.address("/") + "\r\n\r\n")) {
            kit.allowing(server, other)
                    .http()
                    .get(Request.of(server.address("/"))
                            .with("Authorization", "Bearer s3cret")
                            .ifChanged("\"e\"", ""));
            assertThat(server.requests().getFirst()).contains("Authorization: Bearer s3cret");
            assertThat(other.requests().getFirst()).doesNotContain("s3cret").contains("If-None-Match: \"e\"");
        }
    }
}
