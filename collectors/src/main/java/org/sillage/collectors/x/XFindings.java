// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;
import tools.jackson.databind.JsonNode;

/**
 * What one document says, as it is gathered: posts with their numbers, followers of accounts, what was not taken. A
 * number that the source does not give has no finding at all.
 */
final class XFindings {

    static final String NETWORK = "x";

    private static final String FOLLOWERS = "followers_count";

    /** As many as a long holds whatever they are. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private static final int LONGEST_ID = 20;

    private final Instant observedAt;
    private final List<Finding> found = new ArrayList<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<String> accounts = new HashSet<>();

    XFindings(Instant observedAt) {
        this.observedAt = observedAt;
    }

    /** In the order they stand in the document. */
    List<Finding> all() {
        return found;
    }

    void skip(String place, String key, Object... arguments) {
        found.add(new Finding.Skip(place, Message.of(key, arguments)));
    }

    void withdrawn(String id, WithdrawalCause cause, String place) {
        found.add(new Finding.Withdrawn(MentionId.ofPost(NETWORK, id), cause, place));
    }

    static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ID) return false;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    /** Whether this document has not shown the post yet. */
    boolean isNew(String id) {
        return posts.add(id);
    }

    boolean knows(String id) {
        return posts.contains(id);
    }

    /**
     * A post was seen.
     *
     * @param id its number for ever: of its first version
     * @param shown number of the version at hand, which its address names
     * @param account empty where the document does not say who published it
     * @param createdAt as written; the number tells the time where this does not
     * @param text as written, with three characters escaped as X escapes them
     */
    MentionId post(
            String id,
            String shown,
            Optional<Account> account,
            String createdAt,
            String language,
            String text,
            String place) {
        MentionId mention = MentionId.ofPost(NETWORK, id);
        Published published = XTime.parse(createdAt)
                .or(() -> XTime.ofId(id))
                .map(Published::at)
                .orElseGet(() -> Published.unstated(observedAt));
        Post post = new Post(
                mention,
                NETWORK,
                account,
                address(account, shown),
                published,
                language(language),
                unescaped(text).strip());
        found.add(new Finding.Sighting(post, place));
        return mention;
    }

    private static Optional<URI> address(Optional<Account> account, String id) {
        String handle = account.map(Account::handle).orElse("i");
        String address = "https://x.com/" + handle + "/status/" + id;
        return isHandle(handle) ? Optional.of(URI.create(address)) : Addresses.parse(address);
    }

    private static boolean isHandle(String handle) {
        for (int i = 0; i < handle.length(); i++) {
            char c = handle.charAt(i);
            if (!isLetter(c) && c != '_' && (c < '0' || c > '9')) return false;
        }
        return true;
    }

    /** X writes {@code und}, {@code qme}, {@code zxx} and others where there is no language. */
    private static String language(String code) {
        boolean region = code.length() > 2 && (code.charAt(2) == '-' || code.charAt(2) == '_');
        String primary = region ? code.substring(0, 2) : code;
        if (primary.length() != 2 || !isLetter(primary.charAt(0)) || !isLetter(primary.charAt(1))) return "";
        String lower = primary.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "iw" -> "he";
            case "in" -> "id";
            default -> lower;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0) return text;
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /**
     * A number of a post, where the holder has it.
     *
     * @param place of the holder
     */
    void count(MentionId post, Metric metric, JsonNode holder, String field, String place) {
        number(holder, field, place)
                .ifPresent(value -> total(post, metric, value, definition(place, field), place + "." + field));
    }

    /** A number of a post that was worked out from the document. */
    void total(MentionId post, Metric metric, long value, String definition, String place) {
        found.add(new Finding.Count(
                new MetricSnapshot(
                        Subject.of(post),
                        metric,
                        new Reading.Total(value, observedAt),
                        Basis.MEASURED,
                        NETWORK,
                        definition),
                place));
    }

    /** Private and public counts of one name are told apart by what holds them. */
    private static String definition(String place, String field) {
        return place.endsWith("non_public_metrics") ? "non_public_metrics." + field : field;
    }

    /**
     * How many follow an account: a level, once a document.
     *
     * @param holder of {@code followers_count}
     * @return whether the document says so
     */
    boolean followers(Account account, JsonNode holder, String place) {
        Optional<Long> value = number(holder, FOLLOWERS, place);
        if (value.isEmpty()) return false;
        if (!accounts.add(account.key())) return true;
        found.add(new Finding.Count(
                new MetricSnapshot(
                        Subject.of(account),
                        Metric.FOLLOWERS,
                        new Reading.Level(value.get(), observedAt),
                        Basis.MEASURED,
                        NETWORK,
                        FOLLOWERS),
                place + "." + FOLLOWERS));
        return true;
    }

    /** A count; empty where there is none. Something else in its place is skipped: old answers say {@code "100+"}. */
    private Optional<Long> number(JsonNode holder, String field, String place) {
        JsonNode value = holder.path(field);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return Optional.of(value.longValue());
        }
        // Programs that keep answers in tables write numbers out as texts.
        if (value.isString() && DIGITS.matcher(value.asString()).matches()) {
            return Optional.of(Long.parseLong(value.asString()));
        }
        skip(place + "." + field, "x.no-number", value.asString(), field);
        return Optional.empty();
    }

    /** A text; empty where there is none. */
    static String text(JsonNode holder, String field) {
        JsonNode value = holder.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }
}
