// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.util.List;

/** The words that a hashtag is made of. A handle is a name: only its underscores part it. */
final class TagParts {

    private TagParts() {}

    /**
     * A part of a tag.
     *
     * @param start where it stands in the text
     */
    record Part(String letters, int start, int end) {}

    /** The term for a tag or handle with its sign. */
    static String term(char sign, String letters) {
        return sign + Letters.folded(letters);
    }

    /** As one word. */
    static String joined(String letters) {
        return letters.replace("_", "");
    }

    /** Adds its parts; none where it has but one. {@code start} is where its letters begin in the text. */
    static void of(String letters, char sign, int start, List<Part> parts) {
        int from = 0;
        for (int i = 1; i <= letters.length(); i++) {
            if (i < letters.length() && !(sign == '#' ? partsBefore(letters, i) : isUnderscore(letters, i))) continue;
            int first = isUnderscore(letters, from) ? from + 1 : from;
            if (first < i) parts.add(new Part(letters.substring(first, i), start + first, start + i));
            from = i;
        }
        if (parts.size() == 1) parts.clear();
    }

    /** At {@code usine|Extra}, {@code JPO|Usine}, {@code Usine|2018}, {@code 2018|Usine} and underscores. */
    private static boolean partsBefore(String letters, int i) {
        char before = letters.charAt(i - 1);
        char here = letters.charAt(i);
        if (here == '_' || Character.isDigit(before) != Character.isDigit(here)) return before != '_';
        if (Character.isLowerCase(before) && Character.isUpperCase(here)) return true;
        return Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && i + 1 < letters.length()
                && Character.isLowerCase(letters.charAt(i + 1));
    }

    private static boolean isUnderscore(String letters, int i) {
        return letters.charAt(i) == '_';
    }
}
