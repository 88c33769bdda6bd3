// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Microformats hide a time so behind "3 hours ago". */
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

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
        if (!open.isEmpty()) mark(element, tag, attributes, meaning);
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

    private void mark(Element element, String tag, Attributes attributes, int meaning) {
        if (marks.size() >= MOST_MARKS) return;
        if (tag.equals("h1")) add(element, Mark.Kind.HEADING);
        if (tag.equals("time")) add(element, timeKind(attributes, meaning));
        else if (tag.equals("abbr") && ISO_DAY.matcher(attributes.get("title")).lookingAt())
            add(element, Mark.Kind.TIME);
        if (!attributes.isEmpty()) markStated(element, attributes);
        if (meaning == 0) return;
        if ((meaning & ClassWords.BYLINE) != 0) add(element, Mark.Kind.BYLINE);
        if ((meaning & ClassWords.CHANGED) != 0 && !tag.equals("time")) add(element, Mark.Kind.CHANGED);
        else if ((meaning & ClassWords.DATE) != 0 && !tag.equals("time")) add(element, Mark.Kind.DATE);
    }

    /** {@code pubdate} was HTML5's word for it, and is still written. */
    private static Mark.Kind timeKind(Attributes attributes, int meaning) {
        if (attributes.hasKey("pubdate")) return Mark.Kind.ITEM_DATE;
        if (attributes.get("itemprop").toLowerCase(Locale.ROOT).contains("datemodified")) return Mark.Kind.CHANGED;
        boolean changed = (meaning & ClassWords.CHANGED) != 0 && (meaning & ClassWords.DATE) == 0;
        return changed ? Mark.Kind.CHANGED : Mark.Kind.TIME;
    }

    private void markStated(Element element, Attributes attributes) {
        if (attributes.get("rel").contains("author")) add(element, Mark.Kind.REL_AUTHOR);
        markItem(element, attributes.get("itemprop").toLowerCase(Locale.ROOT));
        markProperty(element, attributes.get("property").toLowerCase(Locale.ROOT), attributes);
    }

    /** Microdata of schema.org. */
    private void markItem(Element element, String property) {
        if (property.isEmpty()) return;
        if (property.contains("headline")) add(element, Mark.Kind.ITEM_HEADLINE);
        if (property.contains("author")) add(element, Mark.Kind.ITEM_AUTHOR);
        if (property.contains("datepublished")) add(element, Mark.Kind.ITEM_DATE);
    }

    /** RDFa: the words of schema.org, and those that Drupal 7 writes. */
    private void markProperty(Element element, String property, Attributes attributes) {
        if (property.isEmpty()) return;
        boolean account = attributes.get("typeof").contains("UserAccount");
        if (property.contains("schema:headline") || property.equals("headline")) add(element, Mark.Kind.ITEM_HEADLINE);
        if (property.contains("schema:author") || property.equals("author") || property.equals("dc:creator") || account)
            add(element, Mark.Kind.ITEM_AUTHOR);
        if (property.contains("datepublished") || property.contains("dc:date") || property.contains("dc:created"))
            add(element, Mark.Kind.ITEM_DATE);
    }

    private void add(Element element, Mark.Kind kind) {
        marks.add(new Mark(element, kind, lines, open.element()));
    }
}
