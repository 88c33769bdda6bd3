// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.archives;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sillage.core.mention.Folding;

/**
 * Two documents of one outlet, day and headline. As a rule they are one article, such as a paper's two editions; but a
 * paper may head several pieces of a day with the same words, such as "In brief".
 */
final class SameHeadline {

    /** Fewer words of text tell nothing. */
    private static final int FEWEST_WORDS = 20;

    /** Editions of one article share most of their words; two articles in one language share a fifth. */
    private static final double ALIKE = 0.3;

    private SameHeadline() {}

    /** Whether they are two articles: signed by others, or with another text altogether. */
    static boolean isOverAnother(DatabaseArticle one, DatabaseArticle other) {
        String signed = Folding.folded(one.byline());
        String signedToo = Folding.folded(other.byline());
        if (!signed.isEmpty() && !signedToo.isEmpty()) return !signed.equals(signedToo);
        Set<String> words = words(one);
        Set<String> wordsToo = words(other);
        if (Math.min(words.size(), wordsToo.size()) < FEWEST_WORDS) return false;
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(wordsToo);
        return shared.size() < ALIKE * (words.size() + wordsToo.size() - shared.size());
    }

    /** The headline with what tells the article from the first of this headline: its page, else its signature. */
    static String distinct(DatabaseArticle article) {
        String more = article.page().isBlank() ? article.byline() : "p " + article.page();
        return article.title() + " " + (more.isBlank() ? String.join(" ", first(article)) : more);
    }

    private static Set<String> words(DatabaseArticle article) {
        return new HashSet<>(all(article));
    }

    private static List<String> first(DatabaseArticle article) {
        List<String> all = all(article);
        return all.subList(0, Math.min(5, all.size()));
    }

    private static List<String> all(DatabaseArticle article) {
        return List.of(Folding.folded(String.join(" ", article.text())).split(" ", -1));
    }
}
