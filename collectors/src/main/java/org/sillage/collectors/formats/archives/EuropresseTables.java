// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.sillage.collectors.files.Blanks;
import org.sillage.collectors.files.HtmlText;

/**
 * Documents of a page of Europresse as it was written until about 2013: each in a cell of a table, its parts one behind
 * the other, parted by line breaks alone. The author is the line between headline and text, where there is one.
 */
final class EuropresseTables {

    private EuropresseTables() {}

    static List<DatabaseArticle> articles(Document page) {
        Set<Element> cells = new LinkedHashSet<>();
        for (Element outlet : page.select(EuropressePage.OUTLET)) {
            Optional.ofNullable(outlet.closest("td")).ifPresent(cells::add);
        }
        List<DatabaseArticle> articles = new ArrayList<>();
        for (Element cell : cells) articles.add(article(cell, articles.size() + 1));
        return articles;
    }

    private static DatabaseArticle article(Element cell, int position) {
        EuropresseHeader header =
                EuropresseHeader.of(Blanks.shown(cell.select("span.DocHeader").text()));
        Element headline = cell.selectFirst("span.TitreArticleVisu");
        List<Node> rest = headline == null ? List.of() : behind(headline);
        String author = author(rest);
        String number = EuropressePage.number(cell.text());
        return new DatabaseArticle(
                position,
                number,
                headline == null ? "" : Blanks.shown(headline.text()),
                EuropressePage.outlet(cell),
                header.date().isEmpty() ? EuropressePage.dayOfNumber(number) : header.date(),
                header.time(),
                author,
                "",
                header.page(),
                text(rest, author),
                Optional.empty());
    }

    private static List<Node> behind(Element headline) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = headline.nextSibling(); node != null; node = node.nextSibling()) nodes.add(node);
        return nodes;
    }

    /** The first line, if a line break ends it and a paragraph follows. */
    private static String author(List<Node> nodes) {
        StringBuilder line = new StringBuilder();
        boolean ended = false;
        for (Node node : nodes) {
            if (is(node, "br")) ended = !line.toString().isBlank();
            else if (is(node, "p")) return ended ? Blanks.shown(line.toString()) : "";
            else if (ended && !shown(node).isBlank()) return "";
            else line.append(shown(node));
        }
        return "";
    }

    /** Up to the line of rights. */
    private static List<String> text(List<Node> nodes, String author) {
        Element text = new Element("div");
        for (Node node : nodes) text.appendChild(node.clone());
        text.select("table").remove();
        List<String> lines = new ArrayList<>(HtmlText.lines(text));
        if (!author.isEmpty()) lines.removeFirst();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).startsWith("\u00A9")) return lines.subList(0, i);
        lines.removeIf(line -> !EuropressePage.number(line).isEmpty());
        return lines;
    }

    private static boolean is(Node node, String name) {
        return node instanceof Element element && element.nameIs(name);
    }

    private static String shown(Node node) {
        if (node instanceof TextNode text) return text.getWholeText();
        return node instanceof Element element ? element.text() : "";
    }
}
