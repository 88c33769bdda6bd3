// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What a reader of a page sees, line by line. Words that the tool marked stay in their sentence. */
public final class HtmlText implements NodeVisitor {

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlText() {}

    /** Lines of a part of a page: one for each block and each line break; blank ones left out. */
    public static List<String> lines(Node part) {
        HtmlText text = new HtmlText();
        NodeTraversor.traverse(text, part);
        text.endLine();
        return text.lines;
    }

    /** The same as one text. */
    public static String text(Node part) {
        return String.join("\n", lines(part));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) line.append(text.getWholeText());
        else if (breaks(node)) endLine();
    }

    @Override
    public void tail(Node node, int depth) {
        if (breaks(node)) endLine();
    }

    private void endLine() {
        String shown = Blanks.shown(line.toString());
        line.setLength(0);
        if (!shown.isEmpty()) lines.add(shown);
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br") || element.nameIs("td"));
    }
}
