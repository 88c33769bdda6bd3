// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.metric.Metric;
import tools.jackson.databind.JsonNode;

/**
 * An answer of API v2: {@code data} with what was asked, {@code includes} with what belongs to it, {@code errors} with
 * what there is no more. Cut:
 *
 * <pre>
 * {"data":[{"id":"1066","text":"Tom &amp;amp; Léa","author_id":"7","created_at":"2018-11-22T23:30:00.000Z",
 *   "edit_history_tweet_ids":["1066"],"public_metrics":{"like_count":48,"impression_count":5210}}],
 *  "includes":{"users":[{"id":"7","username":"usine_extra","public_metrics":{"followers_count":3400}}]},
 *  "meta":{"result_count":1,"next_token":"b26v"}}
 * </pre>
 */
final class V2Answer {

    /** Before it X counted no views that it shows: its 0 says nothing. */
    private static final Instant IMPRESSIONS_SINCE = Instant.parse("2022-12-01T00:00:00Z");

    private static final Pattern STATUS = Pattern.compile("/status/(\\d+)");
    private static final String METRICS = "public_metrics";

    private final XFindings findings;
    private final Map<String, Account> users = new HashMap<>();
    private final Map<String, JsonNode> media = new HashMap<>();

    V2Answer(XFindings findings) {
        this.findings = findings;
    }

    /** Whether a document has the form of an answer. */
    static boolean is(JsonNode root) {
        boolean errorsAlone = root.path("errors").isArray() && !root.has("title");
        return root.has("data") || root.has("includes") || errorsAlone || (root.has("meta") && !root.has("id"));
    }

