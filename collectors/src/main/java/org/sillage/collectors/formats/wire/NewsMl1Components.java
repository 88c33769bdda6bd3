// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import static org.sillage.collectors.formats.wire.WireXml.attribute;
import static org.sillage.collectors.formats.wire.WireXml.below;
import static org.sillage.collectors.formats.wire.WireXml.belowAnyCase;
import static org.sillage.collectors.formats.wire.WireXml.children;
import static org.sillage.collectors.formats.wire.WireXml.firstOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * The components of an item of NewsML 1. Agencies cut an item up as they like: text alone; text beside its pictures, which
 * have headlines and bylines of their own; title, lead and body each in a component that a role names.
 */
final class NewsMl1Components {

    /** Texts that are none of the article's. */
    private static final Set<String> ASIDE = Set.of(
            "title",
            "headline",
            "caption",
            "stylesheet",
            "contact",
            "tweettext",
            "logo",
            "image",
            "thumbnail",
            "quicklook");

    /** Parts of one article, in whatever components. */
    private static final Set<String> PARTS = Set.of("lead", "body");

    /** A text with markup is called complex data by some. */
    private static final Set<String> TEXTUAL = Set.of("", "text", "complexdata");

    private final Element item;
    private final List<Content> contents = new ArrayList<>();

    /** @param component that holds the content itself */
    private record Content(Element content, Element component) {

        String role() {
            return WireWords.local(attribute(component, "Role", "FormalName"));
        }

        String medium() {
            return attribute(content, "MediaType", "FormalName").toLowerCase(Locale.ROOT);
        }

        boolean isAside() {
            return ASIDE.contains(role());
        }

        boolean isText() {
            return TEXTUAL.contains(medium())
                    && children(content, "DataContent").findAny().isPresent();
        }

        String words() {
            return firstOf(children(content, "DataContent").map(WireText::of));
        }
    }

    NewsMl1Components(Element item) {
        this.item = item;
        collect(item);
    }

    private void collect(Element parent) {
        for (Element child : parent.getChildren()) {
            if (child.getName().equals("ContentItem")) contents.add(new Content(child, parent));
            else collect(child);
        }
    }

    /** What an item without any text is, such as {@code photo}; empty where it has some, or does not say. */
    Optional<String> otherThanText() {
        if (articles().findAny().isPresent()) return Optional.empty();
        return contents.stream()
                .filter(content -> !content.isAside())
                .map(Content::medium)
                .filter(medium -> !medium.isEmpty() && !medium.equals("text"))
                .findFirst();
    }

    private Stream<Content> articles() {
        return contents.stream().filter(content -> content.isText() && !content.isAside());
    }

    /** The article; the text of any component where none has a role that an article has. */
    String text() {
        Optional<Content> body =
                articles().filter(content -> content.role().equals("body")).findFirst();
        if (body.isEmpty())
            return firstOf(Stream.concat(articles(), contents.stream()).map(Content::words));
        Element whole = body.get().component().getParentElement();
        return articles()
                .filter(content -> PARTS.contains(content.role()))
                .filter(content -> Objects.equals(content.component().getParentElement(), whole))
                .map(Content::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The first headline that is no picture's. */
    String title() {
        Stream<String> titles = contents.stream()
                .filter(content ->
                        content.role().equals("title") || content.role().equals("headline"))
                .map(Content::words);
        return firstOf(Stream.of(
                        lines("HeadLine"), below(item, "hl1").map(said -> WireWords.line(said.getValue())), titles)
                .flatMap(all -> all));
    }

    /** Signatures of the first component that has one and is no picture; else those of the text itself. */
    List<String> byline() {
        return components(item)
                .map(component -> WireText.signatures(newsLines(component, "ByLine")))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseGet(
                        () -> WireText.signatures(belowAnyCase(item, "byline").filter(said -> !isOfNewsLines(said))));
    }

    /** The language of the item, else of its first component that states one. */
    String language() {
        return firstOf(Stream.of(
                        below(item, "Language").map(said -> attribute(said, "FormalName")),
                        Stream.of(attribute(item, "lang")),
                        below(item, "NewsComponent").map(component -> attribute(component, "lang")),
                        below(item, "HeadLine")
                                .map(said -> attribute(said, "lang"))
                                .filter(lang -> !isPrivate(lang)),
                        below(item, "nitf")
                                .flatMap(text -> Stream.of(attribute(text, "lang"), attribute(text, "baselang"))))
                .flatMap(all -> all));
    }

    private Stream<String> lines(String name) {
        return components(item)
                .flatMap(component -> newsLines(component, name))
                .map(said -> WireWords.line(said.getValue()));
    }

    private static Stream<Element> newsLines(Element component, String name) {
        return children(component, "NewsLines")
                .flatMap(lines -> lines.getChildren().stream())
                .filter(line -> line.getName().equalsIgnoreCase(name));
    }

    private static boolean isOfNewsLines(Element line) {
        return line.getParentElement() != null
                && line.getParentElement().getName().equals("NewsLines");
    }

    /** Components in their order, without those of pictures, sounds and what hangs on them. */
    private Stream<Element> components(Element parent) {
        return children(parent, "NewsComponent")
                .filter(this::mayHoldTheArticle)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private boolean mayHoldTheArticle(Element component) {
        List<Content> held = contents.stream()
                .filter(content -> content.component().equals(component) || component.isAncestor(content.component()))
                .toList();
        return held.isEmpty() || held.stream().anyMatch(content -> content.isText() && !content.isAside());
    }

    /** {@code x-default} names none. */
    private static boolean isPrivate(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("x-");
    }
}
