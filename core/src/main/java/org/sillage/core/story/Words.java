// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.Arrays;
import org.sillage.core.mention.Folding;

/**
 * The words of a text as numbers: one hash for each word, folded as {@link Folding} does it, without making the folded
 * text: that would cost more than the whole signature.
 */
final class Words {

    /** Latin letters with accents; beyond them a letter at a time is folded the long way. */
    private static final int TABLE_END = 0x250;

    private static final char SEPARATES = ' ';
    private static final String[] FOLDED = table();
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0x100000001B3L;

    private long[] hashes = new long[64];
    private int count;
    private long word = SEED;
    private boolean inWord;

    private Words() {}

    /** Hashes of the words, in order. */
    static long[] of(String text) {
        Words words = new Words();
        words.read(text);
        words.endWord();
        return Arrays.copyOf(words.hashes, words.count);
    }

    private void read(String text) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < TABLE_END) {
                append(FOLDED[c]);
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                append(fold(codePoint));
                i += Character.charCount(codePoint);
            }
        }
    }

    /** @param folded letters of the word, a space where the word ends, empty for a mark that is left out */
    private void append(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == SEPARATES) {
                endWord();
            } else {
                word = (word ^ c) * FACTOR;
                inWord = true;
            }
        }
    }

    private void endWord() {
        if (!inWord) return;
        if (count == hashes.length) hashes = Arrays.copyOf(hashes, count * 2);
        hashes[count++] = Mixing.mixed(word);
        word = SEED;
        inWord = false;
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

    private static String[] table() {
        String[] table = new String[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) table[c] = fold(c);
        return table;
    }
}
