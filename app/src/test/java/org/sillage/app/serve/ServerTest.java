// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.batch.ChildJvm;

class ServerTest {

    /** As the JVM says it when it is asked to end. */
    private static final int TERMINATED = 128 + 15;

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[1-9]\\d*");

    @TempDir
    Path folder;

    @Test
    void itSaysWhereItListensAnswersForItsHealthAndEndsWhenAsked() throws Exception {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home"));
        ChildJvm server = ChildJvm.start(folder, Map.of(), "--home", home.root().toString(), "serve", "--port", "0");
        Matcher address = ADDRESS.matcher(server.await("http://", Duration.ofMinutes(3)));
        assertThat(address.find()).isTrue();

        assertThat(get(address.group() + "/actuator/health")).contains("\"UP\"");
        assertThat(get(address.group() + "/actuator/health/liveness")).contains("\"UP\"");
        assertThat(get(address.group() + "/actuator/health/readiness")).contains("\"UP\"");

        server.terminate();
        assertThat(server.exitCode()).as(server.said()).isEqualTo(TERMINATED);
        assertThat(server.said()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws Exception {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home"));
        try (var taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            ChildJvm server = ChildJvm.start(
                    folder,
                    Map.of(),
                    "--home",
                    home.root().toString(),
                    "serve",
                    "--port",
                    Integer.toString(taken.getLocalPort()));
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.said().lines()).as(server.said()).hasSize(1);
            assertThat(server.said()).contains(Integer.toString(taken.getLocalPort()));
        }
    }

    private static String get(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
