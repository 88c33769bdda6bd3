// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void spellingsOfOneNameFoldToOne() {
        assertThat(Folding.folded("  L'Œuvre, d’Émile   Groß--Ñandú ")).isEqualTo("l oeuvre d emile gross nandu");
        assertThat(Folding.folded("Straße ½ ²x ﬁn")).isEqualTo(slowly("Straße ½ ²x ﬁn"));
    }

    @Test
    void whatHasNoLetterAndNoDigitIsEmpty() {
        assertThat(Folding.folded(" \u00a0—…\n\u0301 ")).isEmpty();
        assertThat(Folding.folded("")).isEmpty();
    }

    @Test
    void aMarkOfItsOwnGoesAsOneThatIsPartOfALetterDoes() {
        assertThat(Folding.folded("E\u0301mile")).isEqualTo("emile");
    }

    /** Every letter alone, between letters, and any of them side by side, as the rule says it. */
    @Test
    void theShortWayFoldsAsTheRuleSays() {
        for (int c = 0; c < 0x400; c++) {
            String letter = Character.toString(c);
            assertThat(Folding.folded(letter)).as(letter).isEqualTo(slowly(letter));
            assertThat(Folding.folded("a" + letter + "B")).as(letter).isEqualTo(slowly("a" + letter + "B"));
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) text.append((char) random.nextInt(0x250));
            assertThat(Folding.folded(text.toString())).isEqualTo(slowly(text.toString()));
        }
    }

    private static String slowly(String text) {
        String opened = text.replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss");
        return Normalizer.normalize(opened, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
