// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.util.List;
import java.util.Map;
import org.sillage.core.mention.MentionId;

/**
 * What a search found; records come from the ledger.
 *
 * @param total all that match, filters applied
 * @param hits the page asked for, best or newest first
 * @param facets counts by {@code network}, {@code outlet}, {@code language}, {@code day}; a facet ignores the filter on
 *     its own field and applies all others; most frequent first, days in order
 */
public record SearchResult(long total, List<Hit> hits, Map<String, Map<String, Long>> facets) {

    /**
     * @param highlight a passage as plain text with found words between U+E000 and U+E001 (private use, so that text
     *     cannot forge them); empty where nothing is to be marked
     */
    public record Hit(MentionId id, String highlight) {}

    /** Opens a found word in a highlight. */
    public static final char MARK_START = '\uE000';
    /** Closes it. */
    public static final char MARK_END = '\uE001';
}
