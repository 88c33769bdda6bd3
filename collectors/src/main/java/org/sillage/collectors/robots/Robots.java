// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.core.collect.SourceException;

/**
 * What each site's {@code robots.txt} allows. A site that has none, or shows it to nobody, allows everything; one that
 * is out of order is left alone. An answer serves for a day.
 */
public final class Robots {

    /** Our name in the group lines of the file. */
    private static final String WHO = "sillage";

    private static final Duration FRESH = Duration.ofHours(24);
    /** Of a site that was out of order. */
    private static final Duration FRESH_FOR_NOW = Duration.ofHours(1);

    /** RFC 9309 section 2.5 wants 500 KiB read at least. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final int TRIES = 2;
    private static final int OUT_OF_ORDER = 503;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SafeHttp http;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param http asks each site's file as politely as anything else */
    public Robots(SafeHttp http, Clock clock) {
        this.http = http.within(limits -> limits.withBodyBytes(MAX_BYTES).withTries(TRIES));
        this.clock = clock;
    }

    private record Known(SimpleRobotRules rules, Instant until) {}

    /**
     * What a site asks for one address.
     *
     * @param allowed whether it may be fetched
     * @param deferred whether the site is out of order, so that nobody knows
     * @param delay between two requests to the site; zero where it names none
     */
    public record Rule(boolean allowed, boolean deferred, Duration delay) {}

    /** Asks the site where nothing fresh is known of it. */
    public Rule of(URI address) {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Known last = known.get(site);
        if (last == null || !clock.instant().isBefore(last.until())) {
            last = fetch(URI.create(site + "/robots.txt"));
            known.put(site, last);
        }
        SimpleRobotRules rules = last.rules();
        return new Rule(
                rules.isAllowed(address.toString()),
                rules.isDeferVisits(),
                Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
    }

    private Known fetch(URI file) {
        SimpleRobotRules rules = rules(file);
        return new Known(rules, clock.instant().plus(rules.isDeferVisits() ? FRESH_FOR_NOW : FRESH));
    }

    private SimpleRobotRules rules(URI file) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try {
            Response response = http.get(Request.of(file).takingRefusals());
            int status = response.status();
            if (status == TOO_MANY_REQUESTS) return parser.failedFetch(OUT_OF_ORDER);
            return status < 300
                    ? parser.parseContent(file.toString(), response.bytes(), response.mediaType(), List.of(WHO))
                    : parser.failedFetch(status);
        } catch (SourceException none) {
            // An address that may not be asked at all is refused again, in words, when its page is.
            boolean never = none.kind() == SourceException.Kind.SETTINGS;
            return parser.failedFetch(never ? 404 : OUT_OF_ORDER);
        }
    }
}
