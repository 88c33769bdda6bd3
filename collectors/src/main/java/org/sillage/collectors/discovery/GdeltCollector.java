// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedText;
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
 * Asks GDELT DOC 2.0 for lists of articles. It has no pages and gives 250 articles at most: where that many come, the
 * period is halved and asked again, down to the quarter of an hour that its times are rounded to.
 */
final class GdeltCollector implements Collector {

    static final int MOST = 250;
    private static final int TRIES = 3;
    /** As its documentation asks. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration GRID = Duration.ofMinutes(15);
    /** Nothing is older there. */
    private static final Instant FIRST = Instant.parse("2017-01-01T00:00:00Z");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SHOWN = 200;

    private final DatedSearch search;
    private final SafeHttp http;

    GdeltCollector(DatedSearch search, SafeHttp http) {
        this.search = search;
        this.http = http.within(limits -> limits.withTries(TRIES).withPauseOf(PAUSE));
    }

    @Override
    public String source() {
        return search.source();
    }

    @Override
    public String reader() {
        return GdeltReader.NAME;
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        Progress last = Progress.parse(from.cursor(), search.query());
        Instant begin = search.begin(from, last);
        Instant first = floor(begin.isBefore(FIRST) ? FIRST : begin);
        // What a look cut short has kept already reaches to the window's end.
        if (from.midway() && !first.isBefore(floor(from.to()))) return;
        if (first.isBefore(from.to())) period(first, from.to(), last, sink);
    }

    /** The earlier half first: what is done then has no hole. */
    private void period(Instant from, Instant to, Progress last, Sink sink) throws SourceException {
        Response response = ask(from, to);
        int articles = articles(response);
        Duration half = Duration.between(from, to).dividedBy(2);
        boolean divisible = half.compareTo(GRID) >= 0;
        if (articles >= MOST && divisible) {
            Instant middle = floor(from.plus(half));
            period(from, middle, last, sink);
            period(middle, to, last, sink);
            return;
        }
        if (articles >= MOST) sink.note(Message.of("gdelt.full", MOST, from.toString()));
        sink.keep(new Capture(
                ShownAddress.of(response.address()),
                response.mediaType(),
                response.receivedAt(),
                response::open,
                // A quarter that is not over may still be added to.
                last.until(floor(to)).text()));
    }

    private Response ask(Instant from, Instant to) throws SourceException {
        try {
            return http.get(Request.of(address(from, to)).with("Accept", "application/json"));
        } catch (SourceException refused) {
            throw refused.optional();
        }
    }

    private URI address(Instant from, Instant to) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", search.query());
        parameters.put("mode", "artlist");
        parameters.put("format", "json");
        parameters.put("maxrecords", Integer.toString(MOST));
        parameters.put("sort", "datedesc");
        parameters.put("startdatetime", TIME.format(from));
        parameters.put("enddatetime", TIME.format(to));
        return search.address("/api/v2/doc/doc", parameters);
    }

    /** Its refusals come with status 200, as a sentence or a page. */
    private int articles(Response response) throws SourceException {
        try {
            return GdeltReader.records(response.bytes()).size();
        } catch (IOException noList) {
            String words = FeedText.line(new String(response.bytes(), java.nio.charset.StandardCharsets.UTF_8));
            String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
            throw SourceException.unavailable(Message.of("gdelt.refused", shown), noList)
                    .optional();
        }
    }

    private static Instant floor(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), GRID.toSeconds()) * GRID.toSeconds());
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return GdeltReader.read(evidence);
    }
}
