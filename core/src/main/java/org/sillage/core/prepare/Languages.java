// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.mention.Folding;

/** What sources call a language: {@code fr-FR}, {@code fra}, {@code French}, {@code Français}; or no language at all. */
final class Languages {

    /** Codes that networks and ISO 639 have for "unknown", "several", "no words". */
    private static final Set<String> NO_LANGUAGE =
            Set.of("und", "mul", "zxx", "mis", "art", "qam", "qct", "qht", "qme", "qst", "xx");

    private static final Map<String, String> BIBLIOGRAPHIC =
            Map.of("fre", "fr", "ger", "de", "dut", "nl", "gre", "el", "chi", "zh", "cze", "cs", "rum", "ro");

    private static final Map<String, String> CODE_OF = codes();

    private Languages() {}

    /** Primary subtag of what a source calls the language, two letters where it has two; empty when it names none. */
    static Optional<String> code(String stated) {
        String name = Folding.folded(stated);
        String code = CODE_OF.get(name);
        if (code != null) return Optional.of(code);
        // A tag, such as fr-FR, zh_Hant or de-CH-1996.
        String primary = name.split(" ", 2)[0];
        return Optional.ofNullable(CODE_OF.get(primary)).filter(known -> primary.length() <= 3);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            // Locale itself turns the old codes that some networks still send (iw, in) into today's.
            String known = language.getLanguage();
            codes.put(code, known);
            codes.put(language.getISO3Language(), known);
            for (Locale in : List.of(Locale.ENGLISH, Locale.FRENCH, language)) {
                codes.putIfAbsent(Folding.folded(language.getDisplayLanguage(in)), known);
            }
        }
        codes.put("iw", "he");
        codes.put("in", "id");
        codes.putAll(BIBLIOGRAPHIC);
        codes.keySet().removeAll(NO_LANGUAGE);
        codes.remove("");
        return Map.copyOf(codes);
    }
}
