// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * One item read by ROME, in a feed of its own: an item that ROME gives up costs no other. It gets what a clipping needs
 * and nothing of other modules, any of which may throw at a bad number.
 */
final class RomeItem {

    private static final Set<Namespace> READ = Set.of(ItemFields.DC, ItemFields.CONTENT);
    private static final Namespace XML = Namespace.XML_NAMESPACE;

    private final SyndEntry entry;
    private final Element item;

    private RomeItem(SyndEntry entry, Element item) {
        this.entry = entry;
        this.item = item;
    }

    /**
     * @param base what relative addresses of the item lean on
     * @throws FeedException where ROME gives the item up
     */
    static RomeItem read(Element item, Optional<URI> base) throws FeedException {
        boolean atom = item.getName().equals("entry");
        Document feed = new Document(atom ? atomFeed(item, base) : rssFeed(item));
        try {
            List<SyndEntry> entries =
                    new SyndFeedInput(false, Locale.ROOT).build(feed).getEntries();
            if (entries.size() == 1) return new RomeItem(entries.getFirst(), item);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // ROME throws these at values it did not foresee; the item is skipped and named like any other bad one.
            throw new FeedException("item not understood", e);
        }
        throw new FeedException("no item");
    }

    /** Every RSS as RSS 2.0: its element names hold those of all the others. */
    private static Element rssFeed(Element item) {
        Element copy = new Element("item");
        for (Element child : item.getChildren()) {
            boolean own = child.getNamespace().equals(item.getNamespace());
            if (own || READ.contains(child.getNamespace()))
                copy.addContent(inNamespace(child, item, Namespace.NO_NAMESPACE));
        }
        return new Element("rss").setAttribute("version", "2.0").addContent(new Element("channel").addContent(copy));
    }

    private static Element atomFeed(Element entry, Optional<URI> base) {
        boolean old = entry.getNamespace().equals(ItemFields.ATOM_03)
                || entry.getChildren().stream().anyMatch(child -> child.getAttribute("mode") != null);
        Namespace atom = old ? ItemFields.ATOM_03 : ItemFields.ATOM;
        Element copy = new Element("entry", atom);
        for (Element child : entry.getChildren()) {
            boolean own = child.getNamespace().equals(entry.getNamespace());
            if (own) copy.addContent(resolved(inNamespace(child, entry, atom), base));
            else if (READ.contains(child.getNamespace())) copy.addContent(child.clone());
        }
        Element feed = new Element("feed", atom).addContent(copy);
        return old ? feed.setAttribute("version", "0.3") : feed;
    }

    /** The element and its own kind below it, moved to another namespace. */
    private static Element inNamespace(Element element, Element item, Namespace to) {
        Element copy = element.clone();
        if (!item.getNamespace().equals(to)) move(copy, item.getNamespace(), to);
        return copy;
    }

    private static void move(Element element, Namespace from, Namespace to) {
        if (element.getNamespace().equals(from)) element.setNamespace(to);
        element.getChildren().forEach(child -> move(child, from, to));
    }

    /** Relative addresses of links made whole, since ROME knows no address of the feed. */
    private static Element resolved(Element child, Optional<URI> base) {
        Optional<URI> own = FeedHead.base(child, base);
        child.removeAttribute("base", XML);
        String href = child.getAttributeValue("href", "");
        if (child.getName().equals("link")) {
            FeedHead.resolve(own, href).ifPresent(whole -> child.setAttribute("href", whole.toString()));
        }
        return child;
    }

    /** One line. */
    String title() {
        SyndContent title = entry.getTitleEx();
        if (title == null) return FeedText.line(text(entry.getTitle()));
        return isLiteral(title) ? FeedText.oneLine(text(title.getValue())) : FeedText.line(text(title.getValue()));
    }

    /** The longest of what it offers: a feed with whole articles also has their first lines. */
    String text() {
        List<SyndContent> offered = new ArrayList<>(entry.getContents());
        if (entry.getDescription() != null) offered.add(entry.getDescription());
        return offered.stream()
                .map(content -> isLiteral(content)
                        ? FeedText.oneLine(text(content.getValue()))
                        : FeedText.lines(text(content.getValue())))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    String link() {
        return entry.getLink() == null ? "" : entry.getLink().strip();
    }

    /** Name of the outlet an aggregator took it from; empty when it names none. */
    String source() {
        boolean named = entry.getSource() != null && entry.getSource().getTitle() != null;
        return named ? FeedText.line(entry.getSource().getTitle()) : "";
    }

    /** Signatures as they stand, in order. */
    List<String> authors() {
        List<String> authors = new ArrayList<>();
        // ROME gives the first dc:creator alone where one asks the entry.
        if (entry.getModule(DCModule.URI) instanceof DCModule module) authors.addAll(module.getCreators());
        for (SyndPerson person : entry.getAuthors()) authors.add(text(person.getName()));
        if (authors.isEmpty()) authors.add(text(entry.getAuthor()));
        return authors.stream()
                .map(Signature::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    Element element() {
        return item;
    }

    /** Atom says when an angle bracket is one; RSS never does. */
    private static boolean isLiteral(SyndContent content) {
        return "text".equals(content.getType()) || "text/plain".equals(content.getType());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
