// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.List;
import java.util.Map;
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.mention.Folding;

/** How lists name what carried an article. */
final class MediumWords {

    private static final Map<Medium, List<String>> WORDS = Map.of(
            Medium.WEB,
                    List.of(
                            "web",
                            "online",
                            "onlinenews",
                            "internet",
                            "site",
                            "website",
                            "blog",
                            "digital",
                            "numerique",
                            "en ligne"),
            Medium.PRINT,
                    List.of("print", "papier", "presse", "newspaper", "magazine", "quotidien", "hebdomadaire", "press"),
            Medium.RADIO, List.of("radio", "radios", "fm"),
            Medium.TELEVISION, List.of("tv", "tele", "teles", "television", "televisions", "chaine tv", "tnt"));

    private MediumWords() {}

    /** Whether it is heard or watched as it goes out. */
    static boolean isBroadcast(Medium medium) {
        return medium == Medium.RADIO || medium == Medium.TELEVISION;
    }

    /** The web first: {@code presse en ligne} is on the web. {@link Medium#UNKNOWN} where no word is known. */
    static Medium of(String text) {
        if (text.isEmpty()) return Medium.UNKNOWN;
        String folded = " " + Folding.folded(text) + " ";
        for (Medium medium : List.of(Medium.WEB, Medium.RADIO, Medium.TELEVISION, Medium.PRINT)) {
            boolean named =
                    WORDS.getOrDefault(medium, List.of()).stream().anyMatch(word -> folded.contains(" " + word + " "));
            if (named) return medium;
        }
        return Medium.UNKNOWN;
    }
}
