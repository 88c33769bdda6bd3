// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gathers the text of one line, letter by letter: every text of every page passes here. */
final class LineMaker {

    private static final char NOTHING = 0;

    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private char blank = NOTHING;

    void append(TextNode node) {
        int before = text.length();
        String raw = node.getWholeText();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (PageText.isBlank(c)) {
                if (blank == NOTHING) blank = ' ';
            } else if (!PageText.isInvisible(c)) {
                if (blank != NOTHING && !text.isEmpty()) text.append(blank);
                blank = NOTHING;
                text.append(c);
            }
        }
        if (links > 0) linked += text.length() - before;
    }

    void breakLine() {
        blank = '\n';
    }

    /** An anchor without an address is a place to link to, and often never closed. */
    void openLink(Element a) {
        if (a.hasAttr("href")) links++;
    }

    void closeLink(Element a) {
        if (links > 0 && a.hasAttr("href")) links--;
    }

    /** The line, empty where nothing was written; the next one begins. */
    Optional<Line> end(String tag, int order) {
        blank = NOTHING;
        if (text.isEmpty()) return Optional.empty();
        Line line = new Line(text.toString(), linked, order, tag);
        text.setLength(0);
        linked = 0;
        return Optional.of(line);
    }
}
