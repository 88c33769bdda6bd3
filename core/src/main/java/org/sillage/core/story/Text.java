// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.sillage.core.mention.Folding;

/**
 * A text as numbers: one hash for each word, folded as {@link Folding} does it, and where its sentences end. Read in one
 * pass without making the folded text, which would cost more than the whole signature.
 *
 * <p>Sentences at either end may be furniture of the page: "Lire la suite", "Suivez-nous", a notice of rights.
 */
final class Text {

    private static final int SENTENCES_AT_THE_BEGINNING = 2;
    private static final int SENTENCES_AT_THE_END = 4;
    private static final int FEWEST_WORDS = 3;

    /** Latin letters with accents; beyond them a letter at a time is folded the long way. */
    private static final int TABLE_END = 0x250;
    /** Entries of the table that are no letter. */
    private static final char SEPARATES = ' ';

    private static final char FOLDED_THE_LONG_WAY = 0;
    private static final char[] FOLDED = table();

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0x100000001B3L;

    private long[] words = new long[64];
    private int count;
    private int[] sentenceEnds = new int[8];
    private int sentences;

    private long word = SEED;
    private boolean isAfterStop;

    Text(String text) {
        read(text);
        endWord();
        endSentence();
    }

    int wordCount() {
        return count;
    }

    /** A number for each sentence that may be furniture, by what it says. */
    Set<Long> edges() {
        Set<Long> edges = new TreeSet<>();
        for (int i = 0; i < sentences; i++) {
            if (isEdge(i)) edges.add(hash(i));
        }
        return edges;
    }

    /** Hashes of the words that remain, in order. */
    long[] wordsWithout(Set<Long> furniture) {
        if (furniture.isEmpty()) return Arrays.copyOf(words, count);
        long[] kept = new long[count];
        int next = 0;
        for (int i = 0; i < sentences; i++) {
            if (isEdge(i) && furniture.contains(hash(i))) continue;
            int length = sentenceEnds[i] - start(i);
            System.arraycopy(words, start(i), kept, next, length);
            next += length;
        }
        return Arrays.copyOf(kept, next);
    }

    private boolean isEdge(int sentence) {
        boolean stands = sentence < SENTENCES_AT_THE_BEGINNING || sentence >= sentences - SENTENCES_AT_THE_END;
        return stands && sentenceEnds[sentence] - start(sentence) >= FEWEST_WORDS;
    }

    private int start(int sentence) {
        return sentence == 0 ? 0 : sentenceEnds[sentence - 1];
    }

    private long hash(int sentence) {
        return Mixing.combined(Arrays.copyOfRange(words, start(sentence), sentenceEnds[sentence]));
    }

    private void read(String text) {
        char[] letters = text.toCharArray();
        long hash = SEED;
        int i = 0;
        while (i < letters.length) {
            char c = letters[i];
            char folded = c < TABLE_END ? FOLDED[c] : FOLDED_THE_LONG_WAY;
            if (folded > SEPARATES) {
                hash = (hash ^ folded) * FACTOR;
                i++;
                continue;
            }
            word = hash;
            if (folded == SEPARATES) {
                separate(c);
                i++;
            } else {
                int codePoint = Character.codePointAt(letters, i);
                append(fold(codePoint));
                i += Character.charCount(codePoint);
            }
            hash = word;
        }
        word = hash;
    }

    private void append(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == SEPARATES) endWord();
            else word = (word ^ folded.charAt(i)) * FACTOR;
        }
    }

    /** A sentence ends at a line's end, and at a stop that a space follows. */
    private void separate(char c) {
        // A stop is the last thing before the space: a word between them, as in "J. Dupont.fr", takes it back.
        if (endWord()) isAfterStop = false;
        if (c == '\n' || (isAfterStop && c <= ' ')) endSentence();
        else if (c == '.' || c == '!' || c == '?') isAfterStop = true;
    }

    /** @return whether there was one */
    private boolean endWord() {
        if (word == SEED) return false;
        if (count == words.length) words = Arrays.copyOf(words, count * 2);
        words[count++] = Mixing.mixed(word);
        word = SEED;
        return true;
    }

    private void endSentence() {
        isAfterStop = false;
        if (count == 0 || (sentences > 0 && sentenceEnds[sentences - 1] == count)) return;
        if (sentences == sentenceEnds.length) sentenceEnds = Arrays.copyOf(sentenceEnds, sentences * 2);
        sentenceEnds[sentences++] = count;
    }

    private static String fold(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK) {
            return "";
        }
        String folded = Folding.folded(Character.toString(codePoint));
        return folded.isEmpty() ? " " : folded;
    }

    private static char[] table() {
        char[] table = new char[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) {
            String folded = fold(c);
            table[c] = folded.length() == 1 ? folded.charAt(0) : FOLDED_THE_LONG_WAY;
        }
        return table;
    }
}
