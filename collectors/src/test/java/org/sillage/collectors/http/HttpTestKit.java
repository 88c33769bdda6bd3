// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.sillage.core.collect.SourceException;

/** A {@link SafeHttp} for tests: simulated waiting, no chance in the waits, small limits where asked. */
final class HttpTestKit {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    final SimulatedTime time = new SimulatedTime("2018-11-22T08:00:00Z");
    private HttpLimits limits = HttpLimits.DEFAULT;
    private Resolver resolver = Resolver.SYSTEM;
    private SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private Set<String> allowed = Set.of();

    HttpTestKit allowing(StubServer... servers) {
        allowed = Arrays.stream(servers).map(StubServer::hostPort).collect(Collectors.toSet());
        return this;
    }

    HttpTestKit allowing(String... hostPorts) {
        allowed = Set.of(hostPorts);
        return this;
    }

    HttpTestKit resolving(Resolver names) {
        resolver = names;
        return this;
    }

    HttpTestKit trusting(SSLSocketFactory authority) {
        tls = authority;
        return this;
    }

    HttpTestKit limited(Duration total, int bodyBytes) {
        HttpLimits d = HttpLimits.DEFAULT;
        limits = new HttpLimits(
                total,
                d.connect(),
                d.headerBytes(),
                bodyBytes,
                d.redirects(),
                d.tries(),
                d.pause(),
                d.longestWait(),
                d.longestRetryAfter());
        return this;
    }

    SafeHttp http() {
        return new SafeHttp(new HttpSettings("Sillage/test", allowed, limits), time, time, () -> 1.0, resolver, tls);
    }

    Response get(URI address) throws SourceException {
        return http().get(Request.of(address));
    }

    SourceException failure(URI address) {
        return failure(http(), Request.of(address));
    }

    static SourceException failure(SafeHttp http, Request request) {
        return catchThrowableOfType(SourceException.class, () -> http.get(request));
    }
}
