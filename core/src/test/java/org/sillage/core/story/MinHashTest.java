// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.Signature;

class MinHashTest {

    private static final int HASH_OF_MINHASH_1 = -1_133_865_192;

    @Test
    void theEstimateIsNearTheTrueSimilarity() {
        Random random = new Random(7);
        double sumOfErrors = 0;
        int pairs = 0;
        for (Articles.Article article : Articles.all()) {
            for (int percent : List.of(2, 5, 10, 20, 35)) {
                String edited = Articles.edited(article.text(), percent, random);
                double error =
                        signature(article.text()).similarity(signature(edited)) - jaccard(article.text(), edited);
                assertThat(error).isCloseTo(0, within(0.16));
                sumOfErrors += error;
                pairs++;
            }
        }
        assertThat(sumOfErrors / pairs).as("bias").isCloseTo(0, within(0.02));
    }

    @Test
    void differentArticlesShareNothing() {
        List<Articles.Article> all = Articles.all();
        assertThat(signature(all.get(0).text()).similarity(signature(all.get(1).text())))
                .isLessThan(0.05);
    }

    /** Signatures are stored: whoever changes how they are made must change {@link Comparison#ALGORITHM} too. */
    @Test
    void aTextHasTheSameSignatureForEver() {
        Signature signature = signature("Les robots ouvrent leurs portes au public pendant quatre jours");
        assertThat(Arrays.hashCode(signature.values())).isEqualTo(HASH_OF_MINHASH_1);
        assertThat(Comparison.ALGORITHM).isEqualTo("minhash/3");
    }

    @Test
    void fewerThanThreeWordsHaveNoSignature() {
        assertThatThrownBy(() -> signature("deux mots")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Signature signature(String text) {
        return MinHash.of(words(text));
    }

    private static long[] words(String text) {
        return new Text(text).wordsWithout(Set.of());
    }

    private static double jaccard(String one, String other) {
        Set<List<Long>> common = new HashSet<>(shingles(one));
        common.retainAll(shingles(other));
        Set<List<Long>> all = new HashSet<>(shingles(one));
        all.addAll(shingles(other));
        return common.size() / (double) all.size();
    }

    private static Set<List<Long>> shingles(String text) {
        long[] words = words(text);
        Set<List<Long>> shingles = new HashSet<>();
        for (int i = 0; i + 2 < words.length; i++) shingles.add(List.of(words[i], words[i + 1], words[i + 2]));
        return shingles;
    }
}
