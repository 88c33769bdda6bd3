// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.sillage.collectors.feed.FeedText;

/** Plain text of a dispatch, a line a paragraph, out of NITF, XHTML or text with or without tags. */
final class WireText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "hl1",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "li",
            "tr",
            "br",
            "div",
            "block",
            "table",
            "ul",
            "ol",
            "dt",
            "dd",
            "bq",
            "blockquote",
            "note");

    /** No words of the article: what stands before it, pictures and their captions, data. */
    private static final Set<String> NO_TEXT = Set.of(
            "head",
            "body.head",
            "body.end",
            "byline",
            "header",
            "footer",
            "media",
            "figure",
            "script",
            "style",
            "sports-content",
            "events");

    /** A blank parts them, or the columns of a table would be one word. */
    private static final Set<String> CELLS = Set.of("td", "th");

    private static final String PRE = "pre";

    private WireText() {}

    /** The article in an element that holds NITF, XHTML or paragraphs alone. */
    static String of(Element holder) {
        Element article = Stream.of("body.content", "body")
                .map(name -> WireXml.belowAnyCase(holder, name).findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(holder);
        // Some agencies pack a page into character data.
        if (article.getChildren().isEmpty()) return of(article.getText());
        StringBuilder out = new StringBuilder();
        append(article, out, false);
        return lines(out.toString());
    }

    private static void append(Element element, StringBuilder out, boolean asTyped) {
        for (Content content : element.getContent()) {
            if (content instanceof Text text) out.append(asTyped ? text.getText() : WireText.flowing(text.getText()));
            if (!(content instanceof Element child)) continue;
            String name = child.getName().toLowerCase(Locale.ROOT);
            if (NO_TEXT.contains(name)) continue;
            boolean block = BLOCKS.contains(name);
            if (block || CELLS.contains(name)) out.append(block ? '\n' : ' ');
            append(child, out, asTyped || name.equals(PRE));
            if (block) out.append('\n');
        }
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Text that may hold tags, as in {@code inlineData} and JSON. Without tags, an empty line ends a paragraph. */
    static String of(String stated) {
        String text = FeedText.lines(stated);
        boolean paragraphs = text.indexOf('\n') < 0 && stated.indexOf('<') < 0;
        return paragraphs ? paragraphs(stated) : text;
    }

    private static String paragraphs(String stated) {
        return Stream.of(stated.split("\\R\\s*\\R", -1))
                .map(FeedText::line)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String text) {
        return text.lines().map(WireWords::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Signatures of elements that hold one each: its words without those of the job behind a name. */
    static List<String> signatures(Stream<Element> bylines) {
        return bylines.map(WireText::signature).filter(name -> !name.isEmpty()).toList();
    }

    private static String signature(Element byline) {
        StringBuilder out = new StringBuilder();
        withoutJobs(byline, out);
        return WireWords.line(out.toString()).replace(" ,", ",").replaceAll("[\\s,;/|\u2013-]+$", "");
    }

    /**
     * A space where an element begins or ends: {@code By<person>Marie Durand</person>}; a comma between two people that no
     * word parts.
     */
    private static void withoutJobs(Element element, StringBuilder out) {
        boolean afterPerson = false;
        for (Content content : element.getContent()) {
            if (content instanceof Text text) {
                out.append(text.getText());
                afterPerson &= text.getText().isBlank();
            }
            if (!(content instanceof Element child) || child.getName().equals("byttl")) continue;
            boolean person = child.getName().equals("person");
            out.append(afterPerson && person ? ", " : " ");
            afterPerson = person;
            withoutJobs(child, out);
            out.append(' ');
        }
    }
}
