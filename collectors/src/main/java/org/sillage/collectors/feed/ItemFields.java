// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import org.sillage.collectors.http.WebAddress;

/** Looks into an item as it stands, for what ROME reads otherwise or not at all. */
final class ItemFields {

    static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
    static final Namespace CONTENT = Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
    private static final Namespace FEEDBURNER = Namespace.getNamespace("http://rssnamespace.org/feedburner/ext/1.0");
    private static final Namespace TERMS = Namespace.getNamespace("http://purl.org/dc/terms/");

    /** In order: what says when it was published before what says when it was changed. */
    private static final List<String> DATES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    /** In order: the language of an item is that of the most of it. */
    private static final List<Set<String>> PARTS = List.of(
            Set.of("content", "encoded", "body", "fullitem"), Set.of("summary", "description"), Set.of("title"));
    /** BCP 47 for text of no language anybody states. */
    private static final String UNDETERMINED = "und";

    private static final Set<Namespace> DATED = Set.of(DC, TERMS, ATOM);

    private ItemFields() {}

    /** Every date the item states, the best first; texts as they stand. */
    static List<String> dates(Element item) {
        return DATES.stream()
                .flatMap(name -> item.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase(name) && isOwnOrDublinCore(item, child)))
                .map(Element::getTextNormalize)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The address before a service put its own in place. */
    static String originalLink(Element item) {
        return text(item.getChild("origLink", FEEDBURNER));
    }

    /**
     * As the item says in words, else as its text is marked, which inherits from the item; empty where nothing does. A
     * blank {@code xml:lang} takes back what stands around it (XML 1.0 section 2.12).
     */
    static String language(Element item) {
        String dublinCore = text(item.getChild("language", DC));
        if (!dublinCore.isEmpty()) return dublinCore;
        String ofItem = markedLanguage(item).orElse("");
        List<Element> most = PARTS.stream()
                .map(names -> parts(item, names))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
        return most.stream()
                .flatMap(part -> markedLanguage(part).stream())
                .findFirst()
                .orElse(ofItem);
    }

    private static List<Element> parts(Element item, Set<String> names) {
        return item.getChildren().stream()
                .filter(child -> names.contains(child.getName()))
                .toList();
    }

    private static Optional<String> markedLanguage(Element element) {
        return Optional.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE))
                .map(stated -> stated.isBlank() ? UNDETERMINED : stated);
    }

    /** Where the outlet publishes that an aggregator names: {@code <source url="https://ouest-matin.example">}. */
    static Optional<URI> sourceSite(Element item) {
        return item.getChildren("source", item.getNamespace()).stream()
                .map(source -> source.getAttributeValue("url", ""))
                .flatMap(url -> WebAddress.parse(url).stream())
                .findFirst();
    }

    /** The guid where it is an address: it is one unless it says otherwise. */
    static String permanentLink(Element item) {
        return item.getChildren().stream()
                .filter(child -> child.getName().equals("guid"))
                .filter(guid -> !guid.getAttributeValue("isPermaLink", "true").equalsIgnoreCase("false"))
                .map(Element::getTextTrim)
                .findFirst()
                .or(() -> Optional.ofNullable(item.getAttributeValue(
                        "about", Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#"))))
                .orElse("");
    }

    /** Whether an Atom 0.3 element says that it is no markup, which ROME does not pass on. */
    static boolean isPlain(Element item, String name) {
        Element child = item.getChild(name, item.getNamespace());
        return child != null && child.getAttributeValue("type", "").equals("text/plain");
    }

    /** Text of the first child of this name in the parent's own namespace; empty when there is none. */
    static String childText(Element parent, String name) {
        return text(parent.getChild(name, parent.getNamespace()));
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextNormalize();
    }

    private static boolean isOwnOrDublinCore(Element item, Element child) {
        return isOwn(item, child) || DATED.contains(child.getNamespace());
    }

    /** Some write {@code <atom:entry><title>}. */
    static boolean isOwn(Element item, Element child) {
        Namespace space = child.getNamespace();
        return space.equals(item.getNamespace()) || space.equals(Namespace.NO_NAMESPACE);
    }
}
