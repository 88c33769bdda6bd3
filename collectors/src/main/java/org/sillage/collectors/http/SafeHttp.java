// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import org.sillage.core.collect.SourceException;

/**
 * The only sender of requests in the project. Every fault of a server has its own name and none becomes a short or
 * empty answer; what a server may cost is in {@link HttpLimits}.
 *
 * <p>It speaks HTTP/1.1 over plain sockets rather than through {@code java.net.http}, because that client resolves the
 * host by itself when it connects: an address checked before would not be the one connected to, and a name that
 * answers otherwise the second time would get past the check. Its timeouts also end with the headers, where a body
 * that drips goes on. The price, no HTTP/2 and no kept connections, does not matter at one request a second.
 *
 * <p>Certificates are always verified against the JDK's trust store, names included; there is no switch against it. A
 * company's own authority goes into that store. Proxies are not used.
 */
public final class SafeHttp {

    /** First wait before another try; each next one is twice as long. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    /** The same where the server asked for less without saying for how long. */
    private static final Duration FIRST_WAIT_WHEN_ASKED = Duration.ofSeconds(15);

    private final String userAgent;
    private final HttpLimits limits;
    private final Clock clock;
    private final Sleeper sleeper;
    private final DoubleSupplier jitter;
    private final Connector connector;
    private final Exchange exchange;
    private final Turns turns;

    /**
     * @param clock for pauses and for what {@code Retry-After} says
     * @param sleeper does the waiting; {@link Sleeper#REAL} beside a system clock
     */
    public SafeHttp(HttpSettings settings, Clock clock, Sleeper sleeper) {
        this(
                settings,
                clock,
                sleeper,
                () -> ThreadLocalRandom.current().nextDouble(),
                Resolver.SYSTEM,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** @param jitter from 0 to 1, so that clients that failed together do not come back together */
    SafeHttp(
            HttpSettings settings,
            Clock clock,
            Sleeper sleeper,
            DoubleSupplier jitter,
            Resolver resolver,
            SSLSocketFactory tls) {
        this.userAgent = settings.userAgent();
        this.limits = settings.limits();
        this.clock = clock;
        this.sleeper = sleeper;
        this.jitter = jitter;
        this.connector = new Connector(settings.allowPrivate(), limits.connect(), resolver, tls);
        this.exchange = new Exchange(connector, userAgent, limits);
        this.turns = new Turns(clock, sleeper);
    }

    private SafeHttp(SafeHttp other, HttpLimits limits) {
        this.userAgent = other.userAgent;
        this.limits = limits;
        this.clock = other.clock;
        this.sleeper = other.sleeper;
        this.jitter = other.jitter;
        this.connector = other.connector;
        this.exchange = new Exchange(connector, userAgent, limits);
        this.turns = other.turns;
    }

    /**
     * The same client for a source that asks for less: hosts that want to be left alone, and whose turn it is, are known
     * to both.
     *
     * @param stricter makes the source's limits of those in force
     */
    public SafeHttp within(UnaryOperator<HttpLimits> stricter) {
        return new SafeHttp(this, stricter.apply(limits));
    }

    /**
     * Asks one address, with patience: waits for its turn at the host, follows redirects, tries again where that may
     * help and waits as long as the server asks.
     *
     * @return a whole answer of status 200 to 299, 304 where the request was conditional, or 400 to 499 where it takes
     *     refusals
     * @throws SourceException of kind {@code SETTINGS} where the same request can never succeed (refused address, 400,
     *     401, 403, 410, 422), {@code RATE_LIMITED} where the wait is too long for this run, else {@code UNAVAILABLE}
     */
    public Response get(Request request) throws SourceException {
        try {
            return tryAndWait(request);
        } catch (InterruptedException e) {
            throw Connector.interrupted().toSourceException(Duration.ZERO);
        }
    }

    /**
     * Waits as requests wait, for a source that says in words of its own when it may be asked again.
     *
     * @param time more than zero
     */
    public void rest(Duration time) throws SourceException {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            throw Connector.interrupted().toSourceException(Duration.ZERO);
        }
    }

    private Response tryAndWait(Request request) throws SourceException, InterruptedException {
        Duration waited = Duration.ZERO;
        for (int tries = 1; ; tries++) {
            try {
                return new Trip(request, limits, exchange, connector, turns, clock).follow();
            } catch (HttpFault fault) {
                Duration wait = waitAfter(tries, fault);
                waited = waited.plus(wait);
                boolean again = fault.mayBeTriedAgain()
                        && tries < limits.tries()
                        && waited.compareTo(limits.longestWait()) <= 0;
                if (!again) throw fault.toSourceException(wait);
                sleeper.sleep(wait);
            }
        }
    }

    /** As the server says and never earlier; else twice as long each time, from half of it to all of it by chance. */
    private Duration waitAfter(int tries, HttpFault fault) {
        if (fault.retryAfter().isPresent()) {
            return fault.retryAfter().get().plus(spread(FIRST_WAIT));
        }
        Duration first = fault.asksToWait() ? FIRST_WAIT_WHEN_ASKED : FIRST_WAIT;
        return spread(first.multipliedBy(1L << (tries - 1)));
    }

    private Duration spread(Duration full) {
        return Duration.ofMillis((long) (full.toMillis() * (0.5 + jitter.getAsDouble() / 2)));
    }
}
