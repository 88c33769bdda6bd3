// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R24: secrets planted in five places are found nowhere after runs that failed and runs that did not. */
class R24_SecretsStaySecretTest {

    /** In each secret, so that one search finds them all. */
    private static final String PLANTED = "pl4nted";

    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Ouest-Matin</title><link>https://ouest-matin.example/</link>
            <item><title>Une usine</title><link>https://ouest-matin.example/ARTICLE</link></item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    private HttpServer server;
    private Path home;

    @BeforeEach
    void aHomeWithFiveSecrets() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean good = exchange.getRequestURI().getPath().endsWith("rss");
            // Each source has an article of its own: of two that bring one, the later has nothing new.
            String article = exchange.getRequestURI().getQuery() == null ? "path" : "query";
            byte[] body = FEED.replace("ARTICLE", article).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        home = folder.resolve("home");
        String site = "127.0.0.1:" + server.getAddress().getPort();
        write(
                "config/sillage.yaml",
                "zone: Europe/Paris\nlanguage: en\nnetwork:\n  allow-private: [\"" + site + "\"]\n");
        write("config/sources.yaml", """
                sources:
                  - {id: user, type: locked, url: "http://me:pl4nted-user@%1$s/no", token: "${FEED_KEY}"}
                  - {id: query, type: feed, url: "http://%1$s/rss?access_token=pl4nted-query"}
                  - {id: path, type: feed, url: "http://%1$s/${FEED_KEY}/rss"}
                  - {id: refused, type: feed, url: "http://%1$s/${FEED_KEY}/no?token=pl4nted-query"}
                  - {id: unreachable, type: feed, url: "http://127.0.0.1:1/${FEED_KEY}"}
                  - id: literal
                    type: locked
                    url: http://%1$s/no
                    token: pl4nted-literal
                  - id: file
                    type: locked
                    url: http://%1$s/no
                    token: file:secret
                """.formatted(site));
        write("config/campaigns/usine.yaml", """
                name: {en: "The Factory"}
                from: 2018-11-01
                to: 2018-11-30
                query: usine
                """);
        write("secret", "pl4nted-file");
        Files.setPosixFilePermissions(home.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fivePlantedSecretsAreFoundNowhere() throws Exception {
        StringBuilder said = new StringBuilder();
        for (String command : List.of(
                "collect",
                "collect --json",
                "report weekly --campaign usine --period 2018-W47",
                "config check",
                "config show",
                "doctor",
                "search usine --json",
                "verify")) {
            ChildJvm child = start(command);
            said.append(child.commandLine()).append("\n");
            child.exitCode();
            said.append(child.said());
        }

        assertThat(said.toString().replaceAll("-cp \\S+", ""))
                .contains("query: collected")
                .contains("path: collected")
                .contains("refused: failed")
                .doesNotContain(PLANTED);
        assertThat(home.resolve("data/log/sillage.log")).content().contains("TRACE");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.startsWith(home.resolve("config")) || file.endsWith("secret")) continue;
                assertHolds(file.toString(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aSecretFileThatOthersCanReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(home.resolve("secret"), PosixFilePermissions.fromString("rw-r--r--"));
        ChildJvm child = start("collect");
        assertThat(child.exitCode()).isEqualTo(4);
        assertThat(child.said())
                .contains("Others can read")
                .contains("sources.yaml:")
                .doesNotContain(PLANTED);
    }

    /** What is packed is unpacked: a workbook and a piece of evidence hide nothing. */
    private static void assertHolds(String name, byte[] bytes) throws IOException {
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).contains(PLANTED))
                .as(name)
                .isFalse();
        if (name.endsWith(".gz")) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                assertHolds(name + "!", in.readAllBytes());
            }
        } else if (name.endsWith(".xlsx")) {
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertHolds(name + "!" + entry.getName(), in.readAllBytes());
            }
        }
    }

    private ChildJvm start(String command) throws IOException {
        String[] arguments = Stream.concat(Stream.of("--home", home.toString()), Stream.of(command.split(" ")))
                .toArray(String[]::new);
        return ChildJvm.start(
                folder, Map.of("logging.level.root", "TRACE"), Map.of("FEED_KEY", "pl4nted-path"), arguments);
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
