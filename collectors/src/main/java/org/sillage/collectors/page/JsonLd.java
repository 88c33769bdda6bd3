// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article that a page states as linked data (schema.org). A script, cut:
 *
 * <pre>{"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"], "headline": "L'usine s'expose",
 *  "author": [{"@id": "#marie"}], …}, {"@type": "Person", "@id": "#marie", "name": "Marie Durand"}]}</pre>
 *
 * <p>Scripts come with raw line ends, comments, CDATA and trailing commas; one that cannot be read is as if it were not
 * there, since the page says everything in other places too.
 */
final class JsonLd {

    /** Article types beside those that end in {@code Article}. */
    private static final Set<String> ARTICLES = Set.of(
            "blogposting", "liveblogposting", "socialmediaposting", "discussionforumposting", "report", "posting");
    /** They may describe the article's page, and state what the article itself does not. */
    private static final Set<String> PAGES =
            Set.of("webpage", "itempage", "creativework", "videoobject", "recipe", "review", "howto", "qapage");

    private static final Pattern WRAPPING =
            Pattern.compile("^(?:<!--|//\\s*+<!\\[CDATA\\[|/\\*\\s*+<!\\[CDATA\\[\\s*+\\*/|<!\\[CDATA\\[)"
                    + "|(?:-->|//\\s*+]]>|/\\*\\s*+]]>\\s*+\\*/|]]>)\\s*+;?+\\s*+$");

    /** Characters of a script; those of articles have a hundredth of it. */
    private static final int LONGEST = 1 << 21;

    private static final int MOST_NODES = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_MISSING_VALUES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private int nodes;

    private JsonLd() {}

    /** @param scripts as they stand in the page */
    static JsonLd of(List<String> scripts) {
        JsonLd data = new JsonLd();
        scripts.forEach(script -> tree(script).ifPresent(root -> data.take(root, 0)));
        return data;
    }

    private static Optional<JsonNode> tree(String script) {
        if (script.length() > LONGEST) return Optional.empty();
        try {
            return Optional.of(JSON.readTree(WRAPPING.matcher(script.strip()).replaceAll("")));
        } catch (JacksonException notJson) {
            // As if it were not there, see above.
            return Optional.empty();
        }
    }

    private void take(JsonNode node, int depth) {
        if (depth > 6 || nodes++ > MOST_NODES) return;
        if (node.isArray()) {
            for (JsonNode one : node) take(one, depth + 1);
            return;
        }
        if (!node.isObject()) return;
        String id = node.path("@id").asString("");
        if (!id.isEmpty() && node.size() > 1) byId.putIfAbsent(id, node);
        if (isArticle(node)) articles.add(node);
        else if (hasType(node, PAGES)) pages.add(node);
        take(node.path("@graph"), depth + 1);
        take(node.path("mainEntity"), depth + 1);
        take(node.path("mainEntityOfPage"), depth + 1);
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).anyMatch(type -> type.endsWith("article") || ARTICLES.contains(type));
    }

    private static boolean hasType(JsonNode node, Set<String> wanted) {
        return types(node).anyMatch(wanted::contains);
    }

    /** In lower case, without the address of their vocabulary. */
    private static Stream<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(one -> one.asString("").toLowerCase(Locale.ROOT))
                .map(one -> one.substring(one.lastIndexOf('/') + 1));
    }

    /** Whether the page states an article here. */
    boolean hasArticle() {
        return !articles.isEmpty();
    }

    /** Whether several articles are stated and none of them is the page's. */
    int articleCount() {
        return articles.size();
    }

    Optional<String> headline() {
        return text("headline")
                .or(() -> articles.stream()
                        .flatMap(article -> plain(article.path("name")).stream())
                        .findFirst());
    }

    /** Dates of publication as stated, those of the article first. */
    List<String> published() {
        return all().flatMap(node -> Stream.of("datePublished", "dateCreated", "uploadDate")
                        .map(name -> node.path(name).asString("")))
                .filter(date -> !date.isBlank())
                .toList();
    }

    Optional<String> language() {
        return all().flatMap(node -> plain(node.path("inLanguage")).stream()).findFirst();
    }

    /** Name of who publishes it. */
    Optional<String> publisher() {
        return all().flatMap(node -> names(node.path("publisher"))).findFirst();
    }

    /** Its own address, as stated. */
    Stream<String> addresses() {
        return articles.stream()
                .flatMap(node -> Stream.of(
                        node.path("url"),
                        node.path("mainEntityOfPage"),
                        node.path("mainEntityOfPage").path("@id"),
                        node.path("@id")))
                .map(node -> node.asString(""))
                .filter(address -> !address.isBlank());
    }

    /** Names of those who signed, in order, persons before organisations. */
    List<String> authors() {
        for (JsonNode node : all().toList()) {
            List<String> names = Stream.of("author", "creator")
                    .flatMap(name -> names(node.path(name)))
                    .distinct()
                    .toList();
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    /** The article's whole text; empty where it is not stated. */
    String body() {
        return articles.stream()
                .map(node -> node.path("articleBody").asString(""))
                .filter(body -> !body.isBlank())
                .findFirst()
                .orElse("");
    }

    private Stream<JsonNode> all() {
        return Stream.concat(articles.stream().limit(1), pages.stream().limit(3));
    }

    private Optional<String> text(String name) {
        return all().flatMap(node -> plain(node.path(name)).stream()).findFirst();
    }

    private static Optional<String> plain(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return Optional.of(PageText.line(one.asString(""))).filter(text -> !text.isEmpty());
    }

    /** Of a person, an organisation, a list of them, or a bare text; by reference too. */
    private Stream<String> names(JsonNode value) {
        if (value.isArray()) return value.valueStream().flatMap(this::names);
        if (value.isString()) return plain(value).stream();
        if (!value.isObject()) return Stream.empty();
        JsonNode name = value.path("name");
        if (name.isMissingNode())
            name = byId.getOrDefault(value.path("@id").asString(""), value).path("name");
        return (name.isArray() ? name.valueStream() : Stream.of(name)).flatMap(one -> plain(one).stream());
    }
}
