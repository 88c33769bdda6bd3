// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Spellings of one word that mean the same: capitals, composed and decomposed letters, accents. */
final class Letters {

    private Letters() {}

    /** Lower case, one spelling for each letter, accents kept. */
    static String lowerCase(String letters) {
        String composed = isPlain(letters) ? letters : Normalizer.normalize(letters, Normalizer.Form.NFKC);
        char[] lower = composed.toCharArray();
        for (int i = 0; i < lower.length; i++) lower[i] = Character.toLowerCase(lower[i]);
        return new String(lower);
    }

    /** Lower case without accents: {@code pénicaud} is {@code penicaud}, {@code cœur} is {@code coeur}. */
    static String folded(String letters) {
        String lower = lowerCase(letters);
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) ascii = lower.charAt(i) < 128;
        if (ascii) return lower;
        return toAscii(isPlain(lower) ? lower : withoutMarks(lower));
    }

    /** ASCII and Latin letters that have no other spelling: most words need no table of Unicode, and it is not loaded. */
    private static boolean isPlain(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c >= 128 && (c < 0xC0 || c >= 0x140) && c != 'œ' && c != 'Œ') return false;
        }
        return true;
    }

    private static String withoutMarks(String text) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) letters.append(c == 'ς' ? 'σ' : c);
        }
        return letters.toString();
    }

    /** Letters without a decomposition, such as ø and ß. */
    private static String toAscii(String text) {
        char[] out = new char[4 * text.length()];
        return new String(out, 0, ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, out, 0, text.length()));
    }
}
