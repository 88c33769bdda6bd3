// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sillage.core.mention.Folding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article that a page states as linked data (schema.org). A script, cut:
 *
 * <pre>{"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"], "headline": "L'usine s'expose",
 *  "author": [{"@id": "#marie"}], …}, {"@type": "Person", "@id": "#marie", "name": "Marie Durand"}]}</pre>
 *
 * <p>Scripts come with raw line ends, comments, CDATA and trailing commas, and several in one; of one that cannot be read at
 * all {@link BrokenData} tells what it can, since the page says everything in other places too.
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

    /** Before the data, in the words of people. */
    private static final Pattern COMMENT = Pattern.compile("^[^{\\[]{0,300}?-->\\s*(?=[{\\[])");

    private static final Pattern ADDRESS = Pattern.compile("^(?:https?:)?(?://[^/?#]*)?/?([^#]*?)/?(?:#.*)?$");

    /** Characters of a script; those of articles have a hundredth of it. */
    private static final int LONGEST = 1 << 21;

    private static final int MOST_NODES = 2_000;
    private static final int MOST_PAGES = 3;

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

    /**
     * @param scripts as they stand in the page
     * @param meta what the page states otherwise: of several articles the page's is the one that it names there, the others
     *     are those it leads to
     */
    static JsonLd of(List<String> scripts, PageMeta meta) {
        JsonLd data = new JsonLd();
        scripts.forEach(script -> trees(script).forEach(root -> data.take(root, 0)));
        if (data.articles.size() > 1) data.articles.sort(Comparator.comparing(article -> !isOf(article, meta)));
        return data;
    }

    /** One script may hold several, and ends where it can be read no longer. */
    private static List<JsonNode> trees(String script) {
        if (script.length() > LONGEST) return List.of();
        List<JsonNode> trees = new ArrayList<>();
        String json = WRAPPING.matcher(script.strip()).replaceAll("");
        try (MappingIterator<JsonNode> all =
                JSON.readerFor(JsonNode.class).readValues(COMMENT.matcher(json).replaceFirst(""))) {
            while (all.hasNextValue()) trees.add(all.nextValue());
        } catch (JacksonException notJson) {
            // As if it were not there, see above.
            if (trees.isEmpty()) BrokenData.article(script).ifPresent(trees::add);
        }
        return trees;
    }

    private static boolean isOf(JsonNode article, PageMeta meta) {
        Set<String> own = Stream.concat(Stream.of(meta.canonical()), meta.all("og.url"))
                .map(JsonLd::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toSet());
        if (addresses(article).map(JsonLd::path).anyMatch(own::contains)) return true;
        String headline = Folding.folded(plain(article.path("headline")).orElse(""));
        return !headline.isEmpty()
                && Stream.concat(meta.all("og.title"), Stream.of(meta.title()))
                        .anyMatch(title -> Folding.folded(title).startsWith(headline));
    }

    /** Of an address: what of it names an article. */
    private static String path(String address) {
        return ADDRESS.matcher(address.strip()).replaceFirst("$1");
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

    Optional<String> headline() {
        return text("headline")
                .or(() -> articles.stream()
                        .flatMap(article -> plain(article.path("name")).stream())
                        .findFirst());
    }

    /** Dates of publication as stated of the article. */
    List<String> published() {
        return dates(articles.stream().limit(1));
    }

    /** The same of its page, or of what it is about. */
    List<String> publishedPage() {
        return dates(pages.stream().limit(MOST_PAGES));
    }

    private static List<String> dates(Stream<JsonNode> nodes) {
        return nodes.flatMap(node -> Stream.of("datePublished", "dateCreated", "uploadDate")
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
        return articles.stream().flatMap(JsonLd::addresses);
    }

    private static Stream<String> addresses(JsonNode article) {
        return Stream.of(
                        article.path("url"),
                        article.path("mainEntityOfPage"),
                        article.path("mainEntityOfPage").path("@id"),
                        article.path("@id"))
                .map(node -> node.asString(""))
                .filter(address -> !address.isBlank());
    }

    /** Names of those who signed the article, in order. */
    List<String> authors() {
        return authors(articles.stream().limit(1)).findFirst().orElse(List.of());
    }

    /** The same of its page, or of what it is about: page by page. */
    Stream<List<String>> pageAuthors() {
        return authors(pages.stream().limit(MOST_PAGES));
    }

    private Stream<List<String>> authors(Stream<JsonNode> nodes) {
        return nodes.map(node -> Stream.of("author", "creator")
                        .flatMap(name -> names(node.path(name)))
                        .distinct()
                        .toList())
                .filter(names -> !names.isEmpty());
    }

    private Stream<JsonNode> all() {
        return Stream.concat(articles.stream().limit(1), pages.stream().limit(MOST_PAGES));
    }

    private Optional<String> text(String name) {
        return all().flatMap(node -> plain(node.path(name)).stream()).findFirst();
    }

    /** A text, the first of several, or one with its language beside it ({@code @value}). */
    private static Optional<String> plain(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        String text = one.isObject() ? one.path("@value").asString("") : one.asString("");
        return Optional.of(PageText.line(text)).filter(line -> !line.isEmpty());
    }

    /** Of a person, an organisation, a list of them, or a bare text; by reference too. */
    private Stream<String> names(JsonNode value) {
        if (value.isArray()) return value.valueStream().flatMap(this::names);
        if (value.isString() || value.has("@value")) return plain(value).stream();
        if (!value.isObject()) return Stream.empty();
        if (value.has("@list")) return names(value.path("@list"));
        JsonNode named =
                isNamed(value) ? value : byId.getOrDefault(value.path("@id").asString(""), value);
        JsonNode name = named.path("name");
        if (name.isMissingNode()) return Stream.of(fullName(named)).filter(full -> !full.isEmpty());
        return (name.isArray() ? name.valueStream() : Stream.of(name)).flatMap(one -> plain(one).stream());
    }

    private static boolean isNamed(JsonNode person) {
        return person.has("name") || person.has("familyName");
    }

    private static String fullName(JsonNode person) {
        return Stream.of("givenName", "familyName")
                .flatMap(part -> plain(person.path(part)).stream())
                .collect(Collectors.joining(" "));
    }
}
