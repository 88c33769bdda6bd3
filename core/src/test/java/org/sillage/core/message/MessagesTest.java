// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH, "org.sillage.core.message.sample");
    private static final Messages FRENCH = Messages.of(Locale.FRENCH, "org.sillage.core.message.sample");

    @Test
    void whatIsCountedIsGroupedAsTheLanguageDoes() {
        assertThat(ENGLISH.words("items", 40_500)).isEqualTo("40,500 items");
        assertThat(FRENCH.words("items", 40_500)).isEqualTo("40\u202f500 éléments");
        assertThat(ENGLISH.words("items", 1)).isEqualTo("one item");
    }

    @Test
    void aKeyThatNobodyWordedIsShownItself() {
        assertThat(ENGLISH.words("nobody's")).isEqualTo("nobody's");
    }

    @Test
    void anotherLanguageReadsAsEnglish() {
        assertThat(Messages.of(Locale.GERMAN, "org.sillage.core.message.sample").words("items", 1))
                .isEqualTo("one item");
    }
}
