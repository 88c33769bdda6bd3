// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A certificate is believed when a known authority signed it, for this name, and it has not expired. */
class SafeHttpCertificatesTest {

    private static final char[] PASSWORD = "password".toCharArray();

    private static KeyStore certificates;

    /** An authority of our own, three certificates it signed, and one that nobody signed. */
    @BeforeAll
    static void sign(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("certificates.p12");
        keytool(file, "authority", "-dname", "CN=authority", "-ext", "bc:c");
        keytool(file, "right", "-dname", "CN=a", "-ext", "san=dns:paper.example", "-signer", "authority");
        keytool(file, "other-name", "-dname", "CN=b", "-ext", "san=dns:other.example", "-signer", "authority");
        keytool(
                file,
                "expired",
                "-dname",
                "CN=c",
                "-ext",
                "san=dns:paper.example",
                "-signer",
                "authority",
                "-startdate",
                "-3d");
        keytool(file, "self-signed", "-dname", "CN=d", "-ext", "san=dns:paper.example");
        certificates = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            certificates.load(in, PASSWORD);
        }
    }

    @Test
    void aCertificateOfAKnownAuthorityForTheNameIsBelieved() throws Exception {
        try (StubServer server = server("right")) {
            assertThat(kit(server).get(address(server)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-name", "expired", "self-signed"})
    void anyOtherCertificateIsRefusedBeforeAnythingIsAsked(String alias) throws Exception {
        try (StubServer server = server(alias)) {
            assertThat(kit(server).failure(address(server)).reason().key()).isEqualTo("http.certificate");
            assertThat(server.requests()).allMatch(String::isEmpty);
        }
    }

    @Test
    void withoutTheAuthorityInTheTrustStoreNothingOfItsIsBelieved() throws Exception {
        try (StubServer server = server("right")) {
            HttpTestKit kit = kit(server).trusting((SSLSocketFactory) SSLSocketFactory.getDefault());
            assertThat(kit.failure(address(server)).reason().key()).isEqualTo("http.certificate");
        }
    }

    private static StubServer server(String alias) throws GeneralSecurityException, IOException {
        return StubServer.on(listening(alias), (number, request, out) -> StubServer.write(out, HttpTestKit.OK));
    }

    private static HttpTestKit kit(StubServer server) throws GeneralSecurityException, IOException {
        return new HttpTestKit()
                .allowing("paper.example:" + server.port())
                .resolving(host -> List.of(InetAddress.getLoopbackAddress()))
                .trusting(trustingTheAuthority());
    }

    private static URI address(StubServer server) {
        return URI.create("https://paper.example:" + server.port() + "/");
    }

    private static void keytool(Path file, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-validity",
                "1",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private static ServerSocket listening(String alias) throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(alias, certificates.getKey(alias, PASSWORD), PASSWORD, certificates.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static SSLSocketFactory trustingTheAuthority() throws GeneralSecurityException, IOException {
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("authority", certificates.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
