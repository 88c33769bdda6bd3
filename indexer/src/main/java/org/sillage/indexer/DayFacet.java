// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.sillage.core.search.SearchRequest;

/** Counts days of publication in a zone, and says which documents pass the filter on days. */
final class DayFacet {

    private final ZoneDays zone;
    private final long from;
    private final long to;
    private final Map<Long, long[]> counts = new HashMap<>();
    private NumericDocValues times = DocValues.emptyNumeric();
    private NumericDocValues statedDays = DocValues.emptyNumeric();
    private long day;
    private long countedDay = Long.MIN_VALUE;
    private long[] count = new long[1];

    DayFacet(SearchRequest request) {
        this.zone = new ZoneDays(request.zone());
        this.from = request.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.to = request.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    void enter(LeafReader segment) throws IOException {
        times = DocValues.getNumeric(segment, MentionFields.PUBLISHED);
        statedDays = DocValues.getNumeric(segment, MentionFields.PUBLISHED_DAY);
    }

    /** Goes to a document; whether it passes the filter. */
    boolean passes(int document) throws IOException {
        if (statedDays.advanceExact(document)) day = statedDays.longValue();
        else day = times.advanceExact(document) ? zone.dayOf(times.longValue()) : Long.MIN_VALUE;
        return day >= from && day <= to;
    }

    /** Counts the document gone to last. */
    void count() {
        if (day != countedDay) {
            count = counts.computeIfAbsent(day, unseen -> new long[1]);
            countedDay = day;
        }
        count[0]++;
    }

    /** By ISO day, in order. */
    Map<String, Long> counts() {
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        ordered.put(LocalDate.ofEpochDay(entry.getKey()).toString(), entry.getValue()[0]));
        return ordered;
    }
}
