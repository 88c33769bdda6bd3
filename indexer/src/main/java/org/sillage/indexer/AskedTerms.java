// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * The terms that queries ask for. A mention in memory needs no others, at their places: without the rest it is made and
 * asked in a fraction of the time.
 */
final class AskedTerms {

    private final Set<String> terms = new HashSet<>();
    private final List<ByteRunAutomaton> patterns = new ArrayList<>();

    AskedTerms(Collection<Query> queries) {
        for (Query query : queries) query.visit(new Visitor());
    }

    /** Whether a query asks for a term, whatever the field. */
    boolean contains(String term) {
        if (terms.contains(term)) return true;
        BytesRef bytes = new BytesRef(term);
        return patterns.stream().anyMatch(pattern -> pattern.run(bytes.bytes, bytes.offset, bytes.length));
    }

    private final class Visitor extends QueryVisitor {

        @Override
        public void consumeTerms(Query query, Term... asked) {
            for (Term term : asked) terms.add(term.text());
        }

        @Override
        public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> pattern) {
            patterns.add(pattern.get());
        }

        /** What is to be left out is asked for too. */
        @Override
        public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
        }
    }
}
