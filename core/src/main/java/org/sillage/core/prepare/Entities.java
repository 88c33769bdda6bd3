// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * References of HTML that are left in a name which was escaped twice on its way: numbers, letters with their accents, and
 * the few signs that names and lists of names hold. No other reference is one here.
 */
final class Entities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9A-Fa-f]{1,5})|([A-Za-z])(%s)|(%s));"
                    .formatted(
                            "acute|grave|circ|uml|tilde|cedil|ring|caron",
                            "amp|nbsp|quot|apos|lsquo|rsquo|oslash|szlig"));

    /** As combining marks, which follow their letter. */
    private static final Map<String, String> ACCENTS = Map.of(
            "acute", "\u0301",
            "grave", "\u0300",
            "circ", "\u0302",
            "uml", "\u0308",
            "tilde", "\u0303",
            "cedil", "\u0327",
            "ring", "\u030A",
            "caron", "\u030C");

    private static final Map<String, String> SIGNS = Map.of(
            "amp", "&", "nbsp", " ", "quot", "\"", "apos", "'", "lsquo", "‘", "rsquo", "’", "oslash", "ø", "szlig",
            "ß");

    private Entities() {}

    static String decoded(String text) {
        if (text.indexOf('&') < 0) return text;
        return REFERENCE
                .matcher(text)
                .replaceAll(reference -> java.util.regex.Matcher.quoteReplacement(character(reference)));
    }

    private static String character(MatchResult reference) {
        if (reference.group(1) != null) return character(Integer.parseInt(reference.group(1)));
        if (reference.group(2) != null) return character(Integer.parseInt(reference.group(2), 16));
        if (reference.group(3) == null) return SIGNS.getOrDefault(reference.group(5), " ");
        String accented = reference.group(3) + ACCENTS.getOrDefault(reference.group(4), "");
        return Normalizer.normalize(accented, Normalizer.Form.NFC);
    }

    private static String character(int code) {
        return Character.isDefined(code) && !Character.isSurrogate((char) code) ? Character.toString(code) : " ";
    }
}
