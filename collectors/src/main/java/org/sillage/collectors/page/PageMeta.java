// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/**
 * What the head of a page states: its metas by name, property and itemprop, all in lower case with points for colons ({@code
 * og.title}), its title, its canonical address, its language.
 */
final class PageMeta {

    /** Browsers write it when they save a page: {@code saved from url=(0032)https://paper.example/usine}. */
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d{4}\\)(\\S+)");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MOST = 1_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> properties = new HashSet<>();
    private String title = "";
    private String language = "";
    private String canonical = "";
    private String base = "";
    private String savedFrom = "";

    void language(Element html) {
        if (language.isEmpty()) language = html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    }

    void take(Element meta) {
        if (!meta.hasAttr("content") || values.size() >= MOST) return;
        String content = meta.attr("content").strip();
        if (content.isEmpty()) return;
        for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
            String names = meta.attr(attribute).strip();
            if (names.isEmpty()) continue;
            for (String name : SPACES.split(names, -1)) put(name, content, attribute.equals("property"));
        }
    }

    /** Properties (RDFa) are said of this page on purpose; names may be left from a template. */
    private void put(String name, String content, boolean first) {
        String key = name.toLowerCase(Locale.ROOT).replace(':', '.');
        List<String> all = values.computeIfAbsent(key, none -> new ArrayList<>(1));
        boolean before = first && !properties.contains(key);
        if (first) properties.add(key);
        all.add(before ? 0 : all.size(), content);
    }

    void takeLink(Element link) {
        if (canonical.isEmpty() && link.attr("rel").strip().equalsIgnoreCase("canonical"))
            canonical = link.attr("href");
    }

    /** The first: pictures of SVG have titles too. */
    void takeTitle(Element element) {
        if (title.isEmpty()) title = PageText.line(element.text());
    }

    void takeBase(Element element) {
        if (base.isEmpty()) base = element.attr("href");
    }

    void take(Comment comment) {
        if (!savedFrom.isEmpty()) return;
        Matcher saved = SAVED_FROM.matcher(comment.getData());
        if (saved.find()) savedFrom = saved.group(1);
    }

    /** The first value of the first of these names that has one that is not blank, as plain text. */
    Optional<String> first(String... names) {
        return all(names).findFirst();
    }

    /** All values of these names, in the order of the names. */
    Stream<String> all(String... names) {
        return Stream.of(names)
                .flatMap(name -> values.getOrDefault(name, List.of()).stream())
                .map(PageText::line)
                .filter(value -> !value.isEmpty());
    }

    /** As the page states it; empty where it states none. */
    String title() {
        return title;
    }

    String language() {
        return language;
    }

    String canonical() {
        return canonical;
    }

    String base() {
        return base;
    }

    String savedFrom() {
        return savedFrom;
    }
}
