// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.sillage.collectors.http.HttpFault.Remedy;

/**
 * Opens connections: resolves the name once, checks the addresses found and connects to one of those, so that a name
 * that resolves differently the second time is never asked a second time.
 */
final class Connector {

    private final Set<String> allowPrivate;
    private final Duration connectLimit;
    private final Resolver resolver;
    private final SSLSocketFactory tls;

    Connector(Set<String> allowPrivate, Duration connectLimit, Resolver resolver, SSLSocketFactory tls) {
        this.allowPrivate = allowPrivate;
        this.connectLimit = connectLimit;
        this.resolver = resolver;
        this.tls = tls;
    }

    /** Whether a target is the user's own server, by its exact host and port. */
    boolean isAllowed(Target target) {
        return allowPrivate.contains(target.hostPort());
    }

    /** An open connection, after the TLS handshake where there is one; closes when the deadline passes. */
    Socket open(Target target, Deadline deadline) throws IOException {
        Socket socket = connect(target, permitted(target, deadline), deadline);
        try {
            return target.secure() ? secured(socket, target) : socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private List<InetAddress> permitted(Target target, Deadline deadline) throws IOException {
        List<InetAddress> found = resolve(target, deadline);
        List<InetAddress> permitted = isAllowed(target)
                ? found
                : found.stream().filter(PublicAddress::is).toList();
        if (permitted.isEmpty()) {
            throw HttpFault.of(
                    Remedy.MEND_SETTINGS,
                    "http.private-address",
                    target.shown(),
                    found.getFirst().getHostAddress(),
                    target.hostPort());
        }
        return permitted;
    }

    /** In a thread of its own: the system's look-up knows no limit, and this one must end. */
    private List<InetAddress> resolve(Target target, Deadline deadline) throws IOException {
        FutureTask<List<InetAddress>> lookUp = new FutureTask<>(() -> resolver.addresses(target.host()));
        Thread.ofPlatform().daemon().name("look-up of " + target.host()).start(lookUp);
        try {
            List<InetAddress> found = lookUp.get(shorter(deadline).toMillis(), TimeUnit.MILLISECONDS);
            if (!found.isEmpty()) return found;
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (TimeoutException e) {
            // as unknown as a name that does not exist
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownHostException)) throw new IOException(e.getCause());
        }
        throw HttpFault.of(Remedy.TRY_AGAIN, "http.unknown-host", target.host());
    }

    static HttpFault interrupted() {
        Thread.currentThread().interrupt();
        return HttpFault.of(Remedy.NEXT_RUN, "http.interrupted");
    }

    private Socket connect(Target target, List<InetAddress> addresses, Deadline deadline) throws IOException {
        IOException last = new IOException("no time left");
        for (InetAddress address : addresses) {
            if (deadline.left().toMillis() <= 0) break;
            // Without this a SOCKS proxy of the JVM would resolve and connect by itself.
            Socket socket = new Socket(Proxy.NO_PROXY);
            deadline.guard(socket);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), (int)
                        shorter(deadline).toMillis());
                socket.setTcpNoDelay(true);
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw HttpFault.of(Remedy.TRY_AGAIN, "http.no-connection", target.hostPort())
                .causedBy(last);
    }

    /** At least a millisecond: zero would mean no limit. */
    private Duration shorter(Deadline deadline) {
        Duration left = deadline.left().compareTo(connectLimit) < 0 ? deadline.left() : connectLimit;
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }

    private Socket secured(Socket plain, Target target) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
            return socket;
        } catch (SSLException e) {
            boolean certificate = hasCause(e, CertificateException.class);
            throw certificate
                    ? HttpFault.of(Remedy.NEXT_RUN, "http.certificate", target.host())
                            .causedBy(e)
                    : HttpFault.of(Remedy.TRY_AGAIN, "http.tls", target.host()).causedBy(e);
        }
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) return true;
        }
        return false;
    }
}
