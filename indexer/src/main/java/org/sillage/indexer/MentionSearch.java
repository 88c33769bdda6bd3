// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;
import org.sillage.core.search.SearchResult.Hit;

/** Answers one search on one state of the index. */
final class MentionSearch {

    private static final SortField NEWEST = new SortField(MentionFields.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField FIRST_RECORDED = new SortField(MentionFields.FIRST_SEQ, SortField.Type.LONG);
    private static final Sort BY_TIME = new Sort(NEWEST, FIRST_RECORDED);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST, FIRST_RECORDED);
    private static final Set<String> SHOWN = Set.of(MentionFields.ID, MentionFields.TITLE, MentionFields.TEXT);

    private final SearchRequest request;
    private final Duration longest;
    private final IndexSearcher searcher;
    private final QueryTranslator translator;
    private final Query found;

    /** @param longest the search is given up when it takes longer, by this clock */
    MentionSearch(DirectoryReader reader, SearchRequest request, Clock clock, Duration longest) throws IOException {
        this.request = request;
        this.longest = longest;
        this.translator = new QueryTranslator(request.zone());
        Query asked = translator.translate(request.query());
        long end = clock.millis() + longest.toMillis();
        QueryTimeout timeout = () -> clock.millis() >= end;
        // Looking up all words that begin so happens before documents are scored: only this reader stops it.
        this.searcher =
                new IndexSearcher(translator.hasPrefixes() ? ExitableDirectoryReader.wrap(reader, timeout) : reader);
        this.searcher.setTimeout(timeout);
        this.found = searcher.rewrite(mayBeShown(ofKind(asked), clock.millis()));
    }

    private Query ofKind(Query asked) {
        if (request.kind().isEmpty()) return asked;
        return new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(value(MentionFields.KIND, request.kind().get()), Occur.FILTER)
                .build();
    }

    /** What is under embargo at the time of the question is neither shown nor counted. */
    private static Query mayBeShown(Query asked, long now) {
        return new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(LongPoint.newRangeQuery(MentionFields.EMBARGO, now + 1, Long.MAX_VALUE), Occur.MUST_NOT)
                .build();
    }

    SearchResult result() throws IOException, QueryException {
        FacetCounts counts = searcher.search(found, FacetCounts.manager(request));
        checkTime();
        return new SearchResult(counts.total(), hits(), counts.counts());
    }

    private List<Hit> hits() throws IOException, QueryException {
        int wanted = (int) Math.min(
                (long) request.offset() + request.limit(),
                searcher.getIndexReader().maxDoc());
        if (request.limit() == 0 || wanted <= request.offset()) return List.of();
        Sort sort = request.newestFirst() ? BY_TIME : BY_RELEVANCE;
        ScoreDoc[] best = searcher.search(filtered(), new TopFieldCollectorManager(sort, wanted, wanted)).scoreDocs;
        checkTime();
        Weight weight = searcher.createWeight(found, ScoreMode.COMPLETE_NO_SCORES, 1);
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>(best.length);
        for (int i = request.offset(); i < best.length; i++) {
            Document shown = stored.document(best[i].doc, SHOWN);
            hits.add(new Hit(new MentionId(shown.get(MentionFields.ID)), highlight(weight, best[i].doc, shown)));
        }
        return hits;
    }

    private Query filtered() {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(found, Occur.MUST);
        request.network().ifPresent(network -> filtered.add(value(MentionFields.NETWORK, network), Occur.FILTER));
        request.outlet().ifPresent(outlet -> filtered.add(value(MentionFields.OUTLET, outlet), Occur.FILTER));
        request.language().ifPresent(language -> filtered.add(value(MentionFields.LANGUAGE, language), Occur.FILTER));
        if (request.from().isPresent() || request.to().isPresent()) {
            filtered.add(translator.days(request.from(), request.to()), Occur.FILTER);
        }
        return filtered.build();
    }

    private static Query value(String field, String value) {
        return new TermQuery(new Term(field, MentionFields.value(value)));
    }

    /** From the text, else from the title; Lucene keeps where each word stands. */
    private String highlight(Weight weight, int document, Document shown) throws IOException {
        LeafReaderContext segment =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        Matches matches = weight.matches(segment, document - segment.docBase);
        if (matches == null) return "";
        for (String field : List.of(MentionFields.TEXT, MentionFields.TITLE)) {
            String text = shown.get(field);
            if (text == null) continue;
            String passage = Highlight.of(text, Highlight.spans(matches.getMatches(field)));
            if (!passage.isEmpty()) return passage;
        }
        return "";
    }

    private void checkTime() throws QueryException {
        if (searcher.timedOut()) throw tooSlow(longest);
    }

    static QueryException tooSlow(Duration longest) {
        return new QueryException(Message.of("query.too-slow", longest.toSeconds()), 0);
    }
}
