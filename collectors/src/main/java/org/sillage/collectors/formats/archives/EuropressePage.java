// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.sillage.collectors.files.Blanks;
import org.sillage.collectors.files.HtmlText;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.Folding;

/** Documents of a page of Europresse, as it is written today: one {@code article} each. */
final class EuropressePage {

    static final String OUTLET = "span.DocPublicationName";
    private static final String HEADLINE = "p.titreArticleVisu, div.titreArticleVisu, span.titreArticleVisu";
    private static final String AUTHORS = "div.docAuthors, p.docAuthors";

    /** Between {@code news} and the rest stand middle dots, or what another charset made of them. */
    private static final Pattern NUMBER =
            Pattern.compile("\\b(news|web|tv|radio|soc)[\\u00B7.:](\\d{8})[\\u00B7.:]\\p{L}+[\\u00B7.:][\\w-]+");

    /** Words with which the site's edition is pointed at; the outlet's name follows. */
    private static final Pattern APPEARED =
            Pattern.compile("(?:Cet article est paru dans|This article appeared in) (.+)");

    /** {@code Le Quotidien, no. 22999}: an issue, no part of the name. */
    private static final Pattern ISSUE =
            Pattern.compile("(?i),? +(?:no|n\u00B0|n\u00BA|num\u00E9ro|issue|vol)\\.? ?\\d.*$");

    private EuropressePage() {}

    static List<DatabaseArticle> articles(Document page) {
        Set<Element> documents = new LinkedHashSet<>();
        for (Element outlet : page.select(OUTLET)) {
            Optional.ofNullable(outlet.closest("article")).ifPresent(documents::add);
        }
        if (documents.isEmpty()) return EuropresseTables.articles(page);
        List<DatabaseArticle> articles = new ArrayList<>();
        for (Element document : documents) articles.add(article(document, articles.size() + 1));
        return articles;
    }

    private static DatabaseArticle article(Element document, int position) {
        EuropresseHeader header = header(document);
        String outlet = outlet(document);
        String number = number(document.text());
        return new DatabaseArticle(
                position,
                number,
                headline(document),
                outlet,
                header.date().isEmpty() ? dayOfNumber(number) : header.date(),
                header.time(),
                authors(document),
                "",
                header.page(),
                text(document),
                address(document, outlet));
    }

    /** Its name, without the issue; a second such element holds a number and no name. */
    static String outlet(Element document) {
        Element name = document.selectFirst(OUTLET);
        List<String> lines = name == null ? List.of() : HtmlText.lines(name);
        return lines.isEmpty() ? "" : ISSUE.matcher(lines.getFirst()).replaceFirst("");
    }

    /** The date stands in the header, or in what follows the title of a subsection. */
    private static EuropresseHeader header(Element document) {
        Element head = Optional.ofNullable(document.selectFirst("header")).orElse(document);
        String line = Blanks.shown(head.select("span.DocHeader").text());
        EuropresseHeader header = EuropresseHeader.of(line);
        if (!header.date().isEmpty()) return header;
        return EuropresseHeader.of(
                Blanks.shown(head.select("span.DocTitreSousSection + span").text()));
    }

    private static String headline(Element document) {
        return Optional.ofNullable(document.selectFirst(HEADLINE))
                .or(() -> Optional.ofNullable(document.selectFirst("div.titreArticle")))
                .map(title -> Blanks.shown(title.text()))
                .orElse("");
    }

    /** In a place of their own, or in the block right behind the headline. */
    private static String authors(Element document) {
        Element authors = document.selectFirst(AUTHORS);
        if (authors == null) authors = document.selectFirst("header > p.sm-margin-bottomNews");
        if (authors == null) authors = document.selectFirst("div.titreArticle + div, p.titreArticleVisu + div");
        return authors == null ? "" : Blanks.shown(authors.text());
    }

    private static List<String> text(Element document) {
        Element text = document.selectFirst("div.docOcurrContainer");
        if (text == null) text = document.selectFirst("div.DocText");
        if (text == null) text = document.selectFirst("section");
        return text == null ? List.of() : HtmlText.lines(text);
    }

    /** Of the outlet's own article only: a print edition may point at the site's, which is another outlet. */
    private static Optional<URI> address(Element document, String outlet) {
        return document.select("a[href]").stream()
                .filter(link -> {
                    Matcher appeared = APPEARED.matcher(Blanks.shown(link.text()));
                    return appeared.matches()
                            && Folding.folded(appeared.group(1)).equals(Folding.folded(outlet));
                })
                .map(link -> Addresses.parse(link.attr("href")))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Such as {@code news·20181122·LQ·0042}; empty where there is none. */
    static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group() : "";
    }

    /** The day that a document's number holds, for documents that say none. */
    static String dayOfNumber(String number) {
        Matcher parts = NUMBER.matcher(number);
        return parts.matches() ? parts.group(2).replaceFirst("(\\d{4})(\\d{2})(\\d{2})", "$1-$2-$3") : "";
    }
}
