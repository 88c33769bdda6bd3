// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.sillage.core.mention.Folding;
import org.sillage.core.prepare.Bylines;

/**
 * The signatures of an article, as they stand: of its linked data, else its metas, else what it shows near its headline.
 * The first place that names a person counts; where none does, the first that names anybody (an agency, the desk).
 */
final class PageAuthors {

    private static final String[] METAS = {
        "article.author",
        "author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "citation_author",
        "bepress_citation_author",
        "article.author_name",
        "og.article.author",
        "article.authors",
        "byline",
        "authors",
        "creator",
        "dc.creator.author",
        "rnews.creator",
        "cxenseparse.author",
        "twitter.creator.name",
        "twitter.creator"
    };
    /** Yoast and others: {@code twitter:label1 = Written by}, {@code twitter:data1 = Marie Durand}. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:written|posted) by|author|écrit par|auteur|verfasst von|geschrieben von|autor|escrito por|scritto da");

    /** Addresses, handles, and what leads from a byline to elsewhere. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)https?:.*|www\\..*|[/@].*|(?:all|alle|more|mehr|weitere|zur?|zum|plus|tous|toutes|voir|view|see|read|follow|suivre|seguir|segui|volg|about|contact|kontakt|e-?mail|profil|ver|todos|todas|vedi|tutti|leggi|bekijk|lees|meer)\\b.*");

    private static final Pattern WITH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:avec|et|with|and|mit|und|con|e|y|met|en|com)\\s");
    private static final int LONGEST = 200;
    private static final int SHORT = 100;
    private static final int MOST_NAMES = 20;
    private static final int MOST_ROWS = 4;
    /** In lines. */
    private static final int BESIDE = 3;

    private final Bylines bylines;

    /** @param outlet what the page calls itself: a site signs for want of a person */
    PageAuthors(List<String> outlet) {
        List<String> names = outlet.stream().map(Folding::folded).toList();
        this.bylines = new Bylines(name -> names.contains(Folding.folded(name)));
    }

    /** In order; empty where nobody signed. */
    List<String> of(JsonLd data, PageScan scan, Place place) {
        List<String> nobody = List.of();
        Iterator<List<String>> offered = offered(data, scan, place).iterator();
        while (offered.hasNext()) {
            List<String> names = offered.next();
            if (names.isEmpty()) continue;
            if (!bylines.of(names).persons().isEmpty()) return names;
            if (nobody.isEmpty()) nobody = names;
        }
        return nobody;
    }

    /** One place after the other, as far as they are asked for. */
    private Stream<List<String>> offered(JsonLd data, PageScan scan, Place place) {
        Stream<Supplier<Stream<List<String>>>> places = Stream.of(
                () -> Stream.of(data.authors()),
                () -> Stream.of(METAS).map(name -> scan.meta().all(name).toList()),
                () -> Stream.of(labelled(scan.meta()).toList()),
                () -> shown(scan, place),
                () -> Stream.concat(place.near(), place.last()).map(PageAuthors::signed),
                () -> data.pageAuthors(),
                () -> Stream.of(ofPage(scan)));
        return places.flatMap(Supplier::get).map(names -> cleaned(names.stream()));
    }

    /** Of a line such as "Par Marie Durand"; what stands under it are her paper and her place. */
    private static List<String> signed(Line line) {
        return line.text()
                .lines()
                .limit(MOST_ROWS)
                .filter(row -> row.length() <= SHORT)
                .flatMap(row -> BylineText.name(row).stream())
                .limit(1)
                .toList();
    }

    private static Stream<String> labelled(PageMeta meta) {
        return Stream.of("1", "2")
                .filter(number -> meta.first("twitter.label" + number)
                        .filter(label -> WRITTEN.matcher(label).matches())
                        .isPresent())
                .flatMap(number -> meta.first("twitter.data" + number).stream());
    }

    private static List<String> cleaned(Stream<String> names) {
        return names.map(BylineText::withoutDate)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST)
                .filter(name -> !NO_NAME.matcher(name).matches())
                .distinct()
                .toList();
    }

    private Stream<List<String>> shown(PageScan scan, Place place) {
        return Stream.of(Mark.Kind.ITEM_AUTHOR, Mark.Kind.REL_AUTHOR, Mark.Kind.BYLINE)
                .flatMap(kind -> {
                    List<Mark> marks = place.near(scan.marks(kind)).toList();
                    Stream<List<String>> each = marks.stream().flatMap(this::signatures);
                    return kind == Mark.Kind.BYLINE ? each : Stream.concat(Stream.of(together(marks)), each);
                });
    }

    /** Several who signed stand side by side, each marked for herself. */
    private List<String> together(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> Math.abs(mark.order() - marks.getFirst().order()) <= BESIDE)
                .sorted(Comparator.comparingInt(Mark::order))
                .flatMap(mark ->
                        signatures(mark).filter(names -> !names.isEmpty()).limit(1))
                .flatMap(List::stream)
                .toList();
    }

    /** As named, else as linked, else all that stands there. */
    private Stream<List<String>> signatures(Mark mark) {
        Element element = mark.element();
        if (element.hasAttr("content")) return Stream.of(List.of(PageText.line(element.attr("content"))));
        List<String> shown = mark.parts();
        List<String> linked = texts(element, "a");
        return Stream.of(
                texts(element, "[itemprop=name]"),
                texts(element, ".fn"),
                isMore(shown, linked) ? shown : linked,
                shown);
    }

    /** "Marie Durand (avec Paul Martin)": not everybody who signs has a page to link to. */
    private boolean isMore(List<String> shown, List<String> linked) {
        if (shown.stream().noneMatch(part -> WITH.matcher(part).find())) return false;
        List<String> persons = bylines.of(shown).persons();
        return persons.size() > linked.size()
                && persons.containsAll(bylines.of(linked).persons());
    }

    /**
     * Whoever a link of relation {@code author} outside of every {@code article} leads to wrote the page, wherever it stands
     * (HTML Standard, section 4.6.7.2), where all such links name the same.
     */
    private static List<String> ofPage(PageScan scan) {
        List<String> names = scan.marks(Mark.Kind.REL_AUTHOR)
                .filter(mark -> !mark.isAmongComments() && mark.element().closest("article") == null)
                .map(mark -> PageText.line(mark.element().text()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(2)
                .toList();
        return names.size() == 1 ? names : List.of();
    }

    private static List<String> texts(Element element, String query) {
        return element.selectStream(query)
                .limit(MOST_NAMES)
                .map(one -> PageText.line(one.hasAttr("content") ? one.attr("content") : one.text()))
                .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
                .toList();
    }
}
