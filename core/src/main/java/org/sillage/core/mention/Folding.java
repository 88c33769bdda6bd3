// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without the differences that do not matter when two spellings are compared. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /**
     * Lower case, no accents, ligatures opened, every run of anything else than letters and digits one space, none at
     * the ends. Empty where the text has no letter and no digit.
     */
    public static String folded(String text) {
        String opened = text.replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss");
        String plain = MARKS.matcher(Normalizer.normalize(opened, Normalizer.Form.NFKD))
                .replaceAll("");
        return NOT_WORDS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
