// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;

/**
 * Reads a list of sitemaps (sitemaps.org, {@code <sitemapindex>}): pure. One of it:
 *
 * <pre>{@code
 * <sitemap><loc>https://ouest-matin.example/sitemap-news.xml</loc><lastmod>2018-11-22T09:30:00+01:00</lastmod></sitemap>
 * }</pre>
 */
final class SitemapIndex {

    static final String ROOT = "sitemapindex";

    private SitemapIndex() {}

    /**
     * One sitemap of a list.
     *
     * @param changed when it last was; empty where the list does not say
     */
    record Entry(URI address, Optional<Instant> changed) {

        private boolean isNamedNews() {
            return address.getRawPath().toLowerCase(java.util.Locale.ROOT).contains("news");
        }
    }

    /** Whether a document is such a list. */
    static boolean is(Evidence evidence) throws UnreadableEvidenceException {
        try (XmlFile xml = XmlFile.open(evidence)) {
            return xml.next() == XmlFile.Event.START && xml.start().getName().equals(ROOT);
        }
    }

    /**
     * Those that may hold news: not known to be older, the ones that are called so first, then the latest.
     *
     * @param since changes before it make a sitemap one of the archive
     */
    static List<Entry> recent(Evidence evidence, ZoneId zone, Instant since) throws UnreadableEvidenceException {
        return entries(evidence, zone).stream()
                .filter(entry -> entry.changed().map(since::isBefore).orElse(true))
                .sorted(Comparator.comparing(Entry::isNamedNews)
                        .reversed()
                        .thenComparing(entry -> entry.changed().orElse(Instant.MIN), Comparator.reverseOrder()))
                .toList();
    }

    private static List<Entry> entries(Evidence evidence, ZoneId zone) throws UnreadableEvidenceException {
        Optional<URI> origin = WebAddress.parse(evidence.origin());
        List<Entry> entries = new ArrayList<>();
        try (XmlFile xml = XmlFile.open(evidence)) {
            while (true) {
                XmlFile.Event event = xml.next();
                if (event == XmlFile.Event.END_OF_DOCUMENT) return entries;
                if (event != XmlFile.Event.START || !xml.start().getName().equals("sitemap")) continue;
                Element one = xml.element()
                        .orElseThrow(() -> new UnreadableEvidenceException("", Message.of("xml.too-deep")));
                FeedHead.resolve(origin, text(one, "loc"))
                        .filter(address -> !address.getRawAuthority().contains("@"))
                        .ifPresent(address -> entries.add(new Entry(address, changed(one, zone))));
            }
        }
    }

    private static Optional<Instant> changed(Element one, ZoneId zone) {
        return FeedDates.read(text(one, "lastmod"), zone).map(Published::at);
    }

    private static String text(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .map(Element::getTextNormalize)
                .findFirst()
                .orElse("");
    }
}
