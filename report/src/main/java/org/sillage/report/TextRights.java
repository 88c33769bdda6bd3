// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of an article's text a report may show. Searching uses the whole text: to find a passage is not to reproduce
 * it. Title, outlet, date, authors and link are always shown.
 *
 * @param bySource by id; a source that is missing allows a short extract
 */
public record TextRights(Map<String, Right> bySource) {

    /** A short extract of everything. */
    public static final TextRights USUAL = new TextRights(Map.of());

    /** What may be shown, the least first. */
    public enum Right {
        /** Nothing of the text. */
        HEADLINE,
        /** Its beginning, or some words around a name. */
        EXTRACT,
        /** All of it, as far as a cell holds it. */
        FULL;

        /** As configuration files write it; empty where no right is called so. */
        public static Optional<Right> ofKey(String key) {
            return Stream.of(values())
                    .filter(right -> right.name().toLowerCase(Locale.ROOT).equals(key))
                    .findFirst();
        }
    }

    public TextRights {
        bySource = Map.copyOf(bySource);
    }

    /** The least that any of the sources of one article allows: nobody can tell whose words are shown. */
    Right of(Collection<String> sources) {
        return sources.stream()
                .map(source -> bySource.getOrDefault(source, Right.EXTRACT))
                .min(Comparator.naturalOrder())
                .orElse(Right.EXTRACT);
    }
}
