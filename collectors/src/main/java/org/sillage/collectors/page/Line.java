// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

/**
 * A run of text between two blocks, as it is shown.
 *
 * @param text one space between words; line ends where the page breaks lines inside a block
 * @param linked how many of its characters are links
 * @param order its place among the lines of the page
 * @param tag of the block it stands in, such as {@code p}
 */
record Line(String text, int linked, int order, String tag) implements Part {

    /** Shorter ones are labels, dates and names unless they end like a sentence. */
    private static final int LONG = 60;

    private static final int LEAST = 20;
    /** A sign of Chinese, Japanese or Korean says as much as a word's half. */
    private static final int WIDE = 2;

    private static final String SENTENCE_ENDS = ".!?…:;\"'”»’)。！？」";

    int unlinked() {
        return text.length() - linked;
    }

    /** Whether links make most of it. */
    boolean isLinks() {
        return 2 * linked > text.length();
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** What it is worth for being the article's: its characters where it reads like running text, else less than nothing. */
    int value() {
        if (isLinks()) return -text.length();
        if (isHeading()) return 0;
        if (isRunning()) return unlinked() - linked;
        return -text.length() / 3;
    }

    /** Whether it reads like running text. */
    boolean isRunning() {
        int weight = weight();
        return weight >= LONG || (weight >= LEAST && isSentence());
    }

    /** Whether it ends like a sentence. */
    boolean isSentence() {
        return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private int weight() {
        int weight = unlinked();
        if (weight >= LONG) return weight;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x2E80) weight += WIDE - 1;
        return weight;
    }
}
