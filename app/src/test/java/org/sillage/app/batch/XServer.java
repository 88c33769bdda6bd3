// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays the search and the look-up of X on loopback; its posts are invented, and their likes grow with each request. */
final class XServer implements AutoCloseable {

    static final int PAGES = 3;
    static final int POSTS = 4;

    private static final Pattern TOKEN = Pattern.compile("next_token=page(\\d+)");
    private static final Pattern IDS = Pattern.compile("[?&]ids=([^&]+)");

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final boolean grows;
    private final Duration pause;
    private volatile String gone = "";
    private volatile boolean refuses;

    /** Likes grow with each request, and answers come at once. */
    XServer() throws IOException {
        this(true, Duration.ZERO);
    }

    /**
     * @param grows whether likes grow with each request
     * @param pause before each answer, as a network makes one
     */
    XServer(boolean grows, Duration pause) throws IOException {
        this.grows = grows;
        this.pause = pause;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2/tweets", this::answer);
        server.start();
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Addresses asked, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** From now on this post is not found. */
    void deletes(int post) {
        gone = Integer.toString(1000 + post);
    }

    /** From now on no token is good. */
    void refuses() {
        refuses = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        asked.add(address);
        pause();
        Matcher ids = IDS.matcher(address);
        if (refuses) send(exchange, 401, "{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Unauthorized\"}");
        else send(exchange, 200, ids.find() ? lookup(ids.group(1)) : page(address));
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private String page(String address) {
        if (address.contains("start_time=")) return "{\"meta\":{\"result_count\":0}}";
        Matcher token = TOKEN.matcher(address);
        int page = token.find() ? Integer.parseInt(token.group(1)) : 0;
        String next = page + 1 < PAGES ? ",\"next_token\":\"page" + (page + 1) + "\"" : "";
        return "{\"data\":[" + each(POSTS, i -> post(1000 + page * POSTS + i)) + "]," + USERS
                + ",\"meta\":{\"result_count\":" + POSTS + next + "}}";
    }

    private String lookup(String ids) {
        List<String> data = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (String id : URLDecoder.decode(ids, StandardCharsets.UTF_8).split(",", -1)) {
            if (id.equals(gone)) {
                errors.add("{\"value\":\"" + id + "\",\"resource_type\":\"tweet\",\"parameter\":\"ids\",\"title\":"
                        + "\"Not Found Error\",\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}");
            } else data.add(post(Integer.parseInt(id)));
        }
        String missing = errors.isEmpty() ? "" : ",\"errors\":[" + String.join(",", errors) + "]";
        return "{\"data\":[" + String.join(",", data) + "]," + USERS + missing + "}";
    }

    private static final String USERS =
            "\"includes\":{\"users\":[{\"id\":\"7\",\"username\":\"usine_extra\",\"name\":\"Usine\"}]}";

    private String post(int id) {
        return "{\"id\":\"" + id + "\",\"text\":\"L'usine " + id + "\",\"author_id\":\"7\",\"created_at\":"
                + "\"2018-11-21T10:00:00.000Z\",\"public_metrics\":{\"like_count\":"
                + (grows ? id + asked.size() * 10_000 : id)
                + "}}";
    }

    private static String each(int count, IntFunction<String> one) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(one.apply(i));
        return String.join(",", all);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
