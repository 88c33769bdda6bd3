// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.Locale;
import java.util.Map;

/** Names of charsets that IANA lists, or that programs write, and Java knows by another name. */
final class CharsetNames {

    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("csmacintosh", "x-MacRoman"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("mac-cyrillic", "x-MacCyrillic"),
            Map.entry("maccyrillic", "x-MacCyrillic"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("mac-greek", "x-MacGreek"),
            Map.entry("mac-turkish", "x-MacTurkish"),
            Map.entry("maccentraleurope", "x-MacCentralEurope"),
            Map.entry("maclatin2", "x-MacCentralEurope"),
            Map.entry("ms-ansi", "windows-1252"),
            Map.entry("ms-ee", "windows-1250"),
            Map.entry("ms-cyrl", "windows-1251"),
            Map.entry("ms-greek", "windows-1253"),
            Map.entry("ms-turk", "windows-1254"),
            Map.entry("cp-is", "IBM861"),
            Map.entry("csibm855", "IBM855"),
            Map.entry("cspc775baltic", "IBM775"),
            Map.entry("ebcdic-cp-be", "IBM500"),
            Map.entry("ebcdic-cp-ch", "IBM500"),
            Map.entry("ebcdic-cp-ca", "IBM037"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode", "UTF-8"));

    private CharsetNames() {}

    /** The name as Java has it, where it has one; else as it stands. Underscores pass for hyphens. */
    static String java(String name) {
        String stated = name.strip();
        String folded = stated.toLowerCase(Locale.ROOT).replace('_', '-');
        if (OTHERWISE.containsKey(folded)) return OTHERWISE.getOrDefault(folded, stated);
        return folded.startsWith("windows-") ? folded : stated;
    }
}
