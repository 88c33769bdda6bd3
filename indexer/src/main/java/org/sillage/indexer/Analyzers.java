// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;

/** How words are taken from texts: the same for the index, for queries and for the campaign matcher. */
final class Analyzers {

    /** Changes when a text gives other terms than before: indexes are then built anew and matches worked out again. */
    static final String VERSION = "words-1";

    private Analyzers() {}

    /** For texts; one for all languages. */
    static Analyzer newAnalyzer() {
        return newAnalyzer(term -> true);
    }

    /** The same, less the terms that are not wanted; those that are keep their places. */
    static Analyzer newAnalyzer(Predicate<String> wanted) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new WordTokenizer(wanted));
            }
        };
    }

    /**
     * A word of a query.
     *
     * @param sign {@code #} or {@code @}; 0 where it has none
     */
    record QueryWord(String letters, char sign) {}

    /** The words of a query's text, cut as in texts; a tag stays one word. */
    static List<QueryWord> wordsOf(String text) {
        List<QueryWord> words = new ArrayList<>();
        WordScanner scanner = new WordScanner().on(text);
        while (scanner.next()) words.add(new QueryWord(scanner.letters(), scanner.sign()));
        return words;
    }
}
