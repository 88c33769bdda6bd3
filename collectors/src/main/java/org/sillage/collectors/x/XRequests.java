// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;

/** Sends requests no faster than X allows: waits where the wait is short, and says until when. */
final class XRequests {

    /** One window of X's limits; who has to wait longer leaves, and is resumed. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** Where X says nothing of the time. */
    private static final Duration UNSTATED_WAIT = Duration.ofMinutes(1);
    /** The second in which a limit ends may still belong to it. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final int TRIES = 5;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SafeHttp http;
    private final Clock clock;
    private final ZoneId zone;
    private final java.util.function.Consumer<Message> notes;
    private final Map<String, Instant> closedUntil = new HashMap<>();

    /**
     * @param zone of the hours that are told
     * @param notes hears of waits
     */
    XRequests(SafeHttp http, Clock clock, ZoneId zone, java.util.function.Consumer<Message> notes) {
        this.http = http;
        this.clock = clock;
        this.zone = zone;
        this.notes = notes;
    }

    /** Sends one request. */
    @FunctionalInterface
    interface Sending {
        Response send() throws SourceException;
    }

    /**
     * The answer, refusals other than for speed included.
     *
     * @param door has a limit of its own: one kind of request
     * @throws SourceException where there is none, or it would take too long to wait for it
     */
    Response answer(String door, Sending sending) throws SourceException {
        for (int tries = 1; ; tries++) {
            waitFor(door);
            Response response = sending.send();
            boolean limited = XRefusal.is(response) && XRefusal.of(response).isRateLimit();
            note(door, response, limited);
            if (!limited) return response;
            if (tries == TRIES) throw stopped(closedUntil.getOrDefault(door, clock.instant()));
        }
    }

    /** An answer may be the last one allowed for now. */
    private void note(String door, Response response, boolean limited) {
        Optional<Instant> reset = XRefusal.reset(response);
        boolean last =
                response.header("x-rate-limit-remaining").filter("0"::equals).isPresent();
        if (limited) closedUntil.put(door, reset.orElseGet(() -> clock.instant().plus(UNSTATED_WAIT)));
        else if (last && reset.isPresent()) closedUntil.put(door, reset.get());
    }

    private void waitFor(String door) throws SourceException {
        Instant until = closedUntil.get(door);
        if (until == null) return;
        Duration wait = Duration.between(clock.instant(), until);
        if (wait.compareTo(LONGEST_WAIT) > 0) throw stopped(until);
        closedUntil.remove(door);
        if (wait.plus(MARGIN).isNegative()) return;
        notes.accept(Message.of("x.waits", hour(until)));
        http.rest(wait.plus(MARGIN));
    }

    private SourceException stopped(Instant until) {
        Duration wait = Duration.between(clock.instant(), until);
        return SourceException.rateLimited(
                Message.of("x.stopped", hour(until)), wait.isNegative() ? Duration.ZERO : wait);
    }

    /** The hour; with its day where that is not today. */
    private String hour(Instant time) {
        ZonedDateTime there = time.atZone(zone);
        boolean today = there.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), zone));
        return there.format(today ? HOUR : DAY_AND_HOUR);
    }
}
