// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.sillage.core.message.Message;

/**
 * Captures a news sitemap, or those of a list that hold news, each if it changed. The list itself is no evidence of any
 * article and is not kept.
 */
final class SitemapCollector implements Collector {

    private static final int MOST = 10;
    /** News sitemaps hold two days; a day more for clocks and zones. */
    private static final Duration RECENT = Duration.ofDays(3);
    /** So many pages without a headline make a sitemap none of news. */
    private static final int TRIED = 50;

    private final String source;
    private final URI url;
    private final ZoneId zone;
    private final SitemapReader reader;
    private final FeedVisit visit;

    /** @param zone of dates that state none */
    SitemapCollector(String source, FeedSettings settings, SafeHttp http, ZoneId zone) {
        this.source = source;
        this.url = settings.url();
        this.zone = zone;
        this.reader = new SitemapReader(zone);
        this.visit = new FeedVisit(http, reader);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String reader() {
        return reader.reader();
    }

    /** After a kill every sitemap is asked again: what was kept of this run has not changed since, and says so. */
    @Override
    public void capture(Resume from, Sink sink) throws SourceException {
        Map<String, FeedCursor> cursors = cursors(from.cursor());
        Optional<Answer> changed = visit.ask(url, last(cursors, url), sink);
        if (changed.isEmpty()) return;
        if (isList(changed.get())) list(changed.get(), cursors, sink);
        else {
            visit.check(changed.get());
            keep(changed.get(), cursors, sink);
        }
    }

    /** One that is out of order holds up no other, and is said in the end. */
    private void list(Answer list, Map<String, FeedCursor> cursors, Sink sink) throws SourceException {
        List<SitemapIndex.Entry> recent = recent(list);
        Optional<SourceException> fault = Optional.empty();
        boolean news = false;
        for (SitemapIndex.Entry entry : recent.stream().limit(MOST).toList()) {
            FeedCursor last = last(cursors, entry.address());
            Optional<Answer> changed = Optional.empty();
            try {
                changed = news(entry.address(), last, sink);
            } catch (SourceException failed) {
                fault = fault.or(() -> Optional.of(failed));
            }
            news |= changed.isPresent() || !last.digest().isEmpty();
            if (changed.isPresent()) keep(changed.get(), cursors, sink);
        }
        if (recent.size() > MOST) sink.note(Message.of("sitemap.many", ShownAddress.of(url), recent.size(), MOST));
        if (fault.isPresent()) throw fault.get();
        if (!news) throw SourceException.settings(Message.of("sitemap.list-without-news", ShownAddress.of(url)));
    }

    /** Empty where it has not changed, or holds other things than news. */
    private Optional<Answer> news(URI address, FeedCursor last, Sink sink) throws SourceException {
        Optional<Answer> changed = visit.ask(address, last, sink);
        if (changed.isEmpty()) return changed;
        visit.check(changed.get());
        return isNews(changed.get().evidence()) ? changed : Optional.empty();
    }

    private static void keep(Answer answer, Map<String, FeedCursor> cursors, Sink sink) throws SourceException {
        cursors.put(answer.cursor().address(), answer.cursor());
        String all = cursors.values().stream().map(FeedCursor::text).collect(Collectors.joining("\n"));
        sink.keep(answer.capture(all));
    }

    private List<SitemapIndex.Entry> recent(Answer list) throws SourceException {
        try {
            return SitemapIndex.recent(
                    list.evidence(), zone, list.response().receivedAt().minus(RECENT));
        } catch (UnreadableEvidenceException e) {
            throw SourceException.unavailable(e.reason(), e);
        }
    }

    private static boolean isList(Answer answer) throws SourceException {
        try {
            return SitemapIndex.is(answer.evidence());
        } catch (UnreadableEvidenceException e) {
            throw SourceException.unavailable(e.reason(), e);
        }
    }

    private boolean isNews(Evidence evidence) throws SourceException {
        try (Stream<Finding> pages = reader.read(evidence)) {
            List<Finding> first = pages.limit(TRIED).toList();
            // For two days a paper may have had none.
            return first.isEmpty() || first.stream().anyMatch(Finding.Sighting.class::isInstance);
        } catch (UnreadableEvidenceException e) {
            throw SourceException.unavailable(e.reason(), e);
        }
    }

    private static FeedCursor last(Map<String, FeedCursor> cursors, URI address) {
        String shown = ShownAddress.of(address);
        return cursors.getOrDefault(shown, FeedCursor.parse("", shown));
    }

    /** One for each sitemap that was kept, of so many lines each. */
    private static Map<String, FeedCursor> cursors(String text) {
        Map<String, FeedCursor> cursors = new LinkedHashMap<>();
        List<String> lines = List.of(text.split("\n", -1));
        for (int i = 0; i + FeedCursor.LINES <= lines.size(); i += FeedCursor.LINES) {
            String address = lines.get(i + 1);
            String one = String.join("\n", lines.subList(i, i + FeedCursor.LINES));
            cursors.put(address, FeedCursor.parse(one, address));
        }
        return cursors;
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        return reader.read(evidence);
    }
}
