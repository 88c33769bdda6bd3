// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The outside world on loopback: each outlet's feed, and X, as they stood at the time of the clock. */
final class WorldServer implements AutoCloseable {

    /** A feed shows so many items, the newest first. */
    private static final int SHOWN = 40;

    private final World world;
    private final Clock clock;
    private final Map<String, DemoOutlet> outlets;
    private final Map<DemoOutlet, List<DemoArticle>> articles;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WorldServer(World world, Clock clock) throws IOException {
        this.world = world;
        this.clock = clock;
        this.outlets = world.outlets().stream().collect(Collectors.toMap(DemoOutlet::key, Function.identity()));
        this.articles = world.articles().stream()
                .sorted(Comparator.comparing(DemoArticle::appeared).reversed())
                .collect(Collectors.groupingBy(DemoArticle::outlet));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/2/", new XNetwork(world, clock)::answer);
        server.start();
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    /** The address of an outlet's feed. */
    String feed(DemoOutlet outlet) {
        return "http://127.0.0.1:" + port() + "/" + outlet.key() + "/feed.xml";
    }

    /** The address of the network. */
    String network() {
        return "http://127.0.0.1:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            DemoOutlet outlet = outlets.get(exchange.getRequestURI().getPath().split("/", -1)[1]);
            Instant now = clock.instant();
            if (outlet == null || !outlet.feed()) {
                exchange.sendResponseHeaders(404, -1);
            } else if (world.isOutOfOrder(outlet, now)) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                feed(exchange, outlet, now);
            }
        }
    }

    private void feed(HttpExchange exchange, DemoOutlet outlet, Instant now) throws IOException {
        List<DemoArticle> shown = articles.getOrDefault(outlet, List.of()).stream()
                .filter(article -> !article.appeared().isAfter(now))
                .limit(SHOWN)
                .toList();
        String etag = "\"" + (shown.isEmpty() ? 0 : shown.getFirst().number()) + "-" + shown.size() + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = FeedPage.of(outlet, shown).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", outlet.atom() ? "application/atom+xml" : "application/rss+xml");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
