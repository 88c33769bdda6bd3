// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.sillage.collectors.text.Signs;

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
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (isOrdinary(c)) {
                int end = endOfWords(raw, i);
                appendWords(raw, i, end);
                i = end;
                continue;
            }
            if (Signs.isBlank(c)) blank = blank == NOTHING ? ' ' : blank;
            else if (!Signs.isInvisible(c)) appendWords(raw, i, i + 1);
            i++;
        }
        if (links > 0) linked += text.length() - before;
    }

    private void appendWords(String raw, int start, int end) {
        if (blank != NOTHING && !text.isEmpty()) text.append(blank);
        blank = NOTHING;
        text.append(raw, start, end);
    }

    /** Where ordinary letters with one space between words end: most texts are nothing else, and taken at once. */
    private static int endOfWords(String raw, int start) {
        boolean afterSpace = false;
        for (int i = start; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isOrdinary(c)) afterSpace = false;
            else if (c == ' ' && !afterSpace) afterSpace = true;
            else return afterSpace ? i - 1 : i;
        }
        return afterSpace ? raw.length() - 1 : raw.length();
    }

    /** No blank of any kind, and no mark that takes no room. */
    private static boolean isOrdinary(char c) {
        return (c > ' ' && c < '\u007f')
                || (c > '\u00ad' && c < '\u1680')
                || (c >= '\u2010' && c < '\u2028')
                || (c > '\u3000' && c < '\ud800');
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
