// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdom2.Element;
import org.sillage.collectors.files.FileKind;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0 item by item, and JSON Feed: pure, and whole items before a fault in an XML
 * document are kept.
 */
public final class FeedReader implements FeedDocument {

    /** Name and version of what is made of a feed. */
    public static final String NAME = "feed/1";

    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> HEAD = Set.of("language", "link", "author");

    private static final XmlEnd WHOLE = new XmlEnd("rss|RDF|feed");

    private final ZoneId zone;

    /** @param zone of dates that state none */
    public FeedReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A clipping or a reason for each item, in the order of the document.
     *
     * @return to be closed by the caller; may throw {@link UnreadableEvidenceException} within an
     *     {@link UncheckedIOException} where the document breaks off
     * @throws UnreadableEvidenceException when it is not a feed
     */
    @Override
    public Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        if (isJson(evidence)) return new JsonFeedReader(zone).read(evidence);
        XmlFile xml = XmlFile.open(evidence);
        FeedHead head = new FeedHead(origin(evidence));
        Element root = root(xml);
        head.open(root);
        Items items = new Items(xml, head, new ItemReader(head, zone, evidence.observedAt()));
        return StreamSupport.stream(items, false).onClose(xml::close);
    }

    @Override
    public String reader() {
        return NAME;
    }

    @Override
    public Optional<URI> next(Evidence evidence) throws UnreadableEvidenceException {
        return isJson(evidence) ? JsonFeedReader.next(evidence) : Optional.empty();
    }

    /** Of XML its beginning and its end: its items are read once it is kept. */
    @Override
    public void check(Evidence evidence) throws UnreadableEvidenceException {
        if (isJson(evidence)) {
            JsonFeedReader.feed(evidence);
            return;
        }
        try (XmlFile xml = XmlFile.open(evidence)) {
            root(xml);
        }
        WHOLE.check(evidence);
    }

    private static boolean isJson(Evidence evidence) throws UnreadableEvidenceException {
        try {
            return Grids.kind(evidence) == FileKind.JSON;
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("xml.no-bytes"), broken);
        }
    }

    private static Element root(XmlFile xml) throws UnreadableEvidenceException {
        if (xml.next() != XmlFile.Event.START) throw new UnreadableEvidenceException("", Message.of("xml.empty"));
        Element root = xml.start();
        if (ROOTS.contains(root.getName())) return root;
        String key = root.getName().equalsIgnoreCase("html") ? "feed.html" : "feed.other-xml";
        throw new UnreadableEvidenceException("", Message.of(key, root.getName()));
    }

    private static Optional<URI> origin(Evidence evidence) {
        return WebAddress.parse(evidence.origin());
    }

    /** One finding at a time. */
    private static final class Items extends Spliterators.AbstractSpliterator<Finding> {

        private final XmlFile xml;
        private final FeedHead head;
        private final ItemReader reader;
        private int count;

        Items(XmlFile xml, FeedHead head, ItemReader reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.xml = xml;
            this.head = head;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Finding> action) {
            try {
                return advance(action);
            } catch (UnreadableEvidenceException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean advance(Consumer<? super Finding> action) throws UnreadableEvidenceException {
            while (true) {
                XmlFile.Event event = xml.next();
                if (event == XmlFile.Event.END_OF_DOCUMENT) return false;
                if (event == XmlFile.Event.END) continue;
                Element start = xml.start();
                if (ITEMS.contains(start.getName())) {
                    action.accept(item());
                    return true;
                }
                head(start);
            }
        }

        private Finding item() throws UnreadableEvidenceException {
            String place = "items[" + count++ + "]";
            return xml.element()
                    .map(element -> reader.read(element, place))
                    .orElseGet(() -> new Finding.Skip(place, Message.of("xml.too-deep")));
        }

        private void head(Element start) throws UnreadableEvidenceException {
            if (start.getName().equals("channel")) head.open(start);
            else if (HEAD.contains(start.getName())) xml.element().ifPresent(head::take);
            else xml.skip();
        }
    }
}
