// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.collectors.http.HttpFault.Remedy;

/**
 * Status line and headers of an answer (RFC 9112), however many bytes a server sends before them: one limit counts
 * interim answers, headers and trailers together.
 */
final class MessageHead {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final String START = "HTTP/";

    private final InputStream in;
    private final int limit;
    private int read;

    /** @param limit bytes in all */
    MessageHead(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Status of the final answer; interim ones (1xx) are read and left. Adds its headers. */
    int read(Headers headers) throws IOException {
        while (true) {
            int status = statusLine();
            Headers these = status < 200 ? new Headers() : headers;
            fields(these);
            if (status >= 200) return status;
            if (status == 101) throw notHttp();
        }
    }

    /** Header lines up to the empty one. */
    void fields(Headers headers) throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) throw notHttp();
            headers.add(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    /** One line without its end. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int b = next(); b != '\n'; b = next()) {
            if (b < 0) throw HttpFault.of(Remedy.TRY_AGAIN, "http.cut");
            line.write(b);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private int statusLine() throws IOException {
        // Looked at byte by byte: what is not HTTP may never send a line end.
        StringBuilder start = new StringBuilder();
        while (start.length() < START.length()) {
            int b = next();
            if (b < 0 && read <= 1) throw HttpFault.of(Remedy.TRY_AGAIN, "http.empty");
            if (b != START.charAt(start.length())) throw notHttp();
            start.append((char) b);
        }
        Matcher line = STATUS_LINE.matcher(START + line());
        if (!line.matches()) throw notHttp();
        return Integer.parseInt(line.group(1));
    }

    private int next() throws IOException {
        if (++read > limit) throw HttpFault.of(Remedy.NEXT_RUN, "http.headers-too-large", limit);
        return in.read();
    }

    private static HttpFault notHttp() {
        return HttpFault.of(Remedy.NEXT_RUN, "http.not-http");
    }
}
