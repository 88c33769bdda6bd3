// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Serves the pages of {@link PagesSource} on loopback: {@value #PAGES} pages of {@value #POSTS} posts. */
final class PagesServer implements AutoCloseable {

    static final int PAGES = 50;
    static final int POSTS = 20;

    private final HttpServer server;
    private final AtomicInteger served = new AtomicInteger();

    PagesServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            int page = Integer.parseInt(exchange.getRequestURI().getQuery().substring("page=".length()));
            served.incrementAndGet();
            // An empty page is said with a blank, so that an answer without bytes stays a fault.
            byte[] body = (page < PAGES ? page(page) : " ").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String page(int page) {
        return IntStream.range(page * POSTS, (page + 1) * POSTS)
                .mapToObj(id -> id + ";" + id % 97 + ";Visite de l'usine extraordinaire, message " + id)
                .collect(Collectors.joining("\n"));
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url() {
        return "http://" + hostAndPort() + "/";
    }

    /** Pages handed out so far. */
    int served() {
        return served.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
