// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;

/**
 * The rules of a room's messages in two languages: the same keys with the same arguments, and patterns that say what
 * they look like. A room inherits them and names its bundle:
 *
 * <pre>{@code
 * class FeedMessagesTest extends MessagesContract {
 *     FeedMessagesTest() { super("org.sillage.collectors.messages"); }
 * }
 * }</pre>
 */
public abstract class MessagesContract {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    /** An apostrophe on its own opens a quotation in a pattern: it and what follows would not be shown as written. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    /** A brace that is shown as one. */
    private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]'");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\d+)");

    private final String bundle;

    /** @param bundle base name, such as {@code org.sillage.report.messages} */
    protected MessagesContract(String bundle) {
        this.bundle = bundle;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts("fr").keySet()).isEqualTo(texts("en").keySet()).isNotEmpty();
    }

    @Test
    void noTextIsEmpty() {
        each((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        SortedMap<String, String> french = texts("fr");
        texts("en")
                .forEach((key, english) -> assertThat(arguments(french.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(english)));
    }

    @Test
    void argumentsAreNumberedWithoutGap() {
        each((key, text) -> {
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < arguments(text).size(); i++) expected.add(i);
            assertThat(arguments(text)).as(key).containsExactlyElementsOf(expected);
        });
    }

    @Test
    void everyApostropheIsDoubled() {
        each((key, text) -> assertThat(LONE_APOSTROPHE
                        .matcher(QUOTED_BRACE.matcher(text).replaceAll(""))
                        .find())
                .as("%s: %s", key, text)
                .isFalse());
    }

    @Test
    void everyPatternCanBeFilled() {
        for (String language : LANGUAGES) {
            texts(language).forEach((key, text) -> {
                MessageFormat format = new MessageFormat(text, Locale.forLanguageTag(language));
                Object[] ones = java.util.Collections.nCopies(format.getFormatsByArgumentIndex().length, 1L)
                        .toArray();
                assertThat(format.format(ones)).as(key).isNotBlank().doesNotContainPattern("\\{\\d");
            });
        }
    }

    @Test
    void textThatLooksLikeANumberStaysAsWrittenLiveAndStored() {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            Messages words = Messages.of(locale, bundle);
            texts(language).forEach((key, text) -> {
                Format[] slots = new MessageFormat(text, locale).getFormatsByArgumentIndex();
                Message live = Message.of(
                        key,
                        Arrays.stream(slots)
                                .map(slot -> slot instanceof NumberFormat ? (Object) 1 : "20181122")
                                .toArray());
                Message stored = Message.read(key, live.stored());
                for (Message message : List.of(live, stored)) {
                    assertThat(words.words(message)).as(key).doesNotContainPattern("20\\D?181\\D122");
                }
            });
        }
    }

    private void each(BiConsumer<String, String> check) {
        for (String language : LANGUAGES) {
            texts(language).forEach((key, text) -> check.accept(language + " " + key, text));
        }
    }

    private static SortedSet<Integer> arguments(String text) {
        SortedSet<Integer> numbers = new TreeSet<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) numbers.add(Integer.valueOf(argument.group(1)));
        return numbers;
    }

    private SortedMap<String, String> texts(String language) {
        String file = "/" + bundle.replace('.', '/') + "_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(MessagesContract.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(file, e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
