// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "help"})
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        assertThat(words(bundle, "fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(bundle, "en").stringPropertyNames());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Properties english = words("messages", "en");
        Properties french = words("messages", "fr");
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(french.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /** In MessageFormat a lone apostrophe opens a quotation, and swallows what follows it. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noApostropheIsAlone(String language) throws IOException {
        words("messages", language)
                .forEach((key, pattern) -> assertThat(
                                ((String) pattern).replace("''", "").replaceAll("'[{}]'", ""))
                        .as((String) key)
                        .doesNotContain("'"));
    }

    @Test
    void aSecretIsExplainedWithABrace() {
        assertThat(Words.in(Locale.ENGLISH).words("secret.literal", "token")).contains("${NAME}");
        assertThat(Words.in(Locale.FRENCH).words("secret.literal", "token")).contains("${NOM}");
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static Properties words(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (InputStream bytes = WordsTest.class.getResourceAsStream(bundle + "_" + language + ".properties")) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return words;
    }
}
