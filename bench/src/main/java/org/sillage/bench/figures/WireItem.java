// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

/**
 * What a look at a news agency's item shows to somebody who knows the names of its elements and nothing more.
 *
 * @param isDispatch whether it is a text with a headline
 * @param language primary subtag; empty where none is stated
 * @param embargo {@code none}, {@code always}, or the time at which it ends
 */
record WireItem(boolean isDispatch, String headline, String byline, String language, String embargo) {

    static final String NONE = "none";
    static final String ALWAYS = "always";

    static final WireItem NO_DISPATCH = new WireItem(false, "", "", "", NONE);

    /** Letters and digits alone: how blanks and signs are told is not measured. */
    static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String primary(String tag) {
        return tag.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("[-_].*", "");
    }
}
