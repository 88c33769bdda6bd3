// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sillage.collectors.http.Exchange.Answer;
import org.sillage.collectors.http.HttpFault.Remedy;
import org.sillage.core.message.Message;

/** One try of one request: the address and what it redirects to, each hop checked like the first. */
final class Trip {

    /** What a redirect may carry to another host: nothing that says who asks. */
    private static final Set<String> HARMLESS = Set.of("Accept", "If-None-Match", "If-Modified-Since");

    private final Request request;
    private final HttpLimits limits;
    private final Exchange exchange;
    private final Connector connector;
    private final Turns turns;
    private final Clock clock;

    private Target target;
    private boolean sameOrigin = true;
    private boolean permanent = true;
    private @Nullable URI movedTo;
    private Duration left;

    Trip(Request request, HttpLimits limits, Exchange exchange, Connector connector, Turns turns, Clock clock)
            throws HttpFault {
        this.request = request;
        this.limits = limits;
        this.exchange = exchange;
        this.connector = connector;
        this.turns = turns;
        this.clock = clock;
        this.target = Target.of(request.address());
        this.left = limits.total();
    }

    /** Follows to the end. */
    Response follow() throws HttpFault, InterruptedException {
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Answer answer = ask();
            if (!Status.isRedirect(answer.status())) return response(answer);
            redirect(answer);
        }
        throw HttpFault.of(Remedy.NEXT_RUN, "http.redirects", ShownAddress.of(request.address()), limits.redirects());
    }

    private Answer ask() throws HttpFault, InterruptedException {
        if (connector.isAllowed(target)) return timed();
        Duration wait = turns.wait(target.hostPort());
        if (wait.compareTo(limits.longestWait()) > 0) {
            throw HttpFault.waiting(Message.of("http.left-alone", target.hostPort()), Optional.of(wait));
        }
        return turns.<Answer, HttpFault>inTurn(target.hostPort(), limits.pause(), this::timed);
    }

    /** The wait for one's turn does not count: only what the server costs. */
    private Answer timed() throws HttpFault {
        long start = System.nanoTime();
        try {
            return exchange.get(target, headers(), request.takesRefusals(), left);
        } finally {
            left = left.minusNanos(System.nanoTime() - start);
        }
    }

    private Map<String, String> headers() {
        Map<String, String> sent = new LinkedHashMap<>(request.headers());
        if (!sameOrigin) sent.keySet().retainAll(HARMLESS);
        sent.putIfAbsent("Accept", "*/*");
        return sent;
    }

    private void redirect(Answer answer) throws HttpFault {
        String location = answer.headers()
                .first("Location")
                .orElseThrow(() -> HttpFault.of(Remedy.NEXT_RUN, "http.redirect-without-address", target.shown()));
        URI to = WebAddress.resolve(target.address(), location)
                .orElseThrow(() -> HttpFault.of(Remedy.NEXT_RUN, "http.redirect-elsewhere", target.shown()));
        Target next = Target.of(to);
        if (target.secure() && !next.secure()) {
            throw HttpFault.of(Remedy.NEXT_RUN, "http.redirect-to-plain", target.shown(), next.shown());
        }
        sameOrigin = sameOrigin && target.sameOrigin(next);
        permanent = permanent && Status.isPermanentRedirect(answer.status());
        if (permanent) movedTo = to;
        target = next;
    }

    private Response response(Answer answer) throws HttpFault {
        refuseFailure(answer);
        return new Response(
                answer.status(),
                answer.headers(),
                answer.body(),
                target.address(),
                Optional.ofNullable(movedTo),
                clock.instant());
    }

    private void refuseFailure(Answer answer) throws HttpFault {
        int status = answer.status();
        if (status < 300 || (request.takesRefusals() && Status.isOfTheClient(status))) return;
        if (status == Status.NOT_MODIFIED) {
            if (request.isConditional()) return;
            throw HttpFault.of(Remedy.NEXT_RUN, "http.unasked-304", target.shown());
        }
        if (status == Status.TOO_MANY_REQUESTS || asksToWait(answer)) throw waiting(answer);
        if (status == Status.GONE) throw HttpFault.of(Remedy.MEND_SETTINGS, "http.gone", target.shown());
        throw HttpFault.of(remedy(status), "http.status", target.shown(), status);
    }

    private static boolean asksToWait(Answer answer) {
        return Status.asksToWait(answer.status())
                && answer.headers().first("Retry-After").isPresent();
    }

    private HttpFault waiting(Answer answer) {
        Optional<Duration> told = answer.headers()
                .first("Retry-After")
                .flatMap(text -> RetryAfter.read(text, clock.instant(), limits.longestRetryAfter()));
        if (!connector.isAllowed(target)) told.ifPresent(wait -> turns.leaveAlone(target.hostPort(), wait));
        return HttpFault.waiting(Message.of("http.asked-to-wait", target.shown(), answer.status()), told);
    }

    private static Remedy remedy(int status) {
        if (Status.isWorthTryingAgain(status)) return Remedy.TRY_AGAIN;
        return Status.isRefusal(status) ? Remedy.MEND_SETTINGS : Remedy.NEXT_RUN;
    }
}
