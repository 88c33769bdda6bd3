// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;

/**
 * What to ask with next time, so that only a changed feed is sent and kept. Some servers change their ETag with every
 * answer: the digest of the body has the last word.
 *
 * @param address the cursor is of, without secrets: another one makes it worthless
 * @param etag verbatim; empty when the server gave none
 * @param lastModified verbatim; empty when the server gave none
 * @param digest SHA-256 of the body
 * @param next address of the older page that is due; empty where none is
 */
record FeedCursor(String address, String etag, String lastModified, String digest, String next) {

    private static final String VERSION = "1";
    /** Without a page that is due. */
    static final int LINES = 5;

    /** What the text says; of nothing at all where it is empty or of another address. */
    static FeedCursor parse(String text, String address) {
        String[] lines = text.split("\n", -1);
        boolean usable = (lines.length == LINES || lines.length == LINES + 1)
                && lines[0].equals(VERSION)
                && lines[1].equals(address);
        if (!usable) return new FeedCursor(address, "", "", "", "");
        return new FeedCursor(address, lines[2], lines[3], lines[4], lines.length > LINES ? lines[LINES] : "");
    }

    static FeedCursor of(String address, Response response, String digest) {
        return new FeedCursor(address, header(response, "ETag"), header(response, "Last-Modified"), digest, "");
    }

    /** The same with another page due. */
    FeedCursor at(String page) {
        return new FeedCursor(address, etag, lastModified, digest, page);
    }

    /** One line each. */
    String text() {
        String first = String.join("\n", VERSION, address, etag, lastModified, digest);
        return next.isEmpty() ? first : first + "\n" + next;
    }

    private static String header(Response response, String name) {
        return response.header(name).filter(Request::isHeaderValue).orElse("");
    }
}
