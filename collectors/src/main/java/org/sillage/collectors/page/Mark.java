// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.sillage.collectors.text.Signs;

/**
 * An element that may tell something of the article.
 *
 * @param kind what it may tell
 * @param order how many lines of the page stand before it
 * @param box it stands in
 */
record Mark(Element element, Kind kind, int order, Box box) {

    /** Enough for a name and a date. */
    private static final int MOST_NODES = 60;

    private static final int LONGEST = 2_000;
    private static final int LABEL = 60;

    /** Whether it stands among comments, teasers or the like. */
    boolean isApart() {
        return Blocks.isApart(box);
    }

    boolean isAmongComments() {
        for (Optional<Box> one = Optional.of(box);
                one.isPresent();
                one = one.get().parent()) {
            if (one.get().means(ClassWords.COMMENTS)) return true;
        }
        return false;
    }

    /** What it shows, block by block, with a blank between inline parts: a name and a date stand side by side without one. */
    List<String> parts() {
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        element.nodeStream().limit(MOST_NODES).forEach(node -> {
            if (node instanceof TextNode text) parts.getLast().append(' ').append(text.getWholeText());
            else if (node instanceof Element inner && inner.isBlock()) parts.add(new StringBuilder());
        });
        return parts.stream()
                .map(part -> Signs.oneLine(part.toString()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The words right before it in its block, such as "Mis à jour le"; empty where none are. */
    String before() {
        Node node = element.previousSibling();
        while (node instanceof TextNode blank && blank.isBlank()) node = node.previousSibling();
        String text = node instanceof TextNode words
                ? words.getWholeText()
                : node instanceof Element label && !label.isBlock() ? label.text() : "";
        return Signs.oneLine(text.length() <= LABEL ? text : text.substring(text.length() - LABEL));
    }

    /** What it says: for machines where it has that, else as it is shown; one line. */
    String text() {
        String text = element.hasAttr("content") ? element.attr("content") : element.text();
        return Signs.oneLine(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /** What an element may tell. */
    enum Kind {
        HEADING,
        ITEM_HEADLINE,
        ITEM_AUTHOR,
        ITEM_DATE,
        REL_AUTHOR,
        BYLINE,
        TIME,
        DATE,
        CHANGED
    }
}
