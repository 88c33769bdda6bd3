// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * One item as a feed of its own, for ROME: with what a clipping needs, under the names that ROME knows, and with nothing
 * of other modules, any of which may throw at a bad number.
 */
final class RomeFeed {

    /** Of RSS and Atom. No dates: ROME takes 31 February for 3 March, and reads none in French. */
    private static final Set<String> OWN =
            Set.of("title", "link", "description", "guid", "author", "source", "id", "content", "summary");

    private static final Set<String> SPEAKS = Set.of("title", "content", "summary");
    private static final Set<String> LEADS = Set.of("enclosure", "related", "via");

    private static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");

    private RomeFeed() {}

    /** @param base what relative addresses of the item lean on */
    static Document of(Element item, Optional<URI> base) {
        return new Document(item.getName().equals("entry") ? atom(item, base) : rss(item));
    }

    /** Every RSS as RSS 2.0: its element names hold those of all the others. */
    private static Element rss(Element item) {
        Element copy = new Element("item");
        for (Element child : item.getChildren()) {
            if (isOwn(child, item) || isModule(child))
                copy.addContent(escaped(moved(child, item, Namespace.NO_NAMESPACE)));
        }
        // Where the usual element is missing, what else feeds have put in its place.
        fill(copy, "title", item.getChild("title", ItemFields.DC));
        fill(copy, "title", ModuleFields.ofMedia(item, "title"));
        fill(copy, "description", item.getChild("summary", item.getNamespace()));
        fill(copy, "description", item.getChild("description", ItemFields.DC));
        fill(copy, "description", ModuleFields.ofPodcast(item, "summary"));
        fill(copy, "author", item.getChild("author", ItemFields.DC));
        if (copy.getChild("creator", ItemFields.DC) == null)
            fill(copy, "author", ModuleFields.ofPodcast(item, "author"));
        for (String name : List.of("body", "div", "fullitem")) {
            fillMarkup(copy, item.getChild(name, XHTML));
            fillMarkup(copy, item.getChild(name, item.getNamespace()));
        }
        if (copy.getChild("encoded", ItemFields.CONTENT) == null)
            fill(copy, "description", ModuleFields.ofMedia(item, "description"));
        return new Element("rss").setAttribute("version", "2.0").addContent(new Element("channel").addContent(copy));
    }

    private static void fill(Element copy, String name, @Nullable Element from) {
        Namespace space = copy.getNamespace();
        if (from != null && copy.getChild(name, space) == null)
            copy.addContent(new Element(name, space).setText(from.getText()));
    }

    private static void fillMarkup(Element copy, @Nullable Element from) {
        if (from == null || copy.getChild("description") != null) return;
        copy.addContent(new Element("description").setText(markup(from)));
    }

    /** RSS knows no elements within a text: markup that nobody escaped. */
    private static Element escaped(Element child) {
        return child.getChildren().isEmpty() ? child : child.setText(markup(child));
    }

    /** What an element holds as HTML, whether it stands there escaped or as elements. */
    private static String markup(Element from) {
        boolean escaped = from.getChildren().isEmpty();
        return escaped ? from.getText() : new XMLOutputter().outputElementContentString(from);
    }

    private static Element atom(Element entry, Optional<URI> base) {
        boolean old = entry.getNamespace().equals(ItemFields.ATOM_03)
                || entry.getChildren().stream().anyMatch(child -> child.getAttribute("mode") != null);
        Namespace atom = old ? ItemFields.ATOM_03 : ItemFields.ATOM;
        Element copy = new Element("entry", atom);
        for (Element child : entry.getChildren()) {
            if (isOwn(child, entry) && !isBinary(child)) {
                copy.addContent(said(decoded(resolved(moved(child, entry, atom), base))));
            } else if (isModule(child)) {
                copy.addContent(child.clone());
            }
        }
        linked(copy);
        fill(copy, "title", ModuleFields.ofMedia(entry, "title"));
        if (copy.getChild("content", atom) == null) fill(copy, "summary", ModuleFields.ofMedia(entry, "description"));
        Element feed = new Element("feed", atom).addContent(copy);
        return old ? feed.setAttribute("version", "0.3") : feed;
    }

