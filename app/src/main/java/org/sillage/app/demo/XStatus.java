// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sillage.app.json.JsonObject;

/**
 * One version of a post, or a repost, as the API of X shows it.
 *
 * @param post whose numbers it shows
 * @param author of the repost, or of the post
 * @param versions ids of the post's versions, from the oldest
 * @param refers what it refers to, in the words of X; empty for nothing
 * @param deleted empty for what stays
 */
record XStatus(
        String id,
        DemoAccount author,
        Instant published,
        String text,
        DemoPost post,
        List<String> versions,
        Optional<Reference> refers,
        Optional<Instant> deleted) {

    private static final String QUOTED = "quoted";
    private static final String REPOSTED = "retweeted";

    /** The form that the API writes, with milliseconds even where they are zero. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    XStatus {
        versions = List.copyOf(versions);
    }

    /** Another post, and in which way. */
    record Reference(String type, String id) {}

    static XStatus of(DemoPost post) {
        return new XStatus(
                post.id(),
                post.author(),
                post.published(),
                post.text(),
                post,
                List.of(post.id()),
                Optional.empty(),
                Optional.empty());
    }

    /** One for each version. */
    static List<XStatus> of(Voice voice) {
        List<XStatus> versions = new ArrayList<>();
        for (String id : voice.versions()) {
            DemoPost post = voice.post();
            versions.add(new XStatus(
                    id,
                    post.author(),
                    post.published(),
                    versions.isEmpty() ? post.text() : post.text() + " (corrigé)",
                    post,
                    voice.versions(),
                    voice.quoted().map(quoted -> new Reference(QUOTED, quoted)),
                    voice.deleted()));
        }
        return versions;
    }

    static XStatus repost(DemoPost post, DemoAccount by, Instant at) {
        String id = XIds.of(at, 1);
        return new XStatus(
                id,
                by,
                at,
                "RT @" + post.author().handle() + ": " + post.text(),
                post,
                List.of(id),
                Optional.of(new Reference(REPOSTED, post.id())),
                Optional.empty());
    }

    boolean isRepost() {
        return refers.filter(to -> to.type().equals(REPOSTED)).isPresent();
    }

    boolean isThere(Instant time) {
        return !published.isAfter(time)
                && deleted.filter(end -> !end.isAfter(time)).isEmpty();
    }

    /** Whether it is what its post says in the end: searches show no older version. */
    boolean isNewest() {
        return id.equals(versions.getLast());
    }

    /** Its video; empty for most. */
    Optional<JsonObject> media(Instant now) {
        if (!hasVideo()) return Optional.empty();
        return Optional.of(new JsonObject()
                .put("media_key", mediaKey())
                .put("type", "video")
                .put(
                        "public_metrics",
                        new JsonObject().put("view_count", post.at(now).videoViews())));
    }

    private boolean hasVideo() {
        return post.videoViews() > 0 && !isRepost();
    }

    private String mediaKey() {
        return "7_" + post.id();
    }

    JsonObject json(Instant now) {
        DemoPost reached = post.at(now);
        JsonObject json = new JsonObject()
                .put("id", id)
                .put("text", text.replace("&", "&amp;"))
                .put("author_id", author.id())
                .put("created_at", TIME.format(published))
                .put("lang", "fr")
                .putTexts("edit_history_tweet_ids", versions);
        refers.ifPresent(to -> json.putAll("referenced_tweets", List.of(to), XStatus::reference));
        if (hasVideo()) json.put("attachments", new JsonObject().putTexts("media_keys", List.of(mediaKey())));
        // Of posts this old the public API knows no impressions, and says 0.
        return json.put(
                "public_metrics",
                new JsonObject()
                        .put("retweet_count", reached.reposts())
                        .put("reply_count", isRepost() ? 0 : reached.replies())
                        .put("like_count", isRepost() ? 0 : reached.likes())
                        .put("quote_count", isRepost() ? 0 : reached.quotes())
                        .put("impression_count", 0));
    }

    private static JsonObject reference(Reference to) {
        return new JsonObject().put("type", to.type()).put("id", to.id());
    }
}
