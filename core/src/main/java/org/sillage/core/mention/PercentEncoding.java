// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as RFC 3986 has it. */
final class PercentEncoding {

    private static final String UNRESERVED = "-._~";
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    /** What may stand in a path as it is. */
    static final boolean[] IN_PATH = letters(UNRESERVED + SUB_DELIMITERS + ":@/");

    /** What may stand in a query or fragment as it is. */
    static final boolean[] IN_QUERY = letters(UNRESERVED + SUB_DELIMITERS + ":@/?");

    private static final boolean[] ALWAYS_PLAIN = letters(UNRESERVED);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * The one spelling of a part of an address: escapes of unreserved letters are undone, other escapes are upper case,
     * what may not stand there is escaped as UTF-8, a percent sign that starts no escape is itself escaped.
     */
    static String normalised(String raw, boolean[] plain) {
        return written(raw, plain, true);
    }

    /** The same, but escapes stay as they were written: for addresses that are still to be asked for. */
    static String repaired(String raw, boolean[] plain) {
        return written(raw, plain, false);
    }

    /** Every escape undone, as UTF-8. */
    static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        int i = 0;
        while (i < raw.length()) {
            int octet = octet(raw, i);
            if (octet >= 0) {
                bytes.write(octet);
                i += 3;
            } else {
                int codePoint = raw.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String written(String raw, boolean[] plain, boolean undoing) {
        if (isPlain(raw, plain)) return raw;
        StringBuilder out = new StringBuilder(raw.length() + 16);
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c < 128 && plain[c]) {
                out.append(c);
                i++;
            } else if (c == '%') {
                i += appendEscape(out, raw, i, undoing);
            } else {
                int codePoint = raw.codePointAt(i);
                appendEscaped(out, codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return out.toString();
    }

    private static int appendEscape(StringBuilder out, String raw, int at, boolean undoing) {
        int octet = octet(raw, at);
        if (octet < 0) {
            out.append("%25");
            return 1;
        }
        if (!undoing) out.append(raw, at, at + 3);
        else if (octet < 128 && ALWAYS_PLAIN[octet]) out.append((char) octet);
        else out.append('%').append(HEX.toHexDigits((byte) octet));
        return 3;
    }

    private static void appendEscaped(StringBuilder out, int codePoint) {
        // A lone surrogate has no UTF-8; the replacement character stands for it.
        int known = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0xFFFD : codePoint;
        for (byte octet : Character.toString(known).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(octet));
        }
    }

    /** Value of the escape that starts at a place; -1 where none does. */
    private static int octet(String raw, int at) {
        if (raw.charAt(at) != '%' || at + 2 >= raw.length()) return -1;
        char high = raw.charAt(at + 1);
        char low = raw.charAt(at + 2);
        if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) return -1;
        return HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low);
    }

    private static boolean isPlain(String raw, boolean[] plain) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= 128 || !plain[c]) return false;
        }
        return true;
    }

    private static boolean[] letters(String others) {
        boolean[] letters = new boolean[128];
        for (char c = 'a'; c <= 'z'; c++) letters[c] = true;
        for (char c = 'A'; c <= 'Z'; c++) letters[c] = true;
        for (char c = '0'; c <= '9'; c++) letters[c] = true;
        for (char c : others.toCharArray()) letters[c] = true;
        return letters;
    }
}
