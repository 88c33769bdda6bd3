// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.sillage.collectors.files.XmlFile;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Lists of feeds as feed readers exchange them: OPML 1.0 and 2.0 (opml.org). */
public final class Opml {

    private Opml() {}

    /**
     * One feed of a list.
     *
     * @param name as the list calls it; empty when it does not
     * @param url of the feed
     */
    public record Entry(String name, URI url) {}

    /**
     * The feeds of a list, in its order and out of its groups; those without a web address are left out.
     *
     * @throws UnreadableEvidenceException where it is no OPML, or breaks off
     */
    public static List<Entry> read(Evidence evidence) throws UnreadableEvidenceException {
        try (XmlFile xml = XmlFile.open(evidence)) {
            if (xml.next() != XmlFile.Event.START || !xml.start().getName().equals("opml")) {
                throw new UnreadableEvidenceException("", Message.of("opml.other"));
            }
            List<Entry> entries = new ArrayList<>();
            for (XmlFile.Event event = xml.next(); event != XmlFile.Event.END_OF_DOCUMENT; event = xml.next()) {
                if (event == XmlFile.Event.START) entry(xml.start()).ifPresent(entries::add);
            }
            return entries;
        }
    }

    private static Optional<Entry> entry(Element outline) {
        if (!outline.getName().equals("outline")) return Optional.empty();
        String title = value(outline, "title");
        String name = title.isEmpty() ? value(outline, "text") : title;
        // Links of OPML 1.0 have the address of a feed in url, and say that they are one.
        String address = value(outline, "xmlurl");
        if (address.isEmpty() && value(outline, "type").equals("rss")) address = value(outline, "url");
        return WebAddress.parse(address).map(url -> new Entry(FeedText.oneLine(name), url));
    }

    /** Some write {@code xmlurl}, some {@code xmlURL}. */
    private static String value(Element outline, String name) {
        return outline.getAttributes().stream()
                .filter(attribute ->
                        attribute.getName().toLowerCase(Locale.ROOT).equals(name))
                .map(Attribute::getValue)
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** A list in OPML 2.0. */
    public static String write(List<Entry> entries) {
        Element body = new Element("body");
        for (Entry entry : entries) {
            String name = Verifier.checkCharacterData(entry.name()) == null ? entry.name() : "";
            body.addContent(new Element("outline")
                    .setAttribute("type", "rss")
                    .setAttribute("text", name)
                    .setAttribute("title", name)
                    .setAttribute("xmlUrl", entry.url().toString()));
        }
        Element head = new Element("head").addContent(new Element("title").setText("Sillage"));
        Element opml = new Element("opml").setAttribute("version", "2.0").addContent(List.of(head, body));
        return new XMLOutputter(Format.getPrettyFormat()).outputString(new Document(opml));
    }
}
