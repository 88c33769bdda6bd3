// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Reads a news sitemap (namespace {@code http://www.google.com/schemas/sitemap-news/0.9}) page by page: pure. A page, cut:
 *
 * <pre>{@code
 * <url><loc>https://ouest-matin.example/usine</loc><news:news>
 *   <news:publication><news:name>Ouest-Matin</news:name><news:language>fr</news:language></news:publication>
 *   <news:publication_date>2018-11-22</news:publication_date><news:title>L'usine ouvre</news:title></news:news></url>
 * }</pre>
 */
final class SitemapReader implements FeedDocument {

    private static final XmlEnd WHOLE = new XmlEnd("urlset");

    private final ZoneId zone;

    /** @param zone of dates that state none */
    SitemapReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String reader() {
        return "news-sitemap/1";
    }

    @Override
    public void check(Evidence evidence) throws UnreadableEvidenceException {
        try (XmlFile xml = XmlFile.open(evidence)) {
            begin(xml);
        }
        WHOLE.check(evidence);
    }

    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        XmlFile xml = XmlFile.open(evidence);
        begin(xml);
        Optional<URI> origin = WebAddress.parse(evidence.origin());
        ItemReader items = new ItemReader(new FeedHead(origin), zone, evidence.observedAt());
        return StreamSupport.stream(new Pages(xml, origin, items), false).onClose(xml::close);
    }

    private static void begin(XmlFile xml) throws UnreadableEvidenceException {
        if (xml.next() != XmlFile.Event.START) throw new UnreadableEvidenceException("", Message.of("xml.empty"));
        String root = xml.start().getName();
        if (root.equals("urlset")) return;
        if (root.equals("sitemapindex")) {
            throw new UnreadableEvidenceException("", Message.of("sitemap.index", firstSitemap(xml)));
        }
        throw new UnreadableEvidenceException("", Message.of("sitemap.other-xml", root));
    }

    /** What stands first in a list of sitemaps; a dash where nothing does. */
    private static String firstSitemap(XmlFile xml) throws UnreadableEvidenceException {
        while (true) {
            XmlFile.Event event = xml.next();
            if (event == XmlFile.Event.END_OF_DOCUMENT) return "-";
            if (event == XmlFile.Event.START && xml.start().getName().equals("loc")) {
                return xml.element().map(Element::getTextTrim).orElse("-");
            }
        }
    }

    /** One finding a page. */
    private static final class Pages extends Spliterators.AbstractSpliterator<Finding> {

        private final XmlFile xml;
        private final Optional<URI> origin;
        private final ItemReader items;
        private int count;

        Pages(XmlFile xml, Optional<URI> origin, ItemReader items) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.xml = xml;
            this.origin = origin;
            this.items = items;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Finding> action) {
            try {
                while (true) {
                    XmlFile.Event event = xml.next();
                    if (event == XmlFile.Event.END_OF_DOCUMENT) return false;
                    if (event != XmlFile.Event.START) continue;
                    if (xml.start().getName().equals("url")) {
                        action.accept(page());
                        return true;
                    }
                    xml.skip();
                }
            } catch (UnreadableEvidenceException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Finding page() throws UnreadableEvidenceException {
            String place = "url[" + count++ + "]";
            Optional<Element> page = xml.element();
            if (page.isEmpty()) return new Finding.Skip(place, Message.of("xml.too-deep"));
            Element url = page.get();
            Optional<Element> news = child(url, "news");
            if (news.isEmpty() || text(news.get(), "title").isBlank()) {
                return new Finding.Skip(place, Message.of("sitemap.no-news", text(url, "loc")));
            }
            return items.finding(offered(url, news.get()), place);
        }

        private Offered offered(Element url, Element news) {
            Optional<Element> publication = child(news, "publication");
            return new Offered(
                    FeedText.line(text(news, "title")),
                    "",
                    FeedHead.resolve(origin, text(url, "loc")),
                    publication.map(paper -> text(paper, "name")).orElse(""),
                    "",
                    List.of(),
                    Stream.of(text(news, "publication_date"), text(url, "lastmod"))
                            .filter(date -> !date.isEmpty())
                            .toList(),
                    publication.map(paper -> text(paper, "language")).orElse(""));
        }

        private static Optional<Element> child(Element parent, String name) {
            return parent.getChildren().stream()
                    .filter(child -> child.getName().equals(name))
                    .findFirst();
        }

        private static String text(Element parent, String name) {
            return child(parent, name).map(Element::getTextNormalize).orElse("");
        }
    }
}
