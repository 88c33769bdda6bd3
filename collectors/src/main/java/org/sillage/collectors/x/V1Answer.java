// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.util.Optional;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.metric.Metric;
import tools.jackson.databind.JsonNode;

/**
 * Documents of the old API 1.1 and of its streams: statuses that carry their account, accounts that carry their last
 * status, notices that a status was deleted. Cut:
 *
 * <pre>
 * {"created_at":"Thu Nov 22 23:30:00 +0000 2018","id":1066,"id_str":"1066","text":"J-2 !","retweet_count":12,
 *  "favorite_count":48,"user":{"screen_name":"usine_extra","name":"Usine","followers_count":3400}}
 * {"delete":{"status":{"id":1066,"id_str":"1066","user_id_str":"7"}}}
 * </pre>
 */
final class V1Answer {

    private final XFindings findings;

    V1Answer(XFindings findings) {
        this.findings = findings;
    }

    static boolean isDeletion(JsonNode document) {
        return document.path("delete").has("status");
    }

    /** A status of API 1.1 says its number as a number, or who published it beside its text. */
    static boolean isStatus(JsonNode document) {
        boolean text = document.has("text") || document.has("full_text");
        return text && (document.has("id_str") || document.path("id").isNumber() || document.has("user"));
    }

    static boolean isAccount(JsonNode document) {
        boolean account = document.has("screen_name") || document.has("followers_count");
        return account && !document.has("text") && !document.has("username");
    }

    void deletion(JsonNode document, String place) {
        String id = id(document.path("delete").path("status"));
        if (XFindings.isId(id)) findings.withdrawn(id, WithdrawalCause.DELETED, place);
        else findings.skip(place, "x.no-id", id);
    }

    void account(JsonNode user, String place) {
        Optional<Account> account = account(user);
        if (account.isEmpty()) findings.skip(place, "x.no-handle");
        else if (!findings.followers(account.get(), user, place)) {
            findings.skip(place, "x.no-followers", account.get().handle());
        }
        if (isStatus(user.path("status"))) status(user.path("status"), account, place + ".status");
    }

    void status(JsonNode status, String place) {
        JsonNode user = status.path("user");
        Optional<Account> account = account(user);
        status(status, account, place);
        account.ifPresent(known -> findings.followers(known, user, place + ".user"));
    }

    /** A repost carries the original, which is the item; its own text says the same again. */
    private void status(JsonNode status, Optional<Account> account, String place) {
        String id = id(status);
        JsonNode original = status.path("retweeted_status");
        if (original.isObject()) {
            findings.skip(place, "x.repost");
            status(original, place + ".retweeted_status");
        } else if (!XFindings.isId(id)) {
            findings.skip(place, "x.no-id", id);
        } else if (!findings.isNew(id)) {
            findings.skip(place, "x.twice", id);
        } else {
            read(status, id, account, place);
        }
        if (isStatus(status.path("quoted_status"))) quoted(status.path("quoted_status"), place + ".quoted_status");
    }

    /** What a quote is about came along: an item, unless the document has shown it already. */
    private void quoted(JsonNode status, String place) {
        if (XFindings.isId(id(status)) && !findings.knows(id(status))) status(status, place);
    }

    private void read(JsonNode status, String id, Optional<Account> account, String place) {
        MentionId mention = findings.post(
                id,
                id,
                account,
                XFindings.text(status, "created_at"),
                XFindings.text(status, "lang"),
                text(status),
                place);
        findings.count(mention, Metric.REPOSTS, status, "retweet_count", place);
        findings.count(mention, Metric.QUOTES, status, "quote_count", place);
        findings.count(mention, Metric.REPLIES, status, "reply_count", place);
        findings.count(mention, Metric.LIKES, status, "favorite_count", place);
    }

    /** The whole of it, where the text was cut at 140 characters. */
    private static String text(JsonNode status) {
        String extended = XFindings.text(status.path("extended_tweet"), "full_text");
        if (!extended.isEmpty()) return extended;
        String full = XFindings.text(status, "full_text");
        return full.isEmpty() ? XFindings.text(status, "text") : full;
    }

    private static String id(JsonNode holder) {
        String text = XFindings.text(holder, "id_str");
        return text.isEmpty() ? XFindings.text(holder, "id") : text;
    }

    private static Optional<Account> account(JsonNode user) {
        String handle = XFindings.text(user, "screen_name");
        if (handle.isBlank()) return Optional.empty();
        return Optional.of(new Account(XFindings.NETWORK, handle, XFindings.text(user, "name")));
    }
}
