// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stand-in for the API of X on loopback: posts and accounts that a test puts there, in the shape that X answers in,
 * newest first, page by page; faults in the order a test queues them. Everything in it is invented.
 */
final class XStub implements AutoCloseable {

    /** A request as it came: decoded parameters, and who asked. */
    record Asked(String path, Map<String, String> parameters, String authorization) {

        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    private record Fault(int status, String body, Map<String, String> headers) {}

    private record StubPost(String id, String author, Instant at, String json) {}

    private final HttpServer server;
    private final Map<String, StubPost> posts = new LinkedHashMap<>();
    private final Map<String, String> handles = new LinkedHashMap<>();
    private final Map<String, Long> followers = new HashMap<>();
    private final Map<String, String> gone = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Map.Entry<Integer, Fault>> later = new ArrayList<>();
    private Map<String, String> headers = Map.of();
    private int largestPage = 100;
    private boolean loops;

    XStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/2/", this::answer);
        server.start();
    }

    String hostPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String base() {
        return "http://" + hostPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** However many are asked for. */
    XStub pagesOf(int posts) {
        largestPage = posts;
        return this;
    }

    /** With every answer. */
    XStub header(String name, String value) {
        headers = Map.of(name, value);
        return this;
    }

    /** The next request is answered so. */
    XStub fault(int status, String body, String... header) {
        faults.add(new Fault(status, body, header.length == 0 ? Map.of() : Map.of(header[0], header[1])));
        return this;
    }

    /** The request of this number, from 1, is answered so. */
    XStub faultAt(int number, int status, String body, String... header) {
        later.add(Map.entry(
                number, new Fault(status, body, header.length == 0 ? Map.of() : Map.of(header[0], header[1]))));
        return this;
    }

    /** The same page again and again. */
    XStub looping() {
        loops = true;
        return this;
    }

    XStub account(String id, String handle, long followedBy) {
        handles.put(id, handle);
        followers.put(id, followedBy);
        return this;
    }

    /** A post with five numbers, the last of which is its impressions. */
    XStub post(String id, String author, String at, String text, long likes, long impressions) {
        return post(
                id,
                author,
                at,
                text,
                List.of(id),
                ",\"public_metrics\":{\"retweet_count\":2,\"reply_count\":1,"
                        + "\"like_count\":" + likes + ",\"quote_count\":0,\"bookmark_count\":3,\"impression_count\":"
                        + impressions
                        + "}");
    }

    /**
     * @param versions numbers of its versions, from the oldest
     * @param more properties, each after a comma
     */
    XStub post(String id, String author, String at, String text, List<String> versions, String more) {
        String history = versions.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(","));
        String json = "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"author_id\":\"" + author
                + "\",\"created_at\":\"" + at.replace("Z", ".000Z") + "\",\"lang\":\"fr\",\"edit_history_tweet_ids\":["
                + history + "]" + more + "}";
        posts.put(id, new StubPost(id, author, Instant.parse(at), json));
        return this;
    }

    XStub deleted(String id) {
        posts.remove(id);
        gone.put(id, notFound(id));
        return this;
    }

    private static String notFound(String id) {
        return error(id, "Not Found Error", "resource-not-found", "Could not find tweet with ids: [" + id + "].");
    }

    XStub isProtected(String id) {
        posts.remove(id);
        String detail = "Sorry, you are not authorized to see the Tweet with ids: [" + id + "].";
        gone.put(id, error(id, "Authorization Error", "not-authorized-for-resource", detail));
        return this;
    }

