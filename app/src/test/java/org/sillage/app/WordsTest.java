// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void bothLanguagesHelpWithTheSame() throws IOException {
        assertThat(words("help", "fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("help", "en").stringPropertyNames());
    }

    @Test
    void aSecretIsExplainedWithABrace() {
        assertThat(Words.in(Locale.ENGLISH).words("secret.literal", "token")).contains("${NAME}");
        assertThat(Words.in(Locale.FRENCH).words("secret.literal", "token")).contains("${NOM}");
    }

    private static Properties words(String bundle, String language) throws IOException {
        Properties words = new Properties();
        try (InputStream bytes = WordsTest.class.getResourceAsStream(bundle + "_" + language + ".properties")) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return words;
    }
}