    /**
     * RFC 4287 section 4.2.7.2: a link that says nothing of itself is the article's. What an entry that says nothing else
     * leads to stands for it.
     */
    private static void linked(Element copy) {
        List<Element> links = copy.getChildren("link", copy.getNamespace());
        for (Element link : links) {
            if (link.getAttribute("rel") == null) link.setAttribute("rel", "alternate");
        }
        boolean speaks = copy.getChildren().stream().anyMatch(child -> SPEAKS.contains(child.getName()))
                || links.stream().anyMatch(link -> link.getAttributeValue("rel").equals("alternate"));
        if (speaks) return;
        links.stream()
                .filter(link -> LEADS.contains(link.getAttributeValue("rel")))
                .findFirst()
                .ifPresent(link -> link.setAttribute("rel", "alternate"));
    }

    private static boolean isOwn(Element child, Element item) {
        return ItemFields.isOwn(item, child) && OWN.contains(child.getName());
    }

    private static boolean isModule(Element child) {
        return (child.getNamespace().equals(ItemFields.DC) && child.getName().equals("creator"))
                || (child.getNamespace().equals(ItemFields.CONTENT)
                        && child.getName().equals("encoded"));
    }

    /** RFC 4287 section 4.1.3.3: content of any media type but text and XML is base64 of something else. */
    private static boolean isBinary(Element child) {
        return child.getName().equals("content") && isOtherThanText(child);
    }

    private static boolean isOtherThanText(Element child) {
        String type = child.getName().equals("link") ? "" : child.getAttributeValue("type", "");
        boolean media = type.contains("/") && child.getAttribute("mode") == null;
        return media && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
    }

    /**
     * ROME's own decoder of base64, which Atom 0.3 allows, stumbles over line ends. In Atom 1.0 a summary is text by
     * RFC 4287 section 4.2.13: one that states another media type is packed as content of such a type is.
     */
    private static Element decoded(Element child) {
        if (child.getName().equals("source")) child.getChildren().forEach(RomeFeed::decoded);
        boolean packedText = isOtherThanText(child) && !child.getName().equals("content");
        if (!packedText && !child.getAttributeValue("mode", "").equals("base64")) return child;
        byte[] bytes = Base64.getMimeDecoder().decode(child.getText());
        child.setText(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\p{Cc}", " "));
        return packedText ? child.setAttribute("type", "html") : child.setAttribute("mode", "escaped");
    }

    /**
     * What is said to be other than it is. HTML must be escaped by RFC 4287 section 3.1.1.2: some write elements, or
     * escape it within an element of XHTML. Of plain text in Atom 0.3, ROME would give what stands in the file, escapes
     * and all.
     */
    private static Element said(Element child) {
        String type = child.getAttributeValue("type", "");
        if (type.equals("html") && !child.getChildren().isEmpty()) {
            List<Element> held = child.getChildren();
            return child.setText(markup(held.size() == 1 ? held.getFirst() : child));
        }
        boolean plain = type.equals("text/plain") && child.getChildren().isEmpty();
        return plain && child.getAttribute("mode") == null ? child.setAttribute("mode", "escaped") : child;
    }

    /** A copy in which the item's own namespace is another. */
    private static Element moved(Element element, Element item, Namespace to) {
        Element copy = element.clone();
        for (Namespace from : List.of(item.getNamespace(), Namespace.NO_NAMESPACE)) {
            if (!from.equals(to)) move(copy, from, to);
        }
        return copy;
    }

    private static void move(Element element, Namespace from, Namespace to) {
        if (element.getNamespace().equals(from)) element.setNamespace(to);
        element.getChildren().forEach(child -> move(child, from, to));
    }

    /** Relative addresses of links made whole, since ROME knows no address of the feed. */
    private static Element resolved(Element child, Optional<URI> base) {
        Optional<URI> own = FeedHead.base(child, base);
        child.removeAttribute("base", Namespace.XML_NAMESPACE);
        if (child.getName().equals("link")) {
            // As RSS has it: the address stands in the element.
            String href = child.getAttributeValue("href", child.getTextTrim());
            FeedHead.resolve(own, href).ifPresent(whole -> child.setAttribute("href", whole.toString()));
        }
        return child;
    }
}
