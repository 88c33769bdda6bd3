// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text in its sentences, of which those at either end may be furniture of the page: "Lire la suite", "Suivez-nous", a
 * notice of rights.
 */
final class Text {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\s*\\n\\s*");
    private static final int AT_THE_BEGINNING = 2;
    private static final int AT_THE_END = 4;
    private static final int FEWEST_WORDS = 3;

    private final List<long[]> sentences = new ArrayList<>();

    Text(String text) {
        for (String sentence : SENTENCE_END.split(text, -1)) {
            long[] words = Words.of(sentence);
            if (words.length > 0) sentences.add(words);
        }
    }

    /** A number for each sentence that may be furniture, by where it stands. */
    Set<Long> edges() {
        Set<Long> edges = new TreeSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (isEdge(i)) edges.add(Mixing.combined(sentences.get(i)));
        }
        return edges;
    }

    /** Hashes of the words that remain, in order. */
    long[] wordsWithout(Set<Long> furniture) {
        List<long[]> kept = new ArrayList<>(sentences.size());
        int words = 0;
        for (int i = 0; i < sentences.size(); i++) {
            long[] sentence = sentences.get(i);
            if (isEdge(i) && furniture.contains(Mixing.combined(sentence))) continue;
            kept.add(sentence);
            words += sentence.length;
        }
        long[] all = new long[words];
        int next = 0;
        for (long[] sentence : kept) {
            System.arraycopy(sentence, 0, all, next, sentence.length);
            next += sentence.length;
        }
        return all;
    }

    private boolean isEdge(int sentence) {
        return (sentence < AT_THE_BEGINNING || sentence >= sentences.size() - AT_THE_END)
                && sentences.get(sentence).length >= FEWEST_WORDS;
    }
}
