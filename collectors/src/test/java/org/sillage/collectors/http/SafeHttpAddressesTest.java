// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.SourceException;

/** Nothing private is reached: a server that listens on loopback gets no call, however its address is spelt. */
class SafeHttpAddressesTest {

    private final HttpTestKit kit = new HttpTestKit();
    private StubServer canary;

    @BeforeEach
    void listen() {
        canary = StubServer.always(HttpTestKit.OK);
    }

    @AfterEach
    void close() throws IOException {
        assertThat(canary.requests()).as("calls the canary got").isEmpty();
        canary.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "localhost",
                "LOCALHOST",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::127.0.0.1]",
                "2130706433",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "127.1",
                "127.0.0.1.",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
            })
    void everySpellingOfLoopbackIsRefused(String host) {
        SourceException failure = kit.failure(URI.create("http://" + host + ":" + canary.port() + "/"));
        assertThat(failure.reason().key()).isIn("http.private-address", "http.odd-host");
        assertThat(failure.kind()).isEqualTo(SourceException.Kind.SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.9.9",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "2001:db8::1",
                "192.0.0.8"
            })
    void aNameThatLeadsToAPrivateAddressIsRefused(String address) throws Exception {
        InetAddress found = InetAddress.getByName(address);
        SourceException failure =
                kit.resolving(host -> List.of(found)).failure(URI.create("http://paper.example/feed"));
        assertThat(failure.reason().key()).isEqualTo("http.private-address");
        assertThat(failure.reason().texts()).contains("paper.example:80");
    }

    @Test
    void aNameIsLookedUpOnceSoThatWhatItSaysLaterCannotMatter() throws Exception {
        try (StubServer own = StubServer.always(HttpTestKit.OK)) {
            List<String> asked = new ArrayList<>();
            Resolver counting = host -> {
                asked.add(host);
                return List.of(InetAddress.getLoopbackAddress());
            };
            String name = "paper.example:" + own.port();
            Response response = kit.allowing(name).resolving(counting).get(URI.create("http://" + name + "/"));
            assertThat(response.status()).isEqualTo(200);
            assertThat(asked).containsExactly("paper.example");
        }
    }

    @Test
    void aNameThatTurnsPrivateBetweenTwoTriesIsRefused() {
        List<String> asked = new ArrayList<>();
        Resolver rebinding = host -> {
            asked.add(host);
            if (asked.size() == 1) throw new UnknownHostException(host);
            return List.of(InetAddress.getLoopbackAddress());
        };
        URI address = URI.create("http://paper.example:" + canary.port() + "/");
        assertThat(kit.resolving(rebinding).failure(address).reason().key()).isEqualTo("http.private-address");
        assertThat(asked).hasSize(2);
    }

    @Test
    void ofSeveralAddressesOnlyPublicOnesAreTried() throws UnknownHostException {
        List<InetAddress> both = List.of(InetAddress.getLoopbackAddress(), InetAddress.getByName("10.0.0.1"));
        assertThat(kit.resolving(host -> both)
                        .failure(URI.create("http://paper.example:" + canary.port() + "/"))
                        .reason()
                        .key())
                .isEqualTo("http.private-address");
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws Exception {
        try (StubServer own =
                StubServer.always("HTTP/1.1 302 Found\r\nLocation: " + canary.address("/") + "\r\n\r\n")) {
            assertThat(kit.allowing(own).failure(own.address("/")).reason().key())
                    .isEqualTo("http.private-address");
        }
    }

    @Test
    void theAllowListMeansOneHostAndOnePort() throws Exception {
        try (StubServer own = StubServer.always(HttpTestKit.OK)) {
            kit.allowing(own);
            assertThat(kit.get(own.address("/")).status()).isEqualTo(200);
            assertThat(kit.failure(canary.address("/")).reason().key()).isEqualTo("http.private-address");
            URI sameByName = URI.create("http://localhost:" + own.port() + "/");
            assertThat(kit.failure(sameByName).reason().key()).isEqualTo("http.private-address");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://paper.example/", "gopher://paper.example/", "mailto:a@b.example"})
    void onlyHttpAndHttpsAreAsked(String address) {
        assertThat(kit.failure(URI.create(address)).reason().key()).isEqualTo("http.not-an-address");
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        SourceException failure = kit.failure(URI.create("http://anne:s3cret@paper.example/feed"));
        assertThat(failure.reason().key()).isEqualTo("http.password-in-address");
        assertThat(failure.toString()).doesNotContain("s3cret", "anne");
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8,true",
        "1.1.1.1,true",
        "2a00:1450::1,true",
        "64:ff9b::808:808,true",
        "64:ff9b::a00:1,false",
        "192.88.99.1,false",
        "203.0.113.7,false",
        "2001::1,false",
        "fec0::1,false",
        "172.32.0.1,true",
        "100.128.0.1,true"
    })
    void publicIsWhatTheRegistriesSay(String address, boolean expected) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(expected);
    }
}
