// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sillage.collectors.http.HttpFault.Remedy;

/** Reads a whole body, unpacked once, and counts after unpacking. */
final class Body {

    private static final int PIECE = 16 * 1024;

    private Body() {}

    /** @param limit in bytes, unpacked */
    static byte[] read(FramedBody framed, Headers headers, int limit) throws IOException {
        String coding = headers.all("Content-Encoding").stream()
                .map(value -> value.toLowerCase(Locale.ROOT).strip())
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .collect(Collectors.joining(", "));
        return switch (coding) {
            case "" -> readAll(framed, limit);
            case "gzip", "x-gzip" -> unpacked(framed, limit);
            default -> throw HttpFault.of(Remedy.NEXT_RUN, "http.coding", coding);
        };
    }

    private static byte[] unpacked(FramedBody framed, int limit) throws IOException {
        try (GZIPInputStream unpacking = new GZIPInputStream(framed, PIECE)) {
            byte[] body = readAll(unpacking, limit);
            // What the last member left unread, such as the end mark of a chunked body: without it the body was cut.
            readAll(framed, limit);
            return body;
        } catch (EOFException | ZipException notWhole) {
            throw HttpFault.of(Remedy.NEXT_RUN, "http.broken-gzip").causedBy(notWhole);
        }
    }

    /** In pieces: a body that turns out too large never costs more than the limit. */
    private static byte[] readAll(InputStream in, int limit) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        int total = 0;
        while (true) {
            byte[] piece = in.readNBytes(PIECE);
            if (piece.length == 0) return joined(pieces, total);
            total += piece.length;
            if (total > limit) throw FramedBody.tooLarge(limit);
            pieces.add(piece);
        }
    }

    private static byte[] joined(List<byte[]> pieces, int total) {
        byte[] whole = new byte[total];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }
}
