// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sillage.collectors.feed.FeedText;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.message.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a list of articles of GDELT DOC 2.0: pure. An article, cut:
 *
 * <pre>{@code
 * {"url": "https://ouest-matin.example/usine", "title": "L ' usine ouvre", "seendate": "20181122T093000Z",
 *  "domain": "ouest-matin.example", "language": "French", "sourcecountry": "France"}
 * }</pre>
 *
 * <p>The date is when GDELT saw the page: the article counts as undated, first seen then.
 */
final class GdeltReader {

    static final String NAME = "gdelt/1";

    /** Its JSON holds raw control characters and escapes that JSON does not know. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final Pattern BETWEEN_ARTICLES = Pattern.compile("(?<=\\})\\s*,\\s*(?=\\{)");
    private static final Pattern LIST =
            Pattern.compile("\\s*\\{\\s*\"articles\"\\s*:\\s*\\[(.*)]\\s*}\\s*", Pattern.DOTALL);
    private static final DateTimeFormatter SEEN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** GDELT sets words and marks apart by spaces; French does so before some marks only. */
    private static final Pattern LOOSE_APOSTROPHE = Pattern.compile(" (['’]) ");

    private static final Pattern LOOSE_MARK = Pattern.compile(" ([,.)\\]])|([(\\[]) ");
    private static final Map<String, String> LANGUAGES = languages();

    private GdeltReader() {}

    static Stream<Finding> read(Evidence evidence) throws UnreadableEvidenceException {
        List<Optional<JsonNode>> records = records(evidence);
        return IntStream.range(0, records.size())
                .mapToObj(i -> finding(records.get(i), "articles[" + i + "]", evidence.observedAt()));
    }

    private static List<Optional<JsonNode>> records(Evidence evidence) throws UnreadableEvidenceException {
        try (InputStream in = evidence.open()) {
            return records(in.readNBytes(MAX_BYTES));
        } catch (IOException broken) {
            throw new UnreadableEvidenceException("", Message.of("gdelt.no-list"), broken);
        }
    }

    /**
     * The articles in their order; one that cannot be understood is empty and costs no other. None at all where nothing
     * was found, which GDELT says by an empty object.
     *
     * @throws IOException where it is no list of articles
     */
    static List<Optional<JsonNode>> records(byte[] bytes) throws IOException {
        try {
            JsonNode document = JSON.readTree(bytes);
            if (!document.isObject()) throw new IOException("no object");
            List<Optional<JsonNode>> whole = new ArrayList<>();
            document.path("articles").forEach(article -> whole.add(Optional.of(article)));
            return whole;
        } catch (JacksonException notWhole) {
            return oneByOne(new String(bytes, StandardCharsets.UTF_8), notWhole);
        }
    }

    private static List<Optional<JsonNode>> oneByOne(String text, JacksonException why) throws IOException {
        java.util.regex.Matcher list = LIST.matcher(text);
        if (!list.matches()) throw new IOException(why);
        return BETWEEN_ARTICLES
                .splitAsStream(list.group(1).strip())
                .map(GdeltReader::article)
                .toList();
    }

    private static Optional<JsonNode> article(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Finding finding(Optional<JsonNode> record, String place, Instant observedAt) {
        if (record.isEmpty()) return new Finding.Skip(place, Message.of("gdelt.article-broken"));
        JsonNode article = record.get();
        String address = text(article, "url");
        return WebAddress.parse(address)
                .<Finding>map(url -> {
                    String title = tidy(FeedText.line(text(article, "title")));
                    return new Finding.Sighting(
                            new Clipping(
                                    MentionId.ofClipping(url),
                                    Optional.of(url),
                                    Published.unstated(seen(article).orElse(observedAt)),
                                    "",
                                    Clipping.Medium.UNKNOWN,
                                    LANGUAGES.getOrDefault(
                                            text(article, "language").toLowerCase(Locale.ROOT), ""),
                                    List.of(),
                                    List.of(),
                                    title.isEmpty() ? url.toString() : title,
                                    ""),
                            place);
                })
                .orElseGet(() -> new Finding.Skip(place, Message.of("discovery.no-address", address)));
    }

    private static String tidy(String title) {
        String joined = LOOSE_APOSTROPHE.matcher(title).replaceAll("$1");
        return LOOSE_MARK.matcher(joined).replaceAll("$1$2");
    }

    private static Optional<Instant> seen(JsonNode article) {
        try {
            return Optional.of(Instant.from(SEEN.parse(text(article, "seendate"))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode article, String key) {
        return article.path(key).asString("").strip();
    }

    /** It names languages in English. */
    private static Map<String, String> languages() {
        return Stream.of(Locale.getISOLanguages())
                .collect(Collectors.toMap(
                        code -> Locale.of(code)
                                .getDisplayLanguage(Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (first, other) -> first));
    }
}
