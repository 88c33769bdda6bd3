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

    private static final Set<String> WHOLE_TEXT = Set.of("content", "encoded", "body");
    private static final Set<String> TITLE_AND_SUMMARY = Set.of("title", "summary", "description");

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

    /** As the item says in words, else as its text is marked, which inherits from the item. */
    static String language(Element item) {
        String dublinCore = text(item.getChild("language", DC));
        if (!dublinCore.isEmpty()) return dublinCore;
        List<Element> whole = parts(item, WHOLE_TEXT);
        return (whole.isEmpty() ? parts(item, TITLE_AND_SUMMARY) : whole)
                .stream()
                        .map(ItemFields::statedLanguage)
                        .filter(stated -> !stated.isBlank())
                        .findFirst()
                        .orElseGet(() -> statedLanguage(item));
    }

    private static List<Element> parts(Element item, Set<String> names) {
        return item.getChildren().stream()
                .filter(child -> names.contains(child.getName()))
                .toList();
    }

    private static String statedLanguage(Element element) {
        return element.getAttributeValue("lang", Namespace.XML_NAMESPACE, "");
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

    /** Text of the first child of this name in the parent's own namespace; empty when there is none. */
    static String childText(Element parent, String name) {
        return text(parent.getChild(name, parent.getNamespace()));
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextNormalize();
    }

    private static boolean isOwnOrDublinCore(Element item, Element child) {
        Namespace space = child.getNamespace();
        return space.equals(item.getNamespace()) || DATED.contains(space);
    }
}
