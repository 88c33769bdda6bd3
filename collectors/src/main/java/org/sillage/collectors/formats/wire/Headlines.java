// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.wire;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Which of several headlines is the title: they differ by role, language and rank. */
final class Headlines {

    private static final Set<String> MAIN = Set.of("", "main", "headline", "title");

    private Headlines() {}

    /**
     * In the language of the item where there is one, the main one before others, then by rank.
     *
     * @return one line; empty where no headline says anything
     */
    static String main(Stream<Element> headlines, String language) {
        return headlines
                .filter(headline -> !WireWords.line(headline.getValue()).isEmpty())
                .min(Comparator.<Element>comparingInt(headline -> foreignness(headline, language))
                        .thenComparingInt(Headlines::distance)
                        .thenComparingLong(Headlines::rank))
                .map(headline -> WireWords.line(headline.getValue()))
                .orElse("");
    }

    private static int foreignness(Element headline, String language) {
        String stated = WireXml.attribute(headline, "lang");
        return stated.isEmpty() || WireXml.primary(stated).equals(WireXml.primary(language)) ? 0 : 1;
    }

    private static int distance(Element headline) {
        return distance(WireXml.attribute(headline, "role"));
    }

    /** How far a role is from that of the title: a line under it is further than one whose role nobody knows. */
    static int distance(String role) {
        String plain = WireWords.local(role).toLowerCase(Locale.ROOT);
        if (MAIN.contains(plain)) return 0;
        return plain.startsWith("sub") ? 2 : 1;
    }

    private static long rank(Element headline) {
        return WireWords.revision(WireXml.attribute(headline, "rank")).orElse(Long.MAX_VALUE);
    }
}
