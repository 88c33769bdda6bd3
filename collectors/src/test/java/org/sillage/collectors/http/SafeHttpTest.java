// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a well-behaved exchange looks like. */
class SafeHttpTest {

    private final HttpTestKit kit = new HttpTestKit();

    @Test
    void anAnswerIsWholeAndSaysWhatTheServerSaid() throws Exception {
        try (StubServer server = StubServer.always(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + "content-type: text/plain; charset=utf-8\r\n\r\nhello")) {
            Response response = kit.allowing(server).get(server.address("/a?b=c"));
            assertThat(new String(response.bytes(), StandardCharsets.UTF_8)).isEqualTo("hello");
            assertThat(response.mediaType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(response.receivedAt()).isEqualTo(kit.time.instant());
            assertThat(server.requests().getFirst())
                    .startsWith("GET /a?b=c HTTP/1.1\r\n")
                    .contains("Host: " + server.hostPort() + "\r\n", "User-Agent: Sillage/test\r\n");
        }
    }
}
