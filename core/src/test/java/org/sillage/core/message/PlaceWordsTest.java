// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is kept as it is and read in the reader's language. */
class PlaceWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "line 7|line 7|ligne 7",
                "line 123456|line 123456|ligne 123456",
                "document 3|document 3|document 3",
                "Data!B4|sheet Data, cell B4|feuille Data, cellule B4",
                "Mois ! août!AA12|sheet Mois ! août, cell AA12|feuille Mois ! août, cellule AA12",
                "items[3]|items[3]|items[3]",
                "data[0].text|data[0].text|data[0].text",
                "line up|line up|line up",
                "''|''|''",
            })
    void aPlaceSpeaksTheLanguageOfItsReader(String place, String english, String french) {
        Message said = Message.of("where.path", new Argument.Place(place));
        assertThat(words(Locale.ENGLISH, said)).isEqualTo(english);
        assertThat(words(Locale.FRENCH, said)).isEqualTo(french);
        assertThat(said.stored()).containsExactly(place);
    }

    private static String words(Locale language, Message message) {
        return Messages.of(language, "org.sillage.core.messages").words(message);
    }
}
