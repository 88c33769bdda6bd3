// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org): pure. An item, cut:
 *
 * <pre>{"id": "42", "url": "https://ouest-matin.example/usine", "title": "L'usine ouvre", "content_html": "&lt;p&gt;…",
 *  "date_published": "2018-11-22T09:30:00+01:00", "authors": [{"name": "Marie Durand"}], "language": "fr"}</pre>
 */
final class JsonFeedReader {

    private static final String VERSION = "jsonfeed.org/version/";
    /** What the network may send at most; the whole document is held at once. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private final ZoneId zone;

    /** @param zone of dates that state none */
    JsonFeedReader(ZoneId zone) {
        this.zone = zone;
    }

    /** A clipping or a reason for each item, in the order of the document. */
    Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        JsonNode feed = feed(evidence);
        FeedHead head = new FeedHead(WebAddress.parse(evidence.origin()));
        head.take(text(feed, "language"), text(feed, "home_page_url"), authors(feed));
        ItemReader items = new ItemReader(head, zone, evidence.observedAt());
        JsonNode listed = feed.path("items");
        return IntStream.range(0, listed.size())
                .mapToObj(i -> items.finding(offered(listed.get(i), head), "items[" + i + "]"));
    }

    /** The page with older items; empty where the feed names none. */
    static Optional<URI> next(Evidence evidence) throws UnreadableEvidenceException {
        String written = text(feed(evidence), "next_url");
        return FeedHead.resolve(WebAddress.parse(evidence.origin()), written)
                .filter(next -> !next.getRawAuthority().contains("@"));
    }

    /**
     * The whole document.
     *
     * @throws UnreadableEvidenceException where it is no JSON, breaks off, or is another kind of JSON
     */
    static JsonNode feed(Evidence evidence) throws UnreadableEvidenceException {
        JsonNode document = tree(bytes(evidence));
        if (document.path("version").asString("").contains(VERSION)
                && document.path("items").isArray()) return document;
        throw new UnreadableEvidenceException("", Message.of("feed.json-other"));
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableEvidenceException {
        try {
            return JSON.readTree(bytes);
        } catch (StreamConstraintsException beyond) {
            throw new UnreadableEvidenceException("", Message.of("feed.json-too-deep"), beyond);
        } catch (StreamReadException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            Message reason = Message.of("feed.json-malformed", at.getLineNr(), at.getColumnNr());
            throw new UnreadableEvidenceException("line " + at.getLineNr(), reason, malformed);
        }
    }

    private static byte[] bytes(Evidence evidence) throws UnreadableEvidenceException {
        try (InputStream in = evidence.open()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length <= MAX_BYTES) return bytes;
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("xml.no-bytes"), broken);
        }
        throw new UnreadableEvidenceException("", Message.of("xml.too-large", MAX_BYTES >> 20));
    }

    private static Offered offered(JsonNode item, FeedHead head) {
        return new Offered(
                FeedText.oneLine(text(item, "title")),
                words(item),
                FeedHead.resolve(head.base(), text(item, "url"))
                        .or(() -> FeedHead.resolve(head.base(), text(item, "external_url")))
                        .or(() -> WebAddress.parse(text(item, "id"))),
                "",
                "",
                authors(item),
                Stream.of("date_published", "date_modified")
                        .map(key -> text(item, key))
                        .filter(date -> !date.isBlank())
                        .toList(),
                text(item, "language"));
    }

    /** The fullest of what is offered, as {@link RomeItem} takes it. */
    private static String words(JsonNode item) {
        String html = FeedText.lines(text(item, "content_html"));
        String plain = FeedText.oneLine(text(item, "content_text"));
        String summary = FeedText.oneLine(text(item, "summary"));
        return Stream.of(html, plain, summary)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Version 1.1 has {@code authors}, 1.0 {@code author}. */
    private static List<String> authors(JsonNode of) {
        List<JsonNode> persons = new ArrayList<>();
        of.path("authors").forEach(persons::add);
        if (persons.isEmpty()) persons.add(of.path("author"));
        return persons.stream()
                .map(person -> Signature.plain(text(person, "name")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Also of a number: some write ids so. */
    private static String text(JsonNode of, String key) {
        return Optional.of(of.path(key))
                .filter(JsonNode::isValueNode)
                .map(value -> value.asString(""))
                .orElse("")
                .strip();
    }
}
