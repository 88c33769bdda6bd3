// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.sillage.collectors.text.Signs;

/** Plain text out of what feeds call a title or a text. */
public final class FeedText {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--");
    /** Nobody speaks of a tag with its attributes: this is a picture in the place of a headline. */
    private static final Pattern ATTRIBUTE = Pattern.compile("<[A-Za-z][^<>]*\\s[\\w-]+\\s*=[^<>]*>");

    /**
     * What an HTML parser takes in a way its writer did not mean: the text after a frame that has no end, or one of
     * XML's making, would be what the frame holds, and an angle bracket before an exclamation a comment.
     */
    private static final Pattern SWALLOWS = Pattern.compile("(?i)</?iframe\\b[^<>]*>|<(?=![^-\\[d>])");

    /** As far as browsers of old took it. */
    private static final Pattern OPEN_COMMENT = Pattern.compile("<!--[^<>]*>");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");

    private FeedText() {}

    /**
     * One line. Markup goes where there is some; text that would be nothing but bare tags stays as it stands, since a
     * headline may speak of them. What is escaped twice (an escaped ampersand before {@code eacute;}) is unescaped once more, but never into markup.
     */
    public static String line(String raw) {
        String text = raw;
        if (hasTag(text)) {
            String shown = Jsoup.parseBodyFragment(parsable(text)).text();
            if (!shown.isBlank() || ATTRIBUTE.matcher(text).find()) text = shown;
        }
        return oneLine(unescaped(text));
    }

    /** Several lines: a new one for each block of the markup. */
    public static String lines(String html) {
        String text = hasTag(html) ? blocks(html) : oneLine(unescaped(html));
        return unescaped(text);
    }

    /** Blanks and control characters that follow one another are one space; none at either end. */
    public static String oneLine(String text) {
        Shown shown = new Shown(text.length());
        shown.append(text);
        return shown.text();
    }

    /** An HTML parser takes all that follows a comment without an end for the comment. */
    private static String parsable(String html) {
        int ended = html.lastIndexOf("-->");
        int open = html.indexOf("<!--", Math.max(ended, 0));
        if (open < 0) return contained(html);
        return contained(html.substring(0, open)
                + OPEN_COMMENT.matcher(html.substring(open)).replaceAll(""));
    }

    private static String contained(String html) {
        return SWALLOWS.matcher(html).replaceAll(found -> found.group().equals("<") ? "&lt;" : "");
    }

    private static boolean hasTag(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }

    private static String unescaped(String text) {
        if (text.indexOf('&') < 0 || !ENTITY.matcher(text).find()) return text;
        String plain = Parser.unescapeEntities(text, false);
        return plain.indexOf('<') >= 0 && text.indexOf('<') < 0 ? text : plain;
    }

    private static String blocks(String html) {
        Shown shown = new Shown(html.length());
        NodeTraversor.traverse(
                new Blocks(shown), Jsoup.parseBodyFragment(parsable(html)).body());
        return shown.text();
    }

    /** Line breaks where a browser would draw them. Scripts and styles hold data, no text. */
    private record Blocks(Shown shown) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) shown.append(text.getWholeText());
            else if (breaks(node)) shown.endLine();
        }

        @Override
        public void tail(Node node, int depth) {
            if (breaks(node)) shown.endLine();
        }

        private static boolean breaks(Node node) {
            return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
        }
    }

    /**
     * Text as it is shown: blanks that follow one another are one space, or one line's end where a line ends among them;
     * none at either end. Letter by letter: every text of every feed passes here.
     */
    private static final class Shown {

        private static final char NOTHING = 0;

        private final StringBuilder out;
        /** What stands before the next letter. */
        private char blank = NOTHING;

        Shown(int length) {
            this.out = new StringBuilder(length);
        }

        void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Signs.isBlank(c)) {
                    if (blank == NOTHING) blank = ' ';
                    continue;
                }
                if (blank != NOTHING && !out.isEmpty()) out.append(blank);
                blank = NOTHING;
                out.append(c);
            }
        }

        void endLine() {
            blank = '\n';
        }

        String text() {
            return out.toString();
        }
    }
}
