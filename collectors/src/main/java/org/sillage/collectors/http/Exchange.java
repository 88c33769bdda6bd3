// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.sillage.collectors.http.HttpFault.Remedy;

/** One request and its answer over a connection of its own, from the look-up of the name to the last byte. */
final class Exchange {

    private final Connector connector;
    private final String userAgent;
    private final HttpLimits limits;

    Exchange(Connector connector, String userAgent, HttpLimits limits) {
        this.connector = connector;
        this.userAgent = userAgent;
        this.limits = limits;
    }

    /** @param body of a success, or of a refusal where that is taken, unpacked; nobody reads that of another status */
    record Answer(
            int status,
            Headers headers,
            @SuppressWarnings("ArrayRecordComponent") byte[] body) {}

    /**
     * @param headers of the caller that may go to this target
     * @param takesRefusals whether the body of status 400 to 499 is read too
     * @param left time for all of it
     */
    Answer get(Target target, Map<String, String> headers, boolean takesRefusals, Duration left) throws HttpFault {
        try (Deadline deadline = new Deadline(left)) {
            try (Socket socket = connector.open(target, deadline)) {
                send(socket.getOutputStream(), target, headers);
                return receive(socket.getInputStream(), takesRefusals);
            } catch (HttpFault named) {
                throw deadline.hasPassed() ? tooSlow(target).causedBy(named) : named;
            } catch (IOException e) {
                throw deadline.hasPassed()
                        ? tooSlow(target).causedBy(e)
                        : HttpFault.of(Remedy.TRY_AGAIN, "http.cut").causedBy(e);
            }
        }
    }

    private HttpFault tooSlow(Target target) {
        return HttpFault.of(
                Remedy.NEXT_RUN,
                "http.too-slow",
                target.hostPort(),
                limits.total().toSeconds());
    }

    private void send(OutputStream out, Target target, Map<String, String> headers) throws IOException {
        StringBuilder text = new StringBuilder(256)
                .append("GET ")
                .append(target.pathAndQuery())
                .append(" HTTP/1.1\r\n");
        field(text, "Host", target.authority());
        field(text, "User-Agent", userAgent);
        field(text, "Accept-Encoding", "gzip");
        field(text, "Connection", "close");
        headers.forEach((name, value) -> field(text, name, value));
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private Answer receive(InputStream raw, boolean takesRefusals) throws IOException {
        InputStream in = new BufferedInputStream(raw, 16 * 1024);
        MessageHead head = new MessageHead(in, limits.headerBytes());
        Headers headers = new Headers();
        int status = head.read(headers);
        boolean success = status < 300 && status != 204 && status != 205;
        boolean refusal = takesRefusals && Status.isOfTheClient(status);
        if (!success && !refusal) return new Answer(status, headers, new byte[0]);
        int limit = limits.bodyBytes();
        FramedBody framed = new FramedBody(in, head, headers, limit);
        return new Answer(status, headers, Body.read(framed, headers, limit));
    }
}
