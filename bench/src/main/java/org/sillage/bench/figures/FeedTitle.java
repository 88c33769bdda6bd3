// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;
import org.sillage.collectors.files.XmlFile;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;

/** The title a feed gives itself, which no clipping keeps: read as its items are, it tells of charsets and entities. */
final class FeedTitle {

    private FeedTitle() {}

    /** Empty where the document has none, or none can be reached. */
    static Optional<String> of(byte[] bytes, String origin, String mediaType) {
        Evidence evidence =
                new Evidence("0".repeat(64), origin, mediaType, Instant.EPOCH, () -> new ByteArrayInputStream(bytes));
        try (XmlFile xml = XmlFile.open(evidence)) {
            XmlFile.Event event = xml.next();
            while (event != XmlFile.Event.END_OF_DOCUMENT) {
                if (event == XmlFile.Event.START && xml.start().getName().equalsIgnoreCase("title")) {
                    return xml.element().flatMap(FeedTitle::asOfAnEntry);
                }
                event = xml.next();
            }
            return Optional.empty();
        } catch (UnreadableEvidenceException notReached) {
            return Optional.empty();
        }
    }

    private static Optional<String> asOfAnEntry(Element title) {
        boolean atom = title.getNamespaceURI().contains("atom")
                || title.getNamespaceURI().contains("Atom");
        Element entry = new Element(atom ? "entry" : "item", title.getNamespace()).addContent(title);
        Element feed = new Element(atom ? "feed" : "rss", title.getNamespace()).addContent(entry);
        byte[] bytes = new XMLOutputter().outputString(feed).getBytes(StandardCharsets.UTF_8);
        return ReadFeed.of(bytes, "", "").clipping(0).map(Clipping::title);
    }
}
