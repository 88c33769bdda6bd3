// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without the differences that do not matter when two spellings are compared. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Latin letters with accents; texts of other letters are folded the long way. */
    private static final int TABLE_END = 0x250;

    private static final String[] FOLDED = table();

    private Folding() {}

    /**
     * Lower case, no accents, ligatures opened, every run of anything else than letters and digits one space, none at
     * the ends. Empty where the text has no letter and no digit.
     */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= TABLE_END) return foldedTheLongWay(text);
            append(folded, FOLDED[c]);
        }
        int length = folded.length();
        if (length > 0 && folded.charAt(length - 1) == ' ') folded.setLength(length - 1);
        return folded.toString();
    }

    /** One space for several, none at the beginning. */
    private static void append(StringBuilder folded, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            int length = folded.length();
            if (c != ' ' || (length > 0 && folded.charAt(length - 1) != ' ')) folded.append(c);
        }
    }

    /** Below the table's end no letter is folded otherwise for those that stand around it. */
    private static String[] table() {
        String[] table = new String[TABLE_END];
        for (int c = 0; c < TABLE_END; c++) {
            String plain = withoutMarks(Character.toString(c));
            table[c] = NOT_WORDS.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
        }
        return table;
    }

    private static String foldedTheLongWay(String text) {
        return NOT_WORDS.matcher(withoutMarks(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        String opened = text.replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(opened, Normalizer.Form.NFKD)).replaceAll("");
    }
}
