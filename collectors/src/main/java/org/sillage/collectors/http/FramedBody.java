// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sillage.collectors.http.HttpFault.Remedy;

/**
 * The bytes of one body as RFC 9112 section 6 frames them: chunks, a stated length, or up to the end of the
 * connection. A body that ends before it should is a fault, never a short body.
 */
final class FramedBody extends InputStream {

    private static final long UNTIL_THE_END = Long.MAX_VALUE;

    private final InputStream in;
    private final MessageHead lines;
    private final boolean chunked;
    /** Of the chunk at hand, or of the whole body. */
    private long left;

    private boolean firstChunk = true;
    private boolean ended;

    /**
     * @param lines reads chunk sizes and trailers from the same connection, and counts them
     * @param limit of a stated length: what announces more is refused before a byte of it is read
     */
    FramedBody(InputStream in, MessageHead lines, Headers headers, int limit) throws HttpFault {
        this.in = in;
        this.lines = lines;
        this.chunked = headers.first("Transfer-Encoding").isPresent();
        if (chunked) checkChunked(headers.all("Transfer-Encoding"));
        this.left = chunked ? 0 : length(headers.all("Content-Length"));
        if (left != UNTIL_THE_END && left > limit) throw tooLarge(limit);
        this.ended = !chunked && left == 0;
    }

    static HttpFault tooLarge(int limit) {
        return HttpFault.of(Remedy.NEXT_RUN, "http.too-large", limit / (1024 * 1024));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (chunked && left == 0 && !ended) nextChunk();
        if (ended) return -1;
        int got = in.read(to, offset, (int) Math.min(length, left));
        if (got < 0) return end();
        if (left != UNTIL_THE_END) left -= got;
        if (left == 0 && !chunked) ended = true;
        return got;
    }

    /** One as long as there may be more: the JDK's unpacker asks before it looks for a second member. */
    @Override
    public int available() {
        return ended ? 0 : 1;
    }

    private int end() throws HttpFault {
        if (left != UNTIL_THE_END) throw HttpFault.of(Remedy.TRY_AGAIN, "http.cut");
        ended = true;
        return -1;
    }

    private void nextChunk() throws IOException {
        if (!firstChunk && !lines.line().isEmpty()) throw broken();
        firstChunk = false;
        String size = lines.line().split("[; \t]", 2)[0];
        if (!size.matches("[0-9A-Fa-f]{1,15}")) throw broken();
        left = Long.parseLong(size, 16);
        if (left > 0) return;
        lines.fields(new Headers());
        ended = true;
    }

    private static void checkChunked(List<String> codings) throws HttpFault {
        if (codings.size() != 1 || !codings.getFirst().equalsIgnoreCase("chunked")) throw broken();
    }

    private static long length(List<String> stated) throws HttpFault {
        if (stated.isEmpty()) return UNTIL_THE_END;
        String first = stated.getFirst();
        boolean readable = first.matches("\\d{1,18}") && stated.stream().allMatch(first::equals);
        if (!readable) throw broken();
        return Long.parseLong(first);
    }

    private static HttpFault broken() {
        return HttpFault.of(Remedy.NEXT_RUN, "http.broken-framing");
    }
}
