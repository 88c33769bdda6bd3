// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Many feeds that have nothing new: `sillage collect` as a process of its own, which asks each and is told 304. */
final class PollGoal {

    private static final int FEEDS = 1_000;

    private static final String TAG = "\"v1\"";
    private static final double MOST_SECONDS = 10;

    private final Path launcher;
    private final AtomicInteger unchanged = new AtomicInteger();

    /** @param root of the checkout */
    PollGoal(Path root) {
        this.launcher = root.resolve("sillage");
    }

    List<Result> measure() throws Exception {
        try (Scratch scratch = new Scratch();
                ExecutorService answering = Executors.newFixedThreadPool(4)) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.setExecutor(answering);
            server.start();
            try {
                Path home = home(scratch.file("home"), server.getAddress().getPort());
                CpuOfCommand.seconds(collect(home), scratch.file("out"));
                int before = unchanged.get();
                double seconds = CpuOfCommand.seconds(collect(home), scratch.file("out"));
                if (unchanged.get() - before != FEEDS) throw new IllegalStateException("feeds were not asked");
                return List.of(Result.value(
                        "poll",
                        "%,d feeds asked that answer 304, the program's start included".formatted(FEEDS),
                        Result.number(seconds) + " cpu-s",
                        "< 10 cpu-s",
                        seconds < MOST_SECONDS));
            } finally {
                server.stop(0);
            }
        }
    }

    private List<String> collect(Path home) {
        return List.of(launcher.toString(), "--home", home.toString(), "collect", "--json");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("ETag", TAG);
            if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] feed = feed(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
        }
    }

    /** One item of its own, so that keeping it is not what is measured. */
    private static String feed(String path) {
        return "<rss version=\"2.0\"><channel><title>Feed</title><link>https://bench.example/</link><item><title>Article"
                + path + "</title><link>https://bench.example" + path
                + "</link><pubDate>Thu, 22 Nov 2018 09:30:00 +0100</pubDate></item></channel></rss>";
    }

    private static Path home(Path home, int port) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("sillage.yaml"), """
                zone: Europe/Paris
                language: en
                network:
                  allow-private: ["127.0.0.1:%d"]
                """.formatted(port));
        StringBuilder sources = new StringBuilder("sources:\n");
        for (int i = 0; i < FEEDS; i++) {
            sources.append("  - {id: feed-%d, type: feed, url: \"http://127.0.0.1:%d/%d\"}\n".formatted(i, port, i));
        }
        Files.writeString(config.resolve("sources.yaml"), sources);
        return home;
    }
}
