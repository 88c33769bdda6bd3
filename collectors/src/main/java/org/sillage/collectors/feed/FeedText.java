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

/** Plain text out of what feeds call a title or a text. */
final class FeedText {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--");
    /** Nobody speaks of a tag with its attributes: this is a picture in the place of a headline. */
    private static final Pattern ATTRIBUTE = Pattern.compile("<[A-Za-z][^<>]*\\s[\\w-]+\\s*=[^<>]*>");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[^\\S\\n]+|\\p{Zs}+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n[ \\n]*");

    private FeedText() {}

    /**
     * One line. Markup goes where there is some; text that would be nothing but bare tags stays as it stands, since a
     * headline may speak of them. What is escaped twice (an escaped ampersand before {@code eacute;}) is unescaped once more, but never into markup.
     */
    static String line(String raw) {
        String text = raw;
        if (TAG.matcher(text).find()) {
            String shown = Jsoup.parseBodyFragment(text).text();
            if (!shown.isBlank() || ATTRIBUTE.matcher(text).find()) text = shown;
        }
        return oneLine(unescaped(text));
    }

    /** Several lines: a new one for each block of the markup. */
    static String lines(String html) {
        String text = TAG.matcher(html).find() ? blocks(html) : oneLine(unescaped(html));
        return unescaped(text);
    }

    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String unescaped(String text) {
        if (!ENTITY.matcher(text).find()) return text;
        String plain = Parser.unescapeEntities(text, false);
        return plain.indexOf('<') >= 0 && text.indexOf('<') < 0 ? text : plain;
    }

    private static String blocks(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        StringBuilder out = new StringBuilder();
        NodeTraversor.traverse(new Blocks(out), body);
        String text = BLANKS_IN_LINE.matcher(out).replaceAll(" ");
        return LINE_ENDS.matcher(text).replaceAll("\n").strip();
    }

    /** Line breaks where a browser would draw them. Scripts and styles hold data, no text. */
    private record Blocks(StringBuilder out) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) out.append(oneLineKeepingEnds(text.getWholeText()));
            else if (breaks(node)) out.append('\n');
        }

        @Override
        public void tail(Node node, int depth) {
            if (breaks(node)) out.append('\n');
        }

        private static boolean breaks(Node node) {
            return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
        }

        private static String oneLineKeepingEnds(String text) {
            return BLANKS.matcher(text).replaceAll(" ");
        }
    }
}
