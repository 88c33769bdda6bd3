// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A crude look at the items of NewsML and NITF: jsoup, which knows nothing of them, and the names of elements. */
final class WireMarkup {

    private static final Set<String> ITEMS =
            Set.of("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

    private WireMarkup() {}

    /** Items in their order; none where the document is of another kind. */
    static List<WireItem> items(Document document) {
        Element root = document.child(0);
        if (name(root).equals("nitf")) return List.of(item(root, root));
        boolean known =
                ITEMS.contains(name(root)) || Set.of("newsmessage", "newsml").contains(name(root));
        if (!known) return List.of();
        return root.getAllElements().stream()
                .filter(element -> ITEMS.contains(name(element)))
                .map(element -> item(element, root))
                .toList();
    }

    private static WireItem item(Element item, Element root) {
        String headline = first(Stream.of(
                named(item, "headline")
                        .filter(said -> !said.attr("role").contains("sub"))
                        .map(Element::text),
                named(item, "hl1").map(Element::text),
                named(item, "title").map(Element::text)));
        String kind = named(item, "itemclass")
                .findFirst()
                .map(said -> said.attr("qcode") + said.attr("uri"))
                .orElse("text");
        boolean text = kind.endsWith("text") && !name(item).equals("packageitem");
        if (!text || headline.isEmpty() || name(item).contains("concept")) return WireItem.NO_DISPATCH;
        return new WireItem(true, headline, byline(item), language(item, root), embargo(item));
    }

    private static String byline(Element item) {
        return first(Stream.of(
                named(item, "by").map(Element::text),
                named(item, "byline").map(WireMarkup::withoutJob),
                named(item, "creator").map(said -> said.text().isEmpty() ? said.attr("literal") : said.text())));
    }

    private static String withoutJob(Element byline) {
        Element copy = byline.clone();
        copy.getElementsByTag("byttl").remove();
        return copy.text();
    }

    private static String language(Element item, Element root) {
        return WireItem.primary(first(Stream.of(
                named(item, "language").map(said -> said.attr("tag") + said.attr("FormalName")),
                Stream.of(item.attr("xml:lang"), item.attr("baselang"), root.attr("xml:lang"), root.attr("lang")))));
    }

    private static String embargo(Element item) {
        String status = first(Stream.of(
                        named(item, "pubstatus").map(said -> said.attr("qcode") + said.attr("uri")),
                        named(item, "docdata").map(said -> said.attr("management-status")),
                        named(item, "status").map(said -> said.attr("FormalName"))))
                .toLowerCase(Locale.ROOT);
        if (status.endsWith("withheld") || status.endsWith("canceled")) return WireItem.ALWAYS;
        String issue = first(Stream.of(named(item, "date.issue").map(said -> said.attr("norm"))));
        String release = first(Stream.of(named(item, "date.release").map(said -> said.attr("norm"))));
        if (release.compareTo(issue) > 0) return release;
        return named(item, "embargoed")
                .findFirst()
                .map(said -> time(said.text()))
                .orElse(WireItem.NONE);
    }

    private static String time(String stated) {
        try {
            Instant end = OffsetDateTime.parse(stated.strip()).toInstant();
            return end.toString();
        } catch (DateTimeParseException none) {
            return WireItem.ALWAYS;
        }
    }

    private static Stream<Element> named(Element from, String name) {
        return from.getAllElements().stream().filter(element -> name(element).equals(name));
    }

    private static String name(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String first(Stream<Stream<String>> told) {
        return told.flatMap(one -> one)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
