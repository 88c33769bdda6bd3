// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void aHeadlineOfDigitsStaysAsWrittenLiveAndStored() {
        for (Messages words : List.of(ENGLISH, FRENCH)) {
            Message live = Message.of("most-carried", "2018", 1984);
            assertThat(words.words(live)).contains("“2018”");
            assertThat(words.words(Message.read(live.key(), live.stored()))).isEqualTo(words.words(live));
        }
        assertThat(FRENCH.words("most-carried", "2018", 1984)).isEqualTo("“2018” : 1\u202f984");
    }

    @Test
    void whatWasStoredReadsTheSame() {
        Message live = Message.of("any", 40_500, -3, 0.25, "2018", "#UsineExtraordinaire", "##", "#2018", "", "-");
        assertThat(Message.read("any", live.stored())).isEqualTo(live);
    }

    @Test
    void anUnmarkedCountIsStillCounted() {
        assertThat(ENGLISH.words(Message.read("items", List.of("40500")))).isEqualTo("40,500 items");
        assertThat(ENGLISH.words(Message.read("items", List.of("many")))).contains("many");
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
