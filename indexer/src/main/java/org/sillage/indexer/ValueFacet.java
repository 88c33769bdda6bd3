// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/** Counts the values of one column, and says which documents pass its filter. */
final class ValueFacet {

    private static final int NO_VALUE = -1;

    private final String field;
    private final Optional<String> filter;
    private final Map<String, Long> counts = new HashMap<>();
    private SortedDocValues values = DocValues.emptySorted();
    private long[] countsHere = new long[0];
    private BitSet chosenHere = new BitSet();
    private int ordinal;

    ValueFacet(String field, Optional<String> filter) {
        this.field = field;
        this.filter = filter.map(MentionFields::value);
    }

    void enter(LeafReader segment) throws IOException {
        values = DocValues.getSorted(segment, field);
        countsHere = new long[values.getValueCount()];
        chosenHere = new BitSet();
        if (filter.isEmpty()) return;
        for (int value = 0; value < countsHere.length; value++) {
            chosenHere.set(value, MentionFields.value(valueOf(value)).equals(filter.get()));
        }
    }

    /** Goes to a document; whether it passes the filter. */
    boolean passes(int document) throws IOException {
        ordinal = values.advanceExact(document) ? values.ordValue() : NO_VALUE;
        return filter.isEmpty() || (ordinal != NO_VALUE && chosenHere.get(ordinal));
    }

    /** Counts the document gone to last. */
    void count() {
        if (ordinal != NO_VALUE) countsHere[ordinal]++;
    }

    void leave() throws IOException {
        for (int value = 0; value < countsHere.length; value++) {
            if (countsHere[value] > 0) counts.merge(valueOf(value), countsHere[value], Long::sum);
        }
    }

    private String valueOf(int value) throws IOException {
        return values.lookupOrd(value).utf8ToString();
    }

    /** Most frequent first; equals by name. */
    Map<String, Long> counts() {
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
