// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

/** Text as a cell can hold it. */
final class CellText {

    /** What a cell holds at most, in UTF-16 units; a longer text makes Excel repair the file. */
    static final int LIMIT = 32_767;

    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    /**
     * The same words, cut to {@link #LIMIT}: without control characters, with {@code U+FFFD} for half a pair, and with
     * the underscore of a literal {@code _x0041_} written so that it does not turn into {@code A}.
     */
    static String of(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** Nearly every text is, and then nothing is copied. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length > LIMIT) return false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isControl(c) || c >= 0xd800 || (c == '_' && isEscape(text, i))) return false;
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LIMIT));
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String written = written(text, i, c);
            if (out.length() + written.length() > LIMIT) break;
            out.append(written);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static String written(String text, int at, int c) {
        if (c == '\t') return " ";
        if (c == '\n') return "\n";
        if (isControl(c)) return "";
        if ((c >= 0xd800 && c <= 0xdfff) || c == 0xfffe || c == 0xffff) return "\ufffd";
        if (c == '_' && isEscape(text, at)) return UNDERSCORE;
        return Character.toString(c);
    }

    private static boolean isControl(int c) {
        return c < ' ' || (c >= 0x7f && c <= 0x9f);
    }

    /** Whether {@code _xHHHH_} begins here, which a reader would take for the character of that number. */
    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') return false;
        for (int i = at + 2; i < at + 6; i++) if (Character.digit(text.charAt(i), 16) < 0) return false;
        return true;
    }
}
