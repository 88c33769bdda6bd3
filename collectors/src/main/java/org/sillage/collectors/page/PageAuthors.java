// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
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

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*|www\\..*|/.*");
    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)^(?:(?:publié|écrit|posted|written|text|texte|story|reviewed|by|von|veröffentlicht|von|escrito)\\s+)?(?:by|par|von|por|di|door|av)\\s*:?\\s+(\\S.*)");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int LONGEST = 200;
    private static final int ABOVE = 6;
    private static final int NEAR = 25;

    private final Bylines bylines;

    /** @param outlet what the page calls itself: a site signs for want of a person */
    PageAuthors(List<String> outlet) {
        List<String> names = outlet.stream().map(Folding::folded).toList();
        this.bylines = new Bylines(name -> names.contains(Folding.folded(name)));
    }

    /** In order; empty where nobody signed. */
    List<String> of(JsonLd data, PageScan scan, Place place) {
        List<List<String>> offered = new ArrayList<>();
        offered.add(cleaned(data.authors().stream()));
        for (String name : METAS) offered.add(cleaned(scan.meta().all(name)));
        offered.add(cleaned(labelled(scan.meta())));
        shown(scan, place).map(PageAuthors::signatures).forEach(offered::add);
        place.lines()
                .map(Line::text)
                .flatMap(text -> Optional.of(SIGNED.matcher(text))
                        .filter(m -> m.matches() && text.length() <= LONGEST)
                        .map(m -> m.group(1))
                        .stream())
                .map(text -> cleaned(Stream.of(text)))
                .forEach(offered::add);
        return offered.stream()
                .filter(names -> !bylines.of(names).persons().isEmpty())
                .findFirst()
                .or(() -> offered.stream().filter(names -> !names.isEmpty()).findFirst())
                .orElse(List.of());
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
                .filter(name -> !ADDRESS.matcher(name).matches())
                .distinct()
                .toList();
    }

    /** "Marie Durand 22/11/2018 09:30": nobody's name has a number in it, but a pseudonym may. */
    private static String withoutDate(String signature) {
        Matcher digit = DIGIT.matcher(signature);
        if (!digit.find() || signature.indexOf(' ') < 0) return signature;
        return signature.substring(0, digit.start()).strip();
    }

    private static Stream<Element> shown(PageScan scan, Place place) {
        return Stream.of(Mark.Kind.ITEM_AUTHOR, Mark.Kind.REL_AUTHOR, Mark.Kind.BYLINE)
                .flatMap(kind -> scan.marks(kind)
                        .filter(mark -> !mark.aside())
                        .sorted(Comparator.comparingInt(mark -> place.distance(mark.order(), ABOVE, NEAR)))
                        .limit(NEAR))
                .map(Mark::element);
    }

    private static List<String> signatures(Element element) {
        List<String> named = element.select("[itemprop=name]").stream()
                .map(PageAuthors::text)
                .filter(name -> !name.isBlank())
                .toList();
        if (!named.isEmpty()) return cleaned(named.stream());
        List<String> linked = element.select("a").stream()
                .map(PageAuthors::text)
                .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
                .toList();
        if (!linked.isEmpty()) return cleaned(linked.stream());
        return cleaned(Stream.of(text(element)));
    }

    /** A blank between its parts: a name and a date stand side by side without one. */
    private static String text(Element element) {
        if (element.hasAttr("content")) return PageText.line(element.attr("content"));
        StringBuilder text = new StringBuilder();
        element.nodeStream(TextNode.class)
                .limit(40)
                .forEach(node -> text.append(' ').append(node.getWholeText()));
        return PageText.oneLine(text.toString());
    }
}
