// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedVisit.Answer;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.ShownAddress;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * Captures one feed, if it changed. What is none, such as a page of apologies with status 200, fails here and is not
 * kept: else the next unchanged answer would hide it. Older pages that a feed names are read back to where the last look
 * ended, and the first time as far as is decent.
 */
final class FeedCollector implements Collector {

    /** A feed may name its whole archive. */
    private static final int MOST_PAGES = 10;

    private final String source;
    private final URI url;
    private final FeedDocument document;
    private final FeedVisit visit;

    FeedCollector(String source, FeedSettings settings, SafeHttp http, FeedDocument document) {
        this.source = source;
        this.url = settings.url();
        this.document = document;
        this.visit = new FeedVisit(http, document);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String reader() {
        return document.reader();
    }

    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        FeedCursor last = FeedCursor.parse(from.cursor(), ShownAddress.of(url));
        boolean first = last.digest().isEmpty();
        // A look was cut short between two pages: of the later ones nobody else would tell.
        if (!last.next().isEmpty()) last = pages(last, Optional.empty(), sink);
        // The rest of what this run was to keep is kept.
        if (from.midway()) return;
        Optional<Answer> changed = visit.ask(url, last, sink);
        if (changed.isEmpty()) return;
        Answer answer = changed.get();
        visit.check(answer);
        Optional<Instant> known = first ? Optional.empty() : Optional.of(from.from());
        FeedCursor next = answer.cursor().at(next(answer, known));
        sink.keep(answer.capture(next.text()));
        pages(next, known, sink);
    }

    /**
     * Keeps the pages that follow one another.
     *
     * @param known from when on back the last look has seen what there was; empty where nothing was
     */
    private FeedCursor pages(FeedCursor begin, Optional<Instant> known, Sink sink) throws SourceException {
        FeedCursor cursor = begin;
        Set<String> asked = new HashSet<>(Set.of(url.toString()));
        for (int page = 1; !cursor.next().isEmpty(); page++) {
            asked.add(cursor.next());
            // Without what it was asked with before: pages move on as articles come.
            FeedCursor nothing = FeedCursor.parse("", "");
            Answer answer = visit.ask(URI.create(cursor.next()), nothing, sink).orElseThrow();
            visit.check(answer);
            String next = page < MOST_PAGES - 1 ? next(answer, known) : "";
            boolean loops = asked.contains(next);
            cursor = cursor.at(loops ? "" : next);
            sink.keep(answer.capture(cursor.text()));
            if (loops) sink.note(Message.of("feed.loop", answer.evidence().origin()));
        }
        return cursor;
    }

    /** Empty at the end, and where this page reaches back to what is known. */
    private String next(Answer answer, Optional<Instant> known) throws SourceException {
        try {
            Optional<URI> next = document.next(answer.evidence());
            if (next.isEmpty() || (known.isPresent() && reaches(answer.evidence(), known.get()))) return "";
            return next.get().toString();
        } catch (UnreadableEvidenceException e) {
            throw SourceException.unavailable(e.reason(), e);
        }
    }

    private boolean reaches(Evidence page, Instant known) throws UnreadableEvidenceException {
        try (Stream<Finding> findings = document.read(page)) {
            return findings.filter(Finding.Sighting.class::isInstance)
                    .map(finding -> ((Finding.Sighting) finding).mention().published())
                    .anyMatch(published -> published.precision() == Published.Precision.OBSERVED
                            || published.at().isBefore(known));
        }
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return document.read(evidence);
    }
}