    private static String error(String id, String title, String type, String detail) {
        return "{\"value\":\"" + id + "\",\"detail\":\"" + detail + "\",\"title\":\"" + title
                + "\",\"resource_type\":\"tweet\",\"parameter\":\"ids\",\"resource_id\":\"" + id
                + "\",\"type\":\"https://api.twitter.com/2/problems/" + type + "\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked request = new Asked(
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI().getRawQuery()),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        asked.add(request);
        int number = asked.size();
        Fault fault = later.stream()
                .filter(one -> one.getKey() == number)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(faults::poll);
        if (fault == null) send(exchange, 200, json(request), headers);
        else send(exchange, fault.status(), fault.body(), fault.headers());
    }

    private String json(Asked request) {
        String path = request.path();
        if (path.equals("/2/tweets")) return lookup(request);
        if (path.equals("/2/users/by")) return users(request);
        if (path.endsWith("/tweets")) {
            String author = path.split("/", -1)[3];
            return page(
                    request,
                    posts.values().stream().filter(post -> post.author().equals(author)),
                    "pagination_token");
        }
        if (path.endsWith("/mentions")) {
            String handle = "@" + handles.get(path.split("/", -1)[3]);
            return page(
                    request, posts.values().stream().filter(post -> post.json().contains(handle)), "pagination_token");
        }
        return page(request, posts.values().stream(), "next_token");
    }

    private String page(Asked request, Stream<StubPost> candidates, String tokenName) {
        Instant from = instant(request.parameter("start_time"), Instant.EPOCH);
        Instant to = instant(request.parameter("end_time"), Instant.MAX);
        List<StubPost> found = candidates
                .filter(post -> !post.at().isBefore(from) && post.at().isBefore(to))
                .sorted(Comparator.comparing(StubPost::at).reversed())
                .toList();
        String token = request.parameter(tokenName);
        int start = token.isEmpty() ? 0 : Integer.parseInt(token.substring("page".length()));
        int size = Math.min(largestPage, Integer.parseInt(request.parameter("max_results")));
        List<StubPost> page = found.subList(Math.min(start, found.size()), Math.min(found.size(), start + size));
        String next = start + size < found.size() ? ",\"next_token\":\"page" + (start + size) + "\"" : "";
        if (loops) next = ",\"next_token\":\"page0\"";
        String meta = "\"meta\":{\"result_count\":" + page.size() + next + "}";
        return page.isEmpty() ? "{" + meta + "}" : "{" + data(page) + "," + meta + "}";
    }

    private String lookup(Asked request) {
        List<StubPost> found = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (String id : request.parameter("ids").split(",", -1)) {
            if (posts.containsKey(id)) found.add(posts.get(id));
            else errors.add(gone.getOrDefault(id, notFound(id)));
        }
        String data = found.isEmpty() ? "" : data(found);
        String missing = errors.isEmpty() ? "" : "\"errors\":[" + String.join(",", errors) + "]";
        return "{" + data + (data.isEmpty() || missing.isEmpty() ? "" : ",") + missing + "}";
    }

    private String data(List<StubPost> found) {
        String users = found.stream()
                .map(StubPost::author)
                .distinct()
                .filter(handles::containsKey)
                .map(this::user)
                .collect(Collectors.joining(","));
        return "\"data\":[" + found.stream().map(StubPost::json).collect(Collectors.joining(","))
                + "],\"includes\":{\"users\":[" + users + "],\"media\":[{\"media_key\":\"7_1\",\"type\":\"video\","
                + "\"public_metrics\":{\"view_count\":1830}}]}";
    }

    private String users(Asked request) {
        List<String> wanted = Arrays.asList(request.parameter("usernames").split(",", -1));
        String known = handles.entrySet().stream()
                .filter(entry -> wanted.stream().anyMatch(entry.getValue()::equalsIgnoreCase))
                .map(entry -> user(entry.getKey()))
                .collect(Collectors.joining(","));
        return "{\"data\":[" + known + "]}";
    }

    private String user(String id) {
        return "{\"id\":\"" + id + "\",\"username\":\"" + handles.get(id) + "\",\"name\":\"" + handles.get(id)
                + " (nom)\",\"public_metrics\":{\"followers_count\":" + followers.get(id) + "}}";
    }

    private static Instant instant(String text, Instant none) {
        return text.isEmpty() ? none : Instant.parse(text);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
