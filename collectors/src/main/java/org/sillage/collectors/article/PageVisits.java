// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.article;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.robots.Robots;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.DuePages.Page;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * One look's visits. What a site refuses is kept as a {@link Refusal}, so that it is not asked for again and again; a
 * site that is out of order, or wants to be left alone, is left alone for the rest of the look.
 */
final class PageVisits {

    /** What one site's pause may cost a look: other sites wait meanwhile. */
    private static final Duration LONGEST_AT_A_SITE = Duration.ofMinutes(5);

    private static final int MOST_AT_A_SITE = 50;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SafeHttp http;
    private final Robots robots;
    private final Clock clock;
    private final Collector reader;
    private final Collector.Sink sink;
    private final Set<String> leftAlone = new HashSet<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private int asked;
    private int articles;

    /** @param reader tells whether a page is an article */
    PageVisits(SafeHttp http, Robots robots, Clock clock, Collector reader, Collector.Sink sink) {
        this.http = http;
        this.robots = robots;
        this.clock = clock;
        this.reader = reader;
        this.sink = sink;
    }

    /** @throws SourceException where no page at all gave an article, which is bearable */
    void visit(List<Page> pages) throws SourceException {
        for (Page page : pages) {
            if (!leftAlone.contains(site(page.address()))) visit(page.address());
        }
        if (asked > 0 && articles == 0) {
            throw SourceException.unavailable(Message.of("article-page.none", asked))
                    .optional();
        }
    }

    private void visit(URI address) throws SourceException {
        Robots.Rule rule = robots.of(address);
        if (rule.deferred()) {
            leftAlone.add(site(address));
            sink.note(Message.of("article-page.deferred", site(address)));
        } else if (!rule.allowed()) {
            refused(address, Message.of("article-page.robots", address.toString()));
        } else if (visits.merge(site(address), 1, Integer::sum) <= most(rule.delay())) {
            fetch(address, rule.delay());
        }
    }

    private static long most(Duration delay) {
        if (delay.isZero()) return MOST_AT_A_SITE;
        return Math.clamp(LONGEST_AT_A_SITE.dividedBy(delay), 1, MOST_AT_A_SITE);
    }

    private void fetch(URI address, Duration delay) throws SourceException {
        Response response;
        try {
            response = http.within(limits -> limits.withPauseOf(delay))
                    .get(Request.of(address).with("Accept", "text/html").takingRefusals());
        } catch (SourceException fault) {
            leftAlone.add(site(address));
            // Who asks to wait has not refused.
            if (fault.kind() != SourceException.Kind.RATE_LIMITED) refused(address, fault.reason());
            return;
        }
        if (response.status() == TOO_MANY_REQUESTS) leftAlone.add(site(address));
        else if (response.status() >= 300) {
            refused(address, Message.of("article-page.status", address.toString(), response.status()));
        } else if (!isHtml(response)) {
            refused(address, Message.of("article-page.not-html", address.toString(), response.mediaType()));
        } else keep(address, response);
    }

    private void keep(URI address, Response response) throws SourceException {
        asked++;
        if (isArticle(address, response)) articles++;
        sink.keep(new Capture(address.toString(), response.mediaType(), response.receivedAt(), response::open, ""));
    }

    private boolean isArticle(URI address, Response response) {
        Evidence page =
                new Evidence("", address.toString(), response.mediaType(), response.receivedAt(), response::open);
        try (Stream<Finding> findings = reader.read(page)) {
            return findings.anyMatch(Finding.Sighting.class::isInstance);
        } catch (UnreadableEvidenceException noPage) {
            // Said again, with its reason, where what is kept is read.
            return false;
        }
    }

    private void refused(URI address, Message reason) throws SourceException {
        asked++;
        sink.keep(Refusal.capture(address, reason, clock.instant()));
    }

    private static boolean isHtml(Response response) {
        String type = response.mediaType().toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html");
    }

    private static String site(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
