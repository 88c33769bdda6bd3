// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.app.json.JsonObject;

/**
 * The API of X as it stood at the time of the clock: archive and recent search, timelines, mentions, look-ups of posts
 * and accounts. Reposts are there too; who asks without them does not get them.
 */
final class XNetwork {

    /** What opens it. */
    static final String TOKEN = "invented-for-the-demo";

    private static final Pattern WITHOUT_AUTHOR = Pattern.compile("-from:(\\w+)");
    private static final String NO_REPOSTS = "-is:retweet";
    private static final int REPOSTED_ONE_IN = 12;
    private static final Duration UNTIL_REPOSTED = Duration.ofHours(1);

    private final World world;
    private final Clock clock;
    private final List<XStatus> all = new ArrayList<>();
    private final Map<String, XStatus> byId = new HashMap<>();

    XNetwork(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
        world.posts().forEach(post -> add(XStatus.of(post)));
        world.voices().forEach(voice -> XStatus.of(voice).forEach(this::add));
        for (int i = 0; i < world.posts().size(); i += REPOSTED_ONE_IN) {
            DemoPost post = world.posts().get(i);
            DemoAccount by =
                    world.voices().get(i % world.voices().size()).post().author();
            add(XStatus.repost(post, by, post.published().plus(UNTIL_REPOSTED)));
        }
        all.sort(Comparator.comparing(XStatus::published).reversed());
    }

    private void add(XStatus status) {
        all.add(status);
        byId.put(status.id(), status);
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            JsonObject body = known
                    ? answer(
                            exchange.getRequestURI().getPath(),
                            parameters(exchange.getRequestURI().getRawQuery()))
                    : new JsonObject().put("title", "Unauthorized").put("status", 401);
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private JsonObject answer(String path, Map<String, String> parameters) {
        String owned = "/2/users/" + Network.OWNED.id();
        if (path.equals("/2/users/by")) return accounts(parameters);
        if (path.equals("/2/tweets")) return lookup(parameters);
        if (path.equals(owned + "/tweets")) {
            return page(
                    parameters, "pagination_token", status -> status.author().equals(Network.OWNED));
        }
        if (path.equals(owned + "/mentions")) {
            return page(parameters, "pagination_token", status -> status.text().contains("@" + Network.HANDLE));
        }
        return page(parameters, "next_token", wanted(parameters.getOrDefault("query", "")));
    }

    private static Predicate<XStatus> wanted(String query) {
        Matcher without = WITHOUT_AUTHOR.matcher(query);
        String author = without.find() ? without.group(1) : "";
        boolean reposts = !query.contains(NO_REPOSTS);
        return status -> status.text().contains(Network.HASHTAG)
                && !status.author().handle().equals(author)
                && (reposts || !status.isRepost());
    }

    private JsonObject accounts(Map<String, String> parameters) {
        boolean asked = List.of(parameters.getOrDefault("usernames", "").split(",", -1)).stream()
                .anyMatch(Network.HANDLE::equalsIgnoreCase);
        return new JsonObject().putAll("data", asked ? List.of(Network.OWNED) : List.of(), this::account);
    }

    private JsonObject account(DemoAccount account) {
        JsonObject json = new JsonObject()
                .put("id", account.id())
                .put("username", account.handle())
                .put("name", account.name());
        if (!account.equals(Network.OWNED)) return json;
        return json.put("public_metrics", new JsonObject().put("followers_count", world.followers(clock.instant())));
    }

    private JsonObject page(Map<String, String> parameters, String tokenName, Predicate<XStatus> wanted) {
        Instant now = clock.instant();
        Instant from = instant(parameters, "start_time", Instant.EPOCH);
        Instant to = instant(parameters, "end_time", now);
        List<XStatus> found = all.stream()
                .filter(status ->
                        !status.published().isBefore(from) && status.published().isBefore(to))
                .filter(status -> status.isThere(now) && status.isNewest())
                .filter(wanted)
                .toList();
        int start = Integer.parseInt(parameters.getOrDefault(tokenName, "0"));
        int end = Math.min(found.size(), start + Integer.parseInt(parameters.getOrDefault("max_results", "10")));
        List<XStatus> page = found.subList(Math.min(start, end), end);
        JsonObject meta = new JsonObject().put("result_count", page.size());
        if (end < found.size()) meta.put("next_token", Integer.toString(end));
        return data(page, now).put("meta", meta);
    }

    private JsonObject lookup(Map<String, String> parameters) {
        Instant now = clock.instant();
        List<XStatus> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String id : parameters.getOrDefault("ids", "").split(",", -1)) {
            XStatus status = byId.get(id);
            if (status != null && status.isThere(now)) found.add(status);
            else missing.add(id);
        }
        JsonObject answer = data(found, now);
        return missing.isEmpty() ? answer : answer.putAll("errors", missing, XNetwork::notFound);
    }

    private static JsonObject notFound(String id) {
        return new JsonObject()
                .put("value", id)
                .put("detail", "Could not find tweet with ids: [" + id + "].")
                .put("title", "Not Found Error")
                .put("resource_type", "tweet")
                .put("parameter", "ids")
                .put("resource_id", id)
                .put("type", "https://api.twitter.com/2/problems/resource-not-found");
    }

    private JsonObject data(List<XStatus> statuses, Instant now) {
        if (statuses.isEmpty()) return new JsonObject();
        List<DemoAccount> authors =
                statuses.stream().map(XStatus::author).distinct().toList();
        List<JsonObject> media =
                statuses.stream().flatMap(status -> status.media(now).stream()).toList();
        JsonObject includes = new JsonObject().putAll("users", authors, this::account);
        if (!media.isEmpty()) includes.putAll("media", media, one -> one);
        return new JsonObject()
                .putAll("data", statuses, status -> status.json(now))
                .put("includes", includes);
    }

    private static Instant instant(Map<String, String> parameters, String name, Instant none) {
        String text = parameters.getOrDefault(name, "");
        return text.isEmpty() ? none : Instant.parse(text);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
