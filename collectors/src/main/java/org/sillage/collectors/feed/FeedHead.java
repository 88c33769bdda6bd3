// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.sillage.collectors.http.WebAddress;

/** What a feed says of itself before its items, and what its items inherit. */
final class FeedHead {

    private String language = "";
    private Optional<URI> site = Optional.empty();
    private Optional<URI> base;
    private final Optional<URI> origin;
    private final List<String> authors = new ArrayList<>();

    /** @param origin the feed's own address; empty for a file */
    FeedHead(Optional<URI> origin) {
        this.origin = origin;
        this.base = origin;
    }

    /** The root or the channel begins. */
    void open(Element element) {
        String stated = element.getAttributeValue("lang", Namespace.XML_NAMESPACE, "");
        if (!stated.isBlank()) language = stated.strip();
        base = base(element, base);
    }

    /**
     * The head of a feed that is no XML.
     *
     * @param language tag as it stands; empty when it states none
     * @param site address as it stands; empty when it names none
     * @param authors of the feed, who sign what nobody else does
     */
    void take(String language, String site, List<String> authors) {
        this.language = language;
        this.site = resolve(base, site);
        this.authors.addAll(authors);
    }

    /** One element of the head, such as its language. */
    void take(Element element) {
        switch (element.getName()) {
            case "language" -> language = element.getTextNormalize();
            case "link" -> takeSite(element);
            case "author" -> {
                String name = ItemFields.childText(element, "name");
                if (!name.isBlank()) authors.add(name);
            }
            default -> {
                // titles and descriptions of feeds are not outlets' names
            }
        }
    }

    private void takeSite(Element link) {
        String rel = link.getAttributeValue("rel", "alternate");
        String address = link.getAttributeValue("href", link.getTextTrim());
        if (site.isEmpty() && rel.equals("alternate")) site = resolve(base, address);
    }

    static Optional<URI> base(Element element, Optional<URI> outer) {
        String stated = element.getAttributeValue("base", Namespace.XML_NAMESPACE, "");
        return stated.isBlank() ? outer : resolve(outer, stated).or(() -> outer);
    }

    static Optional<URI> resolve(Optional<URI> base, String address) {
        if (address.isBlank()) return Optional.empty();
        return base.isPresent() ? WebAddress.resolve(base.get(), address) : WebAddress.parse(address);
    }

    /** What relative addresses lean on: what the feed states, else its own address, else its site's. */
    Optional<URI> base() {
        return base.or(() -> site);
    }

    /** As stated; empty when it is not. */
    String language() {
        return language;
    }

    /** Names that sign every entry that has none of its own (RFC 4287 section 4.2.1). */
    List<String> authors() {
        return List.copyOf(authors);
    }

    /** Host of the site, else of the feed; empty for a file that names no site. */
    String host() {
        return site.or(() -> origin).map(URI::getHost).orElse("");
    }
}
