// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.sillage.core.search.SearchRequest;

/**
 * Counts what a query found, in one pass over columns. A document that passes all filters counts everywhere; one that
 * fails a single filter counts in that filter's own facet alone, which so shows what else could be chosen there.
 */
final class FacetCounts implements Collector {

    private final ValueFacet network;
    private final ValueFacet outlet;
    private final ValueFacet language;
    private final DayFacet day;
    private long total;

    private FacetCounts(SearchRequest request) {
        network = new ValueFacet(MentionFields.NETWORK, request.network());
        outlet = new ValueFacet(MentionFields.OUTLET, request.outlet());
        language = new ValueFacet(MentionFields.LANGUAGE, request.language());
        day = new DayFacet(request);
    }

    /** For a search on one thread. */
    static CollectorManager<FacetCounts, FacetCounts> manager(SearchRequest request) {
        return new CollectorManager<>() {
            @Override
            public FacetCounts newCollector() {
                return new FacetCounts(request);
            }

            @Override
            public FacetCounts reduce(Collection<FacetCounts> one) {
                return one.iterator().next();
            }
        };
    }

    /** Documents that pass all filters. */
    long total() {
        return total;
    }

    Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        counts.put("network", network.counts());
        counts.put("outlet", outlet.counts());
        counts.put("language", language.counts());
        counts.put("day", day.counts());
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        LeafReader segment = context.reader();
        for (ValueFacet facet : List.of(network, outlet, language)) facet.enter(segment);
        day.enter(segment);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable noScores) {}

            @Override
            public void collect(int document) throws IOException {
                add(document);
            }

            @Override
            public void finish() throws IOException {
                for (ValueFacet facet : List.of(network, outlet, language)) facet.leave();
            }
        };
    }

    private void add(int document) throws IOException {
        boolean inNetwork = network.passes(document);
        boolean inOutlet = outlet.passes(document);
        boolean inLanguage = language.passes(document);
        boolean inDays = day.passes(document);
        if (inOutlet && inLanguage && inDays) network.count();
        if (inNetwork && inLanguage && inDays) outlet.count();
        if (inNetwork && inOutlet && inDays) language.count();
        if (inNetwork && inOutlet && inLanguage) day.count();
        if (inNetwork && inOutlet && inLanguage && inDays) total++;
    }
}
