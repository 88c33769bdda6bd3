// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Captures one feed or sitemap, if it changed. What is none, such as a page of apologies with status 200, fails here and is
 * not kept: else the next unchanged answer would hide it.
 */
final class FeedCollector implements Collector {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    private final String source;
    private final URI url;
    private final SafeHttp http;
    private final FeedDocument document;

    FeedCollector(String source, FeedSettings settings, SafeHttp http, FeedDocument document) {
        this.source = source;
        this.url = settings.url();
        this.http = http;
        this.document = document;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String reader() {
        return document.reader();
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        // A feed is one page: what this run has kept already is all of it.
        if (from.midway()) return;
        String address = ShownAddress.of(url);
        FeedCursor last = FeedCursor.parse(from.cursor(), address);
        Response response =
                http.get(Request.of(url).with("Accept", ACCEPT).ifChanged(last.etag(), last.lastModified()));
        if (response.movedTo().isPresent()) {
            sink.note(Message.of(
                    "feed.moved", address, ShownAddress.of(response.movedTo().get())));
        }
        if (response.isUnchanged()) return;
        String digest = digest(response);
        if (digest.equals(last.digest())) return;
        refuseOther(response, digest, address);
        FeedCursor next = FeedCursor.of(address, response, digest);
        sink.keep(new Capture(address, response.mediaType(), response.receivedAt(), response::open, next.text()));
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return document.read(evidence);
    }

    private void refuseOther(Response response, String digest, String address) throws SourceException {
        try {
            document.check(new Evidence(digest, address, response.mediaType(), response.receivedAt(), response::open));
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
