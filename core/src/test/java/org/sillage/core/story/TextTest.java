// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.Folding;

class TextTest {

    @Test
    void caseAccentsAndPunctuationMakeNoDifference() {
        assertThat(words("L'Œuvre, « L’ÉTÉ » : 12 œufs…")).isEqualTo(words("l oeuvre l e\u0301te 12 oeufs"));
        assertThat(words("l'été")).isNotEqualTo(words("l'étai"));
    }

    @Test
    void wordsAreThoseOfTheFoldedText() {
        String letters = "aZé œßİıЖ工🏭\u0301\u00A0\u200B'’.-12½ﬁ\n\t";
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(25); j > 0; j--) {
                int at = letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())));
                text.appendCodePoint(letters.codePointAt(at));
            }
            String folded = Folding.folded(text.toString());
            int words = folded.isEmpty() ? 0 : folded.split(" ", -1).length;
            assertThat(new Text(text.toString()).wordCount()).as("%s", text).isEqualTo(words);
        }
    }

    @Test
    void sentencesAtTheEndsMayBeFurnitureAndThoseInTheMiddleNot() {
        Text text = new Text("Un deux trois. Deux trois quatre! Milieu du texte. Milieu encore du texte.\n"
                + "Lire la suite? Suivez-nous partout ici\nOui. Tous droits réservés");
        assertThat(text.edges()).hasSize(5);
        assertThat(text.wordsWithout(text.edges())).hasSize(8);
    }

    @Test
    void furnitureIsTakenOffOnlyWhereItStandsAtAnEdge() {
        Text page = new Text("Une phrase du texte. Une autre phrase du texte. Encore une phrase. Lire la suite ici.");
        Set<Long> furniture = new Text("Lire la suite ici.").edges();
        assertThat(page.wordsWithout(furniture)).hasSize(page.wordCount() - 4);
        assertThat(page.wordsWithout(Set.of())).hasSize(page.wordCount());
    }

    @Test
    void aStopInsideAWordOrNumberEndsNoSentence() {
        assertThat(new Text("Le site lemonde.fr compte 1.000 pages").edges()).hasSize(1);
    }

    @Test
    void aTextWithoutEndIsReadInTime() {
        assertThat(new Text("a. ".repeat(500_000)).edges()).isEmpty();
        assertThat(new Text("mot ".repeat(500_000)).wordCount()).isEqualTo(500_000);
    }

    private static List<Long> words(String text) {
        return java.util.Arrays.stream(new Text(text).wordsWithout(Set.of()))
                .boxed()
                .toList();
    }
}
