// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

/** Short extracts of texts, as a right to quote allows them. */
final class Extracts {

    /** Characters of an extract. */
    static final int LONGEST = 200;

    private Extracts() {}

    /** The words around the first place where a name stands; the beginning where it stands nowhere. */
    static String around(String text, SponsorNames names) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) return line;
        int place = Math.max(0, names.first(line));
        int from = wordStart(line, Math.max(0, place - LONGEST / 2));
        int to = wordEnd(line, Math.min(line.length(), from + LONGEST));
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }

    /** Of an article, as much of its beginning as the rights to it allow; empty where that is nothing. */
    static String of(Item item, TextRights rights) {
        String text = item.dossier().mention().text();
        return switch (rights.of(item.dossier().sources())) {
            case HEADLINE -> "";
            case EXTRACT -> beginning(text);
            case FULL -> text;
        };
    }

    /** Long texts are not looked through to their end: blanks seldom are three quarters of a text. */
    private static String beginning(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST * 4));
        String line = head.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) return line;
        return line.substring(0, wordEnd(line, LONGEST)).strip() + "…";
    }

    private static int wordStart(String line, int at) {
        if (at == 0) return 0;
        int space = line.indexOf(' ', at);
        return space < 0 || space - at > LONGEST / 4 ? at : space + 1;
    }

    private static int wordEnd(String line, int at) {
        if (at >= line.length()) return line.length();
        int space = line.lastIndexOf(' ', at);
        return at - space > LONGEST / 4 ? at : space;
    }
}
