// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A search. Filters narrow what the query finds.
 *
 * @param query what to find
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param kind {@code post} or {@code clipping}
 * @param network lower-case name
 * @param outlet the outlet's key
 * @param language primary subtag
 * @param zone of days, in filters and facets
 * @param newestFirst by publication; else by relevance
 * @param limit most hits to return; zero or more
 * @param offset hits to pass over first
 */
public record SearchRequest(
        Query query,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> kind,
        Optional<String> network,
        Optional<String> outlet,
        Optional<String> language,
        ZoneId zone,
        boolean newestFirst,
        int limit,
        int offset) {

    /** A search without filters. */
    public static SearchRequest of(Query query, ZoneId zone, int limit) {
        return new SearchRequest(
                query,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                zone,
                false,
                limit,
                0);
    }
}
