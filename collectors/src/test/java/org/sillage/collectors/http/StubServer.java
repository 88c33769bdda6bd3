// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback whose answers are written byte by byte, so that it can lie, drip and break off. */
public final class StubServer implements AutoCloseable {

    /** What it does with one connection; {@code number} counts from 1. */
    @FunctionalInterface
    public interface Script {
        void answer(int number, String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private StubServer(ServerSocket listening, Script script) {
        this.listening = listening;
        this.script = script;
        Thread.ofVirtual().start(this::serve);
    }

    public static StubServer of(Script script) {
        try {
            return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a socket made by the test, such as one that speaks TLS. */
    public static StubServer on(ServerSocket listening, Script script) {
        return new StubServer(listening, script);
    }

    /** The same whole text to everybody. */
    public static StubServer always(String answer) {
        return of((number, request, out) -> write(out, answer));
    }

    public static void write(OutputStream out, String latin1) throws IOException {
        out.write(latin1.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Every request received, as text up to the empty line. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public String hostPort() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    public int port() {
        return listening.getLocalPort();
    }

    public URI address(String pathAndQuery) {
        return URI.create("http://" + hostPort() + pathAndQuery);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) socket.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String request = request(socket.getInputStream());
            int number;
            synchronized (requests) {
                requests.add(request);
                number = requests.size();
            }
            script.answer(number, request, socket.getOutputStream());
        } catch (IOException | InterruptedException goneAway) {
            // the other side ended it: that is what many tests are about
        }
    }

    private static String request(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw);
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) break;
            text.append((char) b);
        }
        return text.toString();
    }
}
