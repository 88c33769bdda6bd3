// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Blanks of all kinds, and the words people write where they know nothing. */
public final class Blanks {

    /** Spaces, no-break and narrow ones among them, and signs that take no room, such as the marks of direction. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    private static final char SOFT_HYPHEN = '\u00AD';

    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "--",
            "\u2013",
            "\u2014",
            "n/a",
            "na",
            "n.a.",
            "n/d",
            "nd",
            "n.d.",
            "nc",
            "n.c.",
            "s/o",
            "null",
            "none",
            "undefined",
            "?");

    private Blanks() {}

    /** One plain space for each run, none at the ends. */
    static String folded(String text) {
        return isPlain(text)
                ? text.strip()
                : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** The same of text as it is shown: a word that may be parted at a line's end is one word. */
    public static String shown(String text) {
        return folded(text.indexOf(SOFT_HYPHEN) < 0 ? text : text.replace(String.valueOf(SOFT_HYPHEN), ""));
    }

    /** Most texts have nothing to fold. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > '~' || (sign == ' ' && i > 0 && text.charAt(i - 1) == ' ')) return false;
        }
        return true;
    }

    /** @param folded text after {@link #folded} */
    static boolean saysNothing(String folded) {
        return NOTHING.contains(folded.toLowerCase(Locale.ROOT));
    }
}