    /** @param prefix of every place in the document; empty, or ending with a dot */
    void read(JsonNode root, String prefix) {
        JsonNode includes = root.path("includes");
        learn(includes);
        JsonNode data = root.path("data");
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) item(data.get(i), prefix + "data[" + i + "]");
        } else if (data.isObject()) {
            item(data, prefix + "data");
        }
        included(includes, prefix + "includes");
        JsonNode errors = root.path("errors");
        for (int i = 0; errors.isArray() && i < errors.size(); i++) error(errors.get(i), prefix + "errors[" + i + "]");
    }

    /** What posts refer to by number. */
    void learn(JsonNode includes) {
        for (JsonNode user : includes.path("users")) {
            account(user).ifPresent(account -> users.put(XFindings.text(user, "id"), account));
        }
        for (JsonNode one : includes.path("media")) media.put(XFindings.text(one, "media_key"), one);
    }

    /** Posts and accounts that came along: whole items with numbers of their own. */
    void included(JsonNode includes, String place) {
        JsonNode posts = includes.path("tweets");
        for (int i = 0; posts.isArray() && i < posts.size(); i++) {
            JsonNode post = posts.get(i);
            boolean repost = refersTo(post, "retweeted");
            if (isPost(post) && !repost && !findings.knows(firstVersion(post)))
                post(post, place + ".tweets[" + i + "]");
        }
        JsonNode accounts = includes.path("users");
        for (int i = 0; accounts.isArray() && i < accounts.size(); i++) {
            JsonNode user = accounts.get(i);
            String at = place + ".users[" + i + "]." + METRICS;
            account(user).ifPresent(account -> findings.followers(account, user.path(METRICS), at));
        }
    }

    /** One thing that was asked for. */
    void item(JsonNode item, String place) {
        if (isPost(item)) post(item, place);
        else if (item.has("username")) user(item, place);
        else findings.skip(place, "x.other-item", String.join(", ", item.propertyNames()));
    }

    static boolean isPost(JsonNode item) {
        return item.has("id") && item.has("text") && !item.has("username");
    }

    private void user(JsonNode user, String place) {
        Optional<Account> account = account(user);
        if (account.isEmpty()) findings.skip(place, "x.no-handle");
        else if (!findings.followers(account.get(), user.path(METRICS), place + "." + METRICS)) {
            findings.skip(place, "x.no-followers", account.get().handle());
        }
    }

    private static Optional<Account> account(JsonNode user) {
        String handle = XFindings.text(user, "username");
        if (handle.isBlank()) return Optional.empty();
        return Optional.of(new Account(XFindings.NETWORK, handle, XFindings.text(user, "name")));
    }

    /** An edit makes a new number: the first one names the post, the last one is what it says now. */
    static String firstVersion(JsonNode post) {
        JsonNode versions = post.path("edit_history_tweet_ids");
        return versions.isEmpty() ? XFindings.text(post, "id") : versions.get(0).asString("");
    }

    /** The number of the newest version of a post, which is its own unless it was edited since. */
    static String lastVersion(JsonNode post) {
        JsonNode versions = post.path("edit_history_tweet_ids");
        return versions.isEmpty()
                ? XFindings.text(post, "id")
                : versions.get(versions.size() - 1).asString("");
    }

    private void post(JsonNode post, String place) {
        String shown = XFindings.text(post, "id");
        String id = firstVersion(post);
        if (!XFindings.isId(shown) || !XFindings.isId(id)) {
            findings.skip(place, "x.no-id", shown);
        } else if (refersTo(post, "retweeted")) {
            findings.skip(place, "x.repost");
        } else if (!lastVersion(post).equals(shown)) {
            findings.skip(place, "x.older-version", id, lastVersion(post));
        } else if (!findings.isNew(id)) {
            findings.skip(place, "x.twice", id);
        } else {
            read(post, id, shown, place);
        }
    }

    private static boolean refersTo(JsonNode post, String type) {
        for (JsonNode other : post.path("referenced_tweets")) {
            if (XFindings.text(other, "type").equals(type)) return true;
        }
        return false;
    }

    private void read(JsonNode post, String id, String shown, String place) {
        Optional<Account> account = Optional.ofNullable(users.get(XFindings.text(post, "author_id")));
        String createdAt = XFindings.text(post, "created_at");
        // A post of more than 280 characters is cut, and whole in its note.
        String note = XFindings.text(post.path("note_tweet"), "text");
        String text = note.isEmpty() ? XFindings.text(post, "text") : note;
        MentionId mention = findings.post(id, shown, account, createdAt, XFindings.text(post, "lang"), text, place);
        counts(mention, post.path(METRICS), place + "." + METRICS);
        impressions(mention, post, id, place);
        findings.count(
                mention,
                Metric.CLICKS,
                post.path("non_public_metrics"),
                "url_link_clicks",
                place + ".non_public_metrics");
        videoViews(mention, post, place);
    }

    private void counts(MentionId mention, JsonNode metrics, String place) {
        findings.count(mention, Metric.REPOSTS, metrics, "retweet_count", place);
        findings.count(mention, Metric.QUOTES, metrics, "quote_count", place);
        findings.count(mention, Metric.REPLIES, metrics, "reply_count", place);
        findings.count(mention, Metric.LIKES, metrics, "like_count", place);
        findings.count(mention, Metric.SAVES, metrics, "bookmark_count", place);
    }

    /** The public number; where there is none, the one that the account alone is shown. */
    private void impressions(MentionId mention, JsonNode post, String id, String place) {
        String holder = hasImpressions(post.path(METRICS), post, id) ? METRICS : "non_public_metrics";
        findings.count(mention, Metric.IMPRESSIONS, post.path(holder), "impression_count", place + "." + holder);
    }

    private static boolean hasImpressions(JsonNode metrics, JsonNode post, String id) {
        JsonNode count = metrics.path("impression_count");
        if (count.isMissingNode() || count.isNull()) return false;
        boolean zero = count.isIntegralNumber() && count.longValue() == 0;
        if (!zero) return true;
        Optional<Instant> made = XTime.parse(XFindings.text(post, "created_at")).or(() -> XTime.ofId(id));
        return made.filter(IMPRESSIONS_SINCE::isAfter).isEmpty();
    }

    /** Views of all its own videos; one of another post shown again counts there, not here. */
    private void videoViews(MentionId mention, JsonNode post, String place) {
        long views = 0;
        String last = "";
        JsonNode keys = post.path("attachments").path("media_keys");
        for (JsonNode key : keys) {
            JsonNode count =
                    media.getOrDefault(key.asString(""), keys).path(METRICS).path("view_count");
            if (!count.isIntegralNumber() || count.longValue() < 0 || isOfAnother(key.asString(""), post)) continue;
            views = Math.addExact(views, count.longValue());
            last = key.asString("");
        }
        if (!last.isEmpty()) {
            findings.total(mention, Metric.VIDEO_VIEWS, views, "view_count", place + ".attachments.media_keys");
        }
    }

    private static boolean isOfAnother(String key, JsonNode post) {
        for (JsonNode url : post.path("entities").path("urls")) {
            if (!XFindings.text(url, "media_key").equals(key)) continue;
            Matcher origin = STATUS.matcher(XFindings.text(url, "expanded_url"));
            if (origin.find() && !isVersion(origin.group(1), post)) return true;
        }
        return false;
    }

    private static boolean isVersion(String id, JsonNode post) {
        for (JsonNode version : post.path("edit_history_tweet_ids"))
            if (version.asString("").equals(id)) return true;
        return XFindings.text(post, "id").equals(id);
    }

    /**
     * Something asked for that is not there, such as
     *
     * <pre>
     * {"value":"1066","detail":"Could not find tweet with ids: [1066].","title":"Not Found Error",
     *  "resource_type":"tweet","parameter":"ids","type":"https://api.twitter.com/2/problems/resource-not-found"}
     * </pre>
     */
    private void error(JsonNode error, String place) {
        String value = XFindings.text(error, "value");
        String id = value.isEmpty() ? XFindings.text(error, "resource_id") : value;
        String type = XFindings.text(error, "type");
        boolean gone = type.endsWith("/resource-not-found") || type.endsWith("/not-authorized-for-resource");
        boolean ofAPost = Set.of("tweet", "post", "").contains(XFindings.text(error, "resource_type"));
        if (gone && ofAPost && XFindings.isId(id)) {
            findings.withdrawn(id, cause(type, XFindings.text(error, "detail")), place);
        } else if (gone) {
            findings.skip(place, "x.account-gone", id, XFindings.text(error, "detail"));
        } else {
            findings.skip(place, "x.error", XFindings.text(error, "title"), XFindings.text(error, "detail"));
        }
    }

    private static WithdrawalCause cause(String type, String detail) {
        if (detail.contains("suspended")) return WithdrawalCause.ACCOUNT_GONE;
        if (type.endsWith("/not-authorized-for-resource")) return WithdrawalCause.PROTECTED;
        return WithdrawalCause.DELETED;
    }
}
