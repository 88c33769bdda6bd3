// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
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
        "article.author", "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
        "citation_author", "article.author_name", "og.article.author", "article.authors", "byline", "authors",
                "creator",
        "dc.creator.author", "rnews.creator", "cxenseparse.author", "twitter.creator.name"
    };
    /** Yoast and others: {@code twitter:label1 = Written by}, {@code twitter:data1 = Marie Durand}. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?iu)(?:written|posted) by|author|écrit par|auteur|verfasst von|geschrieben von|autor|escrito por|scritto da");

    /** Addresses, and what leads from a byline to elsewhere. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)https?:.*|www\\..*|/.*|(?:all|alle|more|mehr|weitere|zur?|zum|plus|tous|toutes|voir|view|see|read|follow|suivre|about|contact|kontakt|e-?mail|profil)\\b.*");

    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)^(?:(?:\\p{L}+['’ ]){0,3}(?:publié|écrit|posted|written|text|texte|story|reported|veröffentlicht|geschrieben|escrito|kolumne|kommentar|analyse|analysis|opinion|chronique|tribune|interview|reportage|column|review)\\s+)?"
                    + "(?:by|par|von|por|di|door|av)(?:\\s*:?\\s+|(?-i:(?=\\p{Lu})))(\\S.*)");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int LONGEST = 200;
    private static final int SHORT = 100;
    private static final int MOST_NAMES = 20;

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
    private static Stream<List<String>> offered(JsonLd data, PageScan scan, Place place) {
        Stream<Supplier<Stream<List<String>>>> places = Stream.of(
                () -> Stream.of(data.authors()),
                () -> Stream.of(METAS).map(name -> scan.meta().all(name).toList()),
                () -> Stream.of(labelled(scan.meta()).toList()),
                () -> shown(scan, place).flatMap(PageAuthors::signatures),
                () -> Stream.concat(place.near(), place.last()).map(PageAuthors::signed));
        return places.flatMap(Supplier::get).map(names -> cleaned(names.stream()));
    }

    /** Of a line such as "Par Marie Durand". */
    private static List<String> signed(Line line) {
        if (line.text().length() > SHORT) return List.of();
        Matcher signed = SIGNED.matcher(line.text());
        return signed.matches() ? List.of(signed.group(1)) : List.of();
    }

    private static Stream<String> labelled(PageMeta meta) {
        return Stream.of("1", "2")
                .filter(number -> meta.first("twitter.label" + number)
                        .filter(label -> WRITTEN.matcher(label).matches())
                        .isPresent())
                .flatMap(number -> meta.first("twitter.data" + number).stream());
    }

    private static List<String> cleaned(Stream<String> names) {
        return names.map(PageAuthors::withoutDate)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST)
                .filter(name -> !NO_NAME.matcher(name).matches())
                .distinct()
                .toList();
    }

    /** "Marie Durand 22/11/2018 09:30": nobody's name has a number in it, but a pseudonym may. */
    private static String withoutDate(String signature) {
        Matcher digit = DIGIT.matcher(signature);
        if (!digit.find() || signature.indexOf(' ') < 0) return signature;
        return signature.substring(0, digit.start()).strip();
    }

    private static Stream<Mark> shown(PageScan scan, Place place) {
        return Stream.of(Mark.Kind.ITEM_AUTHOR, Mark.Kind.REL_AUTHOR, Mark.Kind.BYLINE)
                .flatMap(kind -> place.near(scan.marks(kind)));
    }

    /** As named, else as linked, else all that stands there. */
    private static Stream<List<String>> signatures(Mark mark) {
        Element element = mark.element();
        if (element.hasAttr("content")) return Stream.of(List.of(PageText.line(element.attr("content"))));
        return Stream.of(texts(element, "[itemprop=name]"), texts(element, "a"), mark.parts());
    }

    private static List<String> texts(Element element, String query) {
        return element.selectStream(query)
                .limit(MOST_NAMES)
                .map(one -> PageText.line(one.hasAttr("content") ? one.attr("content") : one.text()))
                .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
                .toList();
    }
}
