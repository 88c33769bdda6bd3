// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented French and English: words built of syllables, as frequent as words are (Zipf). Equal seeds, equal texts. */
final class Words {

    private static final int VOCABULARY = 20_000;
    private static final String[] FRENCH =
            "ma ré lu teau pro dui sion vi le ché ga ri tion né bou ze four lè ple ain que sou ber ç on".split(" ");
    private static final String[] ENGLISH =
            "ing ter con ble wor ker sta ment fac to ry shop line mak er dri ven car win dow ship ness out".split(" ");
    private static final String[] SMALL_FRENCH =
            "le la les de des du et à un une en dans pour que qui sur avec par l'usine d'un n'est qu'il".split(" ");
    private static final String[] SMALL_ENGLISH =
            "the of and to in a for that is on with by from as at it's was are this".split(" ");

    private final String[] words = new String[VOCABULARY];
    private final String[] small;

    private Words(String[] syllables, String[] small, long seed) {
        this.small = small;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < VOCABULARY; i++) words[i] = word(syllables, random);
    }

    static Words of(String language) {
        return language.equals("fr") ? new Words(FRENCH, SMALL_FRENCH, 1) : new Words(ENGLISH, SMALL_ENGLISH, 2);
    }

    private static String word(String[] syllables, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) word.append(syllables[random.nextInt(syllables.length)]);
        return word.toString();
    }

    String word(SplittableRandom random) {
        if (random.nextInt(5) < 2) return small[random.nextInt(small.length)];
        // The logarithm of the rank is even: Zipf's law.
        return words[(int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1];
    }

    /** So many words, in sentences. */
    List<String> text(int count, SplittableRandom random) {
        List<String> text = new ArrayList<>(count);
        int left = 0;
        for (int i = 0; i < count; i++) {
            String word = word(random);
            if (left == 0) {
                left = 8 + random.nextInt(16);
                word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
            left--;
            text.add(left == 0 || i == count - 1 ? word + "." : word);
        }
        return text;
    }
}
