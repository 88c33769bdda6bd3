// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedText;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a page of stories of Media Cloud: pure. A story, cut:
 *
 * <pre>{@code
 * {"id": "9f2c…", "title": "L'usine ouvre", "url": "https://ouest-matin.example/usine",
 *  "media_name": "ouest-matin.example", "publish_date": "2018-11-22", "language": "fr"}
 * }</pre>
 */
final class MediaCloudReader {

    static final String NAME = "media-cloud-api/1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private MediaCloudReader() {}

    /**
     * What the way on needs to know of a page.
     *
     * @param next mark of the next page; empty at the end
     */
    record Page(int stories, String next) {

        boolean isLast() {
            return next.isEmpty();
        }
    }

    /** @throws UnreadableEvidenceException where it is no page of stories */
    static Page page(byte[] bytes) throws UnreadableEvidenceException {
        JsonNode document = document(bytes);
        return new Page(document.path("stories").size(), text(document, "pagination_token"));
    }

    static Stream<Finding> read(Evidence evidence, ZoneId zone) throws UnreadableEvidenceException {
        JsonNode stories;
        try (InputStream in = evidence.open()) {
            stories = document(in.readNBytes(MAX_BYTES)).path("stories");
        } catch (UnreadableEvidenceException known) {
            throw known;
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("media-cloud.other"), broken);
        }
        return IntStream.range(0, stories.size())
                .mapToObj(i -> finding(stories.get(i), "stories[" + i + "]", evidence, zone));
    }

    private static JsonNode document(byte[] bytes) throws UnreadableEvidenceException {
        try {
            JsonNode document = JSON.readTree(bytes);
            if (document.path("stories").isArray()) return document;
        } catch (JacksonException noJson) {
            throw new UnreadableEvidenceException("", Message.of("media-cloud.other"), noJson);
        }
        throw new UnreadableEvidenceException("", Message.of("media-cloud.other"));
    }

    private static Finding finding(JsonNode story, String place, Evidence evidence, ZoneId zone) {
        String address = text(story, "url");
        Optional<URI> url = WebAddress.parse(address);
        if (url.isEmpty()) return new Finding.Skip(place, Message.of("discovery.no-address", address));
        String title = FeedText.line(text(story, "title"));
        Clipping clipping = new Clipping(
                MentionId.ofClipping(url.get()),
                url,
                day(story).map(day -> Published.on(day, zone)).orElse(Published.unstated(evidence.observedAt())),
                text(story, "media_name"),
                Clipping.Medium.UNKNOWN,
                text(story, "language"),
                List.of(),
                List.of(),
                title.isEmpty() ? address : title,
                "");
        return new Finding.Sighting(clipping, place);
    }

    private static Optional<LocalDate> day(JsonNode story) {
        String text = text(story, "publish_date");
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode of, String key) {
        return of.path(key).asString("").strip();
    }
}
