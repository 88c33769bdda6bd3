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
import java.util.Objects;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * What ROME reads in one item, given to it in {@linkplain RomeFeed a feed of its own}: an item that ROME gives up costs
 * no other.
 *
 * @param title one line of plain text; empty when there is none
 * @param text plain, the longest of what is offered: a feed with whole articles also has their first lines
 * @param link as it stands; empty when there is none
 * @param source name of the outlet an aggregator took it from; empty when it names none
 * @param authors signatures as they stand, in order
 */
record RomeItem(String title, String text, String link, String source, List<String> authors) {

    /**
     * @param base what relative addresses of the item lean on
     * @throws FeedException where ROME gives the item up
     */
    static RomeItem read(Element item, Optional<URI> base) throws FeedException {
        try {
            List<SyndEntry> entries = new SyndFeedInput(false, Locale.ROOT)
                    .build(RomeFeed.of(item, base))
                    .getEntries();
            if (entries.size() == 1) return of(entries.getFirst(), item);
        } catch (RuntimeException e) {
            // At values it did not foresee ROME throws what it happens to meet (an index, a null, a bad number):
            // whatever that is, one bad item is skipped and named, and costs no other.
            throw new FeedException("item not understood", e);
        }
        throw new FeedException("no item");
    }

    private static RomeItem of(SyndEntry entry, Element item) {
        return new RomeItem(
                title(entry, item), text(entry), orEmpty(entry.getLink()).strip(), source(entry), authors(entry));
    }

    private static String title(SyndEntry entry, Element item) {
        SyndContent title = entry.getTitleEx();
        String value = orEmpty(title == null ? entry.getTitle() : title.getValue());
        boolean isLiteral = isLiteral(title) || ItemFields.isPlain(item, "title");
        return isLiteral ? FeedText.oneLine(value) : FeedText.line(value);
    }

    private static String text(SyndEntry entry) {
        List<@Nullable SyndContent> offered = new ArrayList<>(entry.getContents());
        offered.add(entry.getDescription());
        return offered.stream()
                .filter(Objects::nonNull)
                .map(RomeItem::plain)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String plain(@Nullable SyndContent content) {
        String value = content == null ? "" : orEmpty(content.getValue());
        return isLiteral(content) ? FeedText.oneLine(value) : FeedText.lines(value);
    }

    private static String source(SyndEntry entry) {
        return entry.getSource() == null
                ? ""
                : FeedText.line(orEmpty(entry.getSource().getTitle()));
    }

    private static List<String> authors(SyndEntry entry) {
        List<@Nullable String> authors = new ArrayList<>();
        // ROME gives the first dc:creator alone where one asks the entry.
        if (entry.getModule(DCModule.URI) instanceof DCModule module) authors.addAll(module.getCreators());
        for (SyndPerson person : entry.getAuthors()) authors.add(person.getName());
        if (authors.isEmpty()) authors.add(entry.getAuthor());
        return authors.stream()
                .map(author -> Signature.plain(orEmpty(author)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Atom says when an angle bracket is one; RSS never does. */
    private static boolean isLiteral(@Nullable SyndContent content) {
        return content != null && ("text".equals(content.getType()) || "text/plain".equals(content.getType()));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
