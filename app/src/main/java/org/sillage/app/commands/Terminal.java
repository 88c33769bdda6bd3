// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

/** What a terminal may be sent. */
final class Terminal {

    private Terminal() {}

    /**
     * A text without the control characters that would move the cursor, colour the screen or turn the writing round:
     * headlines and file names come from outside. Tabs and line ends stay.
     */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(Terminal::harmless).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean harmless(int c) {
        if (c == '\n' || c == '\t') return true;
        return !Character.isISOControl(c) && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
    }
}
