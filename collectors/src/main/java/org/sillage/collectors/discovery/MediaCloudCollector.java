// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

/** Pages through the stories that Media Cloud lists for a span of days. */
final class MediaCloudCollector implements Collector {

    /** Stories are indexed some days after they appear. */
    private static final int LATE_DAYS = 3;

    private static final int TRIES = 3;

    private final DatedSearch search;
    private final String token;
    private final String collections;
    private final String outlets;
    private final SafeHttp http;

    /**
     * @param collections the service's numbers, with commas; empty for none
     * @param outlets likewise
     */
    MediaCloudCollector(DatedSearch search, String token, String collections, String outlets, SafeHttp http) {
        this.search = search;
        this.token = token;
        this.collections = collections;
        this.outlets = outlets;
        this.http = http.within(limits -> limits.withTries(TRIES));
    }

    @Override
    public String source() {
        return search.source();
    }

    @Override
    public String reader() {
        return MediaCloudReader.NAME;
    }

    /**
     * What is asked for at once.
     *
     * @param page the service's mark; empty for the first page
     */
    private record Span(LocalDate first, LocalDate last, String page) {

        static Span parse(String text) {
            String[] words = text.split(" ", 3);
            return new Span(LocalDate.parse(words[0]), LocalDate.parse(words[1]), words[2]);
        }

        Span at(String next) {
            return new Span(first, last, next);
        }

        String text() {
            return first + " " + last + " " + page;
        }
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        Progress done = Progress.parse(from.cursor(), search.query() + " " + collections + " " + outlets);
        boolean cutShort = !done.page().isEmpty();
        if (cutShort) done = pages(Span.parse(done.page()), from, done, sink);
        boolean whole = done.done().filter(until -> !until.isBefore(from.to())).isPresent();
        if (cutShort ? !whole : !from.midway()) pages(span(from, done), from, done, sink);
    }

    private Span span(Resume from, Progress done) {
        LocalDate first = LocalDate.ofInstant(search.begin(from, done), search.zone());
        LocalDate last = LocalDate.ofInstant(from.to().minusMillis(1), search.zone());
        return new Span(done.done().isPresent() ? first.minusDays(LATE_DAYS) : first, last, "");
    }

    /** @return what is done afterwards */
    private Progress pages(Span begin, Resume from, Progress done, Sink sink) throws SourceException {
        Progress end = done.until(end(begin, from));
        Set<String> asked = new HashSet<>();
        int stories = 0;
        for (Span span = begin; ; ) {
            Response response = ask(span);
            MediaCloudReader.Page page = page(response);
            stories += page.stories();
            asked.add(span.page());
            if (page.isLast()) {
                keep(response, end, sink);
                if (stories == 0 && begin.page().isEmpty()) sink.note(nothing(begin));
                return end;
            }
            span = span.at(page.next());
            boolean loops = asked.contains(page.next());
            // After a loop the next look begins these days anew.
            keep(response, done.at(loops ? "" : span.text()), sink);
            if (loops)
                throw SourceException.unavailable(Message.of("media-cloud.loop"))
                        .optional();
        }
    }

    private static void keep(Response response, Progress then, Sink sink) throws SourceException {
        String origin = ShownAddress.of(response.address());
        sink.keep(new Capture(origin, response.mediaType(), response.receivedAt(), response::open, then.text()));
    }

    private static Message nothing(Span span) {
        return Message.of(
                "media-cloud.nothing", span.first().toString(), span.last().toString());
    }

    /** Of the last day named, or of the window where that is earlier: a look that goes on may be of another day. */
    private Instant end(Span span, Resume from) {
        Instant night = span.last().plusDays(1).atStartOfDay(search.zone()).toInstant();
        return night.isBefore(from.to()) ? night : from.to();
    }

    private Response ask(Span span) throws SourceException {
        try {
            return http.get(Request.of(address(span)).with("Authorization", "Token " + token));
        } catch (SourceException refused) {
            throw refused.optional();
        }
    }

    private URI address(Span span) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", search.query());
        parameters.put("start", span.first().toString());
        parameters.put("end", span.last().toString());
        parameters.put("p", "onlinenews-mediacloud");
        if (!collections.isEmpty()) parameters.put("cs", collections);
        if (!outlets.isEmpty()) parameters.put("ss", outlets);
        if (!span.page().isEmpty()) parameters.put("pagination_token", span.page());
        return search.address("/api/search/story-list", parameters);
    }

    private static MediaCloudReader.Page page(Response response) throws SourceException {
        try {
            return MediaCloudReader.page(response.bytes());
        } catch (UnreadableEvidenceException noList) {
            throw SourceException.unavailable(noList.reason(), noList).optional();
        }
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return MediaCloudReader.read(evidence, search.zone());
    }
}
