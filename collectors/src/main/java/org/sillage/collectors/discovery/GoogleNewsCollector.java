// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedReader;
import org.sillage.collectors.http.Request;
import org.sillage.collectors.http.Response;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Searches Google News, which answers by a feed of a hundred items at most, ranked and without pages: a long period is
 * asked for week by week. Who asks more often than once a minute is shown a page of consent.
 */
final class GoogleNewsCollector implements Collector {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 3;
    private static final int DAYS = 7;
    private static final int MOST = 100;

    private final DatedSearch search;
    private final Locale edition;
    private final SafeHttp http;
    private final FeedReader feed;

    /** @param edition language and country */
    GoogleNewsCollector(DatedSearch search, Locale edition, SafeHttp http) {
        this.search = search;
        this.edition = edition;
        this.http = http.within(limits -> limits.withTries(TRIES).withPauseOf(PAUSE));
        this.feed = new FeedReader(search.zone());
    }

    @Override
    public String source() {
        return search.source();
    }

    @Override
    public String reader() {
        return FeedReader.NAME;
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        Progress last = Progress.parse(from.cursor(), edition.toLanguageTag() + " " + search.query());
        Instant begin = search.begin(from, last);
        // Another process may have asked just now.
        if (last.done().isPresent() && begin.plus(PAUSE).isAfter(from.to())) return;
        LocalDate end = LocalDate.ofInstant(from.to(), search.zone());
        LocalDate first = LocalDate.ofInstant(begin, search.zone());
        for (LocalDate week = first; !week.isAfter(end); week = week.plusDays(DAYS)) {
            LocalDate next = week.plusDays(DAYS);
            Instant until = next.isAfter(end)
                    ? from.to()
                    : next.atStartOfDay(search.zone()).toInstant();
            week(week, next.isAfter(end) ? end : next.minusDays(1), last.until(until), sink);
        }
    }

    private void week(LocalDate first, LocalDate last, Progress then, Sink sink) throws SourceException {
        Response response = ask(address(first, last));
        if (items(response) >= MOST) {
            sink.note(Message.of("google-news.full", MOST, first.toString(), last.toString()));
        }
        String origin = ShownAddress.of(response.address());
        sink.keep(new Capture(origin, response.mediaType(), response.receivedAt(), response::open, then.text()));
    }

    private Response ask(URI address) throws SourceException {
        try {
            return http.get(Request.of(address).with("Accept", "application/rss+xml"));
        } catch (SourceException refused) {
            throw refused.optional();
        }
    }

    /** A day more at each end: whether it counts the days named has changed before. */
    private URI address(LocalDate first, LocalDate last) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", search.query() + " after:" + first.minusDays(1) + " before:" + last.plusDays(1));
        parameters.put("hl", interfaceLanguage());
        parameters.put("gl", edition.getCountry());
        parameters.put("ceid", edition.getCountry() + ":" + edition.getLanguage());
        return search.address("/rss/search", parameters);
    }

    /** The three parameters must agree: fr, FR, FR:fr; en-GB, GB, GB:en. */
    private String interfaceLanguage() {
        boolean athome = edition.getCountry().toLowerCase(Locale.ROOT).equals(edition.getLanguage());
        return athome ? edition.getLanguage() : edition.getLanguage() + "-" + edition.getCountry();
    }

    /** Of what is no feed, such as a page of consent, nothing is kept. */
    private long items(Response response) throws SourceException {
        String origin = ShownAddress.of(response.address());
        Evidence answer = new Evidence("", origin, response.mediaType(), response.receivedAt(), response::open);
        try {
            feed.check(answer);
            try (Stream<Finding> items = feed.read(answer)) {
                return items.count();
            }
        } catch (UnreadableEvidenceException noFeed) {
            boolean page = noFeed.reason().key().equals("feed.html");
            Message reason = page ? Message.of("google-news.consent", origin) : noFeed.reason();
            throw SourceException.unavailable(reason, noFeed).optional();
        }
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return feed.read(evidence);
    }
}
