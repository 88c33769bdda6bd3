// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the tree of a page, which takes all that the others look at: a page of a paper has ten thousand nodes, and
 * a query for each question costs more than reading the page.
 */
final class PageScan implements NodeFilter {

    /** Nobody signs in the thousandth place. */
    private static final int MOST_MARKS = 500;

    private static final int MOST_HEADINGS = 10;

    private static final Set<String> SILENT = Set.of(
            "style",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "video",
            "audio",
            "canvas",
            "select",
            "option",
            "datalist",
            "textarea",
            "button",
            "input",
            "map",
            "noscript",
            "img",
            "picture",
            "source",
            "track",
            "progress",
            "meter",
            "noembed",
            "noframes");

    private static final Set<String> HEAD = Set.of("html", "head", "meta", "link", "base");

    private static final Attributes NONE = new Attributes();

    private final PageMeta meta = new PageMeta();
    private final List<String> linkedData = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Box> open = new ArrayDeque<>();
    private final LineMaker line = new LineMaker();
    private @Nullable Box root;
    private int lines;

    private PageScan() {}

    static PageScan of(Document document) {
        PageScan scan = new PageScan();
        NodeTraversor.filter(scan, document);
        return scan;
    }

    /** What its head says, and metas elsewhere. */
    PageMeta meta() {
        return meta;
    }

    /** Its scripts of JSON-LD, as they stand. */
    List<String> linkedData() {
        return linkedData;
    }

    Stream<Mark> marks(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind);
    }

    /** What its main headings say, those marked as headline first. */
    List<String> headings() {
        return Stream.of(Mark.Kind.ITEM_HEADLINE, Mark.Kind.HEADING)
                .flatMap(kind -> marks(kind).filter(mark -> !mark.isApart()))
                .map(Mark::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST_HEADINGS)
                .toList();
    }

    /** Its blocks. */
    Box body() {
        return root == null ? new Box(new Element("body"), 0, null) : root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (!open.isEmpty()) line.append(text);
        } else if (node instanceof Element element) {
            return open(element);
        } else if (node instanceof Comment comment) {
            meta.take(comment);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        switch (tag) {
            case "html" -> meta.language(element);
            case "meta" -> meta.take(element);
            case "link" -> meta.takeLink(element);
            case "title" -> meta.takeTitle(element);
            case "base" -> meta.takeBase(element);
            case "script" -> takeScript(element);
            case "br" -> line.breakLine();
            case "hr" -> endLine();
            case "a" -> line.openLink(element);
            default -> {
                // a block or an inline element like others
            }
        }
        if (SILENT.contains(tag) || tag.equals("script") || tag.equals("title")) return FilterResult.SKIP_ENTIRELY;
        if (tag.equals("head")) return FilterResult.CONTINUE;
        // Asked for where there are none, an element makes some: that costs, and most have none.
        Attributes attributes = element.attributesSize() == 0 ? NONE : element.attributes();
        int meaning = ClassWords.of(attributes);
        if (!open.isEmpty() && marks.size() < MOST_MARKS)
            MarkKinds.tell(tag, attributes, meaning, kind -> add(element, kind));
        if (isBlock(element, tag))
            openBox(element, tag, meaning | (Blocks.isBeside(tag, attributes) ? ClassWords.BESIDE : 0));
        return FilterResult.CONTINUE;
    }

    private static boolean isBlock(Element element, String tag) {
        return (element.isBlock() && !HEAD.contains(tag)) || tag.indexOf('-') > 0;
    }

    private void openBox(Element element, String tag, int meaning) {
        if (open.isEmpty() && !tag.equals("body")) return;
        endLine();
        Box box = new Box(element, meaning, open.peek());
        if (tag.equals("h1")) box.headline();
        open.push(box);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || open.isEmpty()) return FilterResult.CONTINUE;
        if (element.normalName().equals("a")) line.closeLink(element);
        if (!open.element().element().equals(element)) return FilterResult.CONTINUE;
        endLine();
        Box done = open.pop();
        if (open.isEmpty()) root = done;
        else open.element().add(done);
        return FilterResult.CONTINUE;
    }

    private void endLine() {
        if (open.isEmpty()) return;
        Box box = open.element();
        line.end(box.tag(), lines).ifPresent(done -> {
            box.add(done);
            lines++;
        });
    }

    private void takeScript(Element script) {
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        if (type.contains("ld+json")) linkedData.add(script.data());
    }

    private void add(Element element, Mark.Kind kind) {
        marks.add(new Mark(element, kind, lines, open.element()));
    }
}
