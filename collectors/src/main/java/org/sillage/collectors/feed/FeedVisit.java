// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Asks one address, if it changed. What is no document of the kind wanted fails here and is not kept. */
record FeedVisit(SafeHttp http, FeedDocument document) {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /**
     * A document that changed, or was never seen.
     *
     * @param cursor to ask with the next time
     */
    record Answer(Response response, Evidence evidence, FeedCursor cursor) {

        Capture capture(String cursorText) {
            return new Capture(
                    evidence.origin(), response.mediaType(), response.receivedAt(), response::open, cursorText);
        }
    }

    /**
     * Empty where nothing changed.
     *
     * @param sink hears of a new address
     */
    Optional<Answer> ask(URI url, FeedCursor last, Collector.Sink sink) throws SourceException {
        String address = ShownAddress.of(url);
        Response response =
                http.get(Request.of(url).with("Accept", ACCEPT).ifChanged(last.etag(), last.lastModified()));
        if (response.movedTo().isPresent()) {
            sink.note(Message.of(
                    "feed.moved", address, ShownAddress.of(response.movedTo().get())));
        }
        if (response.isUnchanged()) return Optional.empty();
        String digest = digest(response);
        if (digest.equals(last.digest())) return Optional.empty();
        Evidence evidence = new Evidence(digest, address, response.mediaType(), response.receivedAt(), response::open);
        return Optional.of(new Answer(response, evidence, FeedCursor.of(address, response, digest)));
    }

    /** @throws SourceException where it is another thing, such as a page of apologies with status 200, or breaks off */
    void check(Answer answer) throws SourceException {
        try {
            document.check(answer.evidence());
        } catch (UnreadableEvidenceException e) {
            throw SourceException.unavailable(e.reason(), e);
        }
    }

    private static String digest(Response response) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(response.bytes()));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
