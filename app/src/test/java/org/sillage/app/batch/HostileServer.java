// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server on loopback with one good feed and every bad manner we know; the path says which. */
final class HostileServer implements AutoCloseable {

    /** Paths that give no feed, each for a reason of its own. */
    static final List<String> BAD = List.of(
            "missing",
            "gone",
            "broken",
            "page",
            "empty",
            "babble",
            "reset",
            "short",
            "drip",
            "endless",
            "bomb",
            "torn",
            "loop",
            "file",
            "entities",
            "deep",
            "silent",
            "plain");

    private static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Ouest-Matin</title><link>https://ouest-matin.example/</link>
            <item><title>Une</title><link>https://ouest-matin.example/1</link></item>
            <item><title>Deux</title><link>https://ouest-matin.example/2</link></item>
            <item><title>Trois</title><link>https://ouest-matin.example/3</link></item>
            </channel></rss>
            """;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HostileServer() throws IOException {
        socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            if (request == null) return;
            for (String line = in.readLine(); line != null && !line.isEmpty(); ) line = in.readLine();
            answer(request.split(" ", -1)[1].substring(1), client.getOutputStream());
        } catch (IOException clientLeft) {
            // It has had enough of us, as it should.
            return;
        }
    }

    private void answer(String path, OutputStream out) throws IOException {
        switch (path) {
            case "good" -> send(out, "200 OK", "Content-Type: application/rss+xml\r\n", bytes(GOOD));
            case "moved" -> send(out, "301 Moved Permanently", "Location: /good\r\n", new byte[0]);
            case "missing" -> send(out, "404 Not Found", "", bytes("no"));
            case "gone" -> send(out, "410 Gone", "", bytes("no"));
            case "broken" -> send(out, "500 Oops", "", bytes("no"));
            case "page" -> send(out, "200 OK", "Content-Type: text/html\r\n", bytes("<html><body>Hello</body></html>"));
            case "empty" -> send(out, "200 OK", "", new byte[0]);
            case "babble" -> out.write(bytes("SSH-2.0-not-a-web-server\r\n"));
            case "reset" -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Le"));
            case "short" -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n<rss>"));
            case "drip" -> drip(out);
            case "endless" -> endless(out);
            case "bomb" -> send(out, "200 OK", "Content-Encoding: gzip\r\n", bomb());
            case "torn" -> send(out, "200 OK", "Content-Encoding: gzip\r\n", java.util.Arrays.copyOf(bomb(), 100));
            case "loop" -> send(out, "302 Found", "Location: /loop\r\n", new byte[0]);
            case "file" -> send(out, "302 Found", "Location: file:///etc/hostname\r\n", new byte[0]);
            case "entities" ->
                send(
                        out,
                        "200 OK",
                        "",
                        bytes("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                                + "<rss version=\"2.0\"><channel><title>&a;</title></channel></rss>"));
            case "deep" -> send(out, "200 OK", "", bytes("<rss version=\"2.0\">" + "<a>".repeat(200_000)));
            case "plain" -> send(out, "200 OK", "Content-Encoding: gzip\r\n", bytes(GOOD));
            default -> drip(OutputStream.nullOutputStream());
        }
    }

    private static void send(OutputStream out, String status, String headers, byte[] body) throws IOException {
        out.write(bytes("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n"));
        out.write(body);
    }

    private static void drip(OutputStream out) throws IOException {
        try {
            out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
            while (!Thread.currentThread().isInterrupted()) {
                out.write(' ');
                out.flush();
                Thread.sleep(200);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void endless(OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
        byte[] block = new byte[1 << 16];
        while (!Thread.currentThread().isInterrupted()) out.write(block);
    }

    /** 64 MiB of blanks. */
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 64; i++) gzip.write(block);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
