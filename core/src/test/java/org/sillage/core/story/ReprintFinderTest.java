// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.Headline;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;

/** The guards, one by one. */
class ReprintFinderTest {

    private static final Instant NOON = Instant.parse("2018-11-22T12:00:00Z");
    private static final String TITLE = "Le pont de Kerlouan rouvrira avec six mois d'avance";
    private static final String TEXT = Articles.all().get(5).text();

    @Test
    void theSameTextUnderAnotherHeadlineIsAReprint() {
        assertThat(found(sample("b", 5, "Tout autre chose en titre ici", TEXT), sample("a", 0, TITLE, TEXT)))
                .contains("a");
    }

    @Test
    void theSameHeadlineOverAnotherLongTextIsNone() {
        String other = Articles.all().get(6).text();
        assertThat(found(sample("b", 5, TITLE, other), sample("a", 0, TITLE, TEXT)))
                .isEmpty();
    }

    @Test
    void whereOneTextIsShortNearlyEqualTitlesWillDo() {
        assertThat(found(sample("b", 5, TITLE, ""), sample("a", 0, TITLE, TEXT)))
                .contains("a");
        assertThat(found(sample("b", 5, TITLE, ""), sample("a", 0, TITLE, ""))).contains("a");
    }

    @Test
    void beyondSevenDaysNothingIsAReprint() {
        assertThat(found(sample("b", 7 * 24, TITLE, TEXT), sample("a", 0, TITLE, TEXT)))
                .contains("a");
        assertThat(found(sample("b", 7 * 24 + 1, TITLE, TEXT), sample("a", 0, TITLE, TEXT)))
                .isEmpty();
        assertThat(found(sample("b", 0, TITLE, TEXT), sample("a", 7 * 24 + 1, TITLE, TEXT)))
                .isEmpty();
    }

    @Test
    void inOneOutletNothingOfAnotherDayIsAReprint() {
        assertThat(found(sample("a", 12, TITLE, TEXT), sample("a", 0, TITLE, TEXT)))
                .contains("a");
        assertThat(found(sample("a", 24, TITLE, TEXT), sample("a", 0, TITLE, TEXT)))
                .isEmpty();
        assertThat(found(sample("a", 24, TITLE, ""), sample("a", 0, TITLE, ""))).isEmpty();
    }

    @Test
    void aTitleOfItsDayIsNoReprintOfAnotherDays() {
        String title = "La Bourse de Roquemaure termine en légère hausse";
        assertThat(found(sample("b", 20, title, ""), sample("a", 0, title, ""))).contains("a");
        assertThat(found(sample("b", 48, title, ""), sample("a", 0, title, ""))).isEmpty();
        assertThat(found(sample("b", 48, title, TEXT), sample("a", 0, title, TEXT)))
                .contains("a");
    }

    @Test
    void unknownOutletsAreNotOneOutlet() {
        assertThat(found(sample("", 24, TITLE, TEXT), sample("", 0, TITLE, TEXT)))
                .contains("");
    }

    @Test
    void aHeadingThatStoodOverAnotherDayOfItsOutletTellsNothing() {
        Sample lastWeek = sample("a", -24 * 6, TITLE, "");
        Sample today = sample("a", 0, TITLE, "");
        assertThat(found(sample("b", 2, TITLE, ""), today)).contains("a");
        assertThat(found(sample("b", 2, TITLE, ""), lastWeek, today)).isEmpty();
    }

    @Test
    void theMostSimilarCountsAndOfEqualsTheFirst() {
        String edited = Articles.edited(TEXT, 10, new Random(1));
        assertThat(found(sample("c", 5, TITLE, TEXT), sample("a", 0, TITLE, edited), sample("b", 1, TITLE, TEXT)))
                .contains("b");
        assertThat(found(sample("c", 5, TITLE, TEXT), sample("a", 0, TITLE, TEXT), sample("b", 1, TITLE, TEXT)))
                .contains("a");
    }

    private static Optional<String> found(Sample clipping, Sample... earlier) {
        return ReprintFinder.find(clipping, List.of(earlier))
                .map(reprint -> reprint.of().outlet());
    }

    private static Sample sample(String outlet, int hours, String title, String text) {
        Text read = new Text(text);
        long[] words = read.wordsWithout(Set.of());
        Optional<Signature> signature =
                words.length < ReprintFinder.FEWEST_WORDS ? Optional.empty() : Optional.of(MinHash.of(words));
        return new Sample(
                new MentionId("press:clipping:" + outlet + hours),
                outlet,
                NOON.plus(Duration.ofHours(hours)),
                Headline.of(title),
                read.wordCount(),
                signature);
    }
}
