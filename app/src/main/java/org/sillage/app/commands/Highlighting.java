// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import org.sillage.core.search.SearchResult;

/** Found words on a terminal. */
final class Highlighting {

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private Highlighting() {}

    /** On one line, cut at a space where it is longer. */
    static String shortened(String passage, int width) {
        String line = passage.replaceAll("\\s+", " ").strip();
        if (line.length() <= width) return line;
        int space = line.lastIndexOf(' ', width);
        return line.substring(0, space > width / 2 ? space : width) + " …";
    }

    /** Bold where the terminal is coloured; between asterisks elsewhere. Harmless in either case. */
    static String shown(String passage, boolean coloured) {
        String safe = Terminal.safe(passage);
        String shown = safe.replace(String.valueOf(SearchResult.MARK_START), coloured ? BOLD : "*")
                .replace(String.valueOf(SearchResult.MARK_END), coloured ? PLAIN : "*");
        // A passage that was cut inside a found word still ends plainly.
        return coloured ? shown + PLAIN : shown;
    }
}
