// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.text;

/** What of a text is shown: which of its characters are blank, and which take no room. */
public final class Signs {

    private static final int ASCII = 0x80;

    private Signs() {}

    /** Spaces of every kind and control characters. */
    public static boolean isBlank(char c) {
        if (c < ASCII) return c <= ' ' || c == '\u007f';
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Places where a word may break, and marks that take no room. */
    public static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
    }

    /** One space for each run of blanks, none at the ends, nothing that takes no room. */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                if (blank && !out.isEmpty()) out.append(' ');
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }
}
