// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The terms that stand for one word. They stand at one place of one field, so that a query need not know the language
 * of a text, nor trust what a network says it is:
 *
 * <ul>
 *   <li>its form, without accents, and as written behind it where that differs: {@code penicaud|pénicaud}. Exact words
 *       and prefixes are looked up here;
 *   <li>its light French stem, {@code ~f…}, and its English one, {@code ~e…}, each only where it differs from the form:
 *       most words are their own stem, and a term less for each saves a third of the index.
 * </ul>
 *
 * <p>Not for several threads at a time: the stemmers keep state.
 */
final class WordForms {

    static final char AS_WRITTEN = '|';
    private static final String FRENCH = "~f";
    private static final String ENGLISH = "~e";

    /** Some 12 MB; a few thousand words make nine tenths of any text. */
    private static final int MOST_REMEMBERED = 50_000;

    private final OneWord frenchWord = new OneWord();
    private final OneWord englishWord = new OneWord();
    private final TokenFilter french = new FrenchLightStemFilter(frenchWord);
    private final TokenFilter english = new KStemFilter(englishWord);
    private final Map<String, List<String>> remembered = new HashMap<>();
    private final Predicate<String> wanted;

    /** @param wanted terms to give of those that {@link #kept} would */
    WordForms(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** Terms under which a word of a text is kept. */
    List<String> kept(String letters) {
        List<String> terms = remembered.get(letters);
        if (terms == null) {
            if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
            terms = work(letters);
            remembered.put(letters, terms);
        }
        return terms;
    }

    private List<String> work(String letters) {
        SequencedSet<String> terms = new LinkedHashSet<>();
        String form = exact(letters);
        terms.add(form);
        String folded = Letters.folded(letters);
        String frenchStem = stem(french, frenchWord, folded, masculine(folded));
        String englishStem = stem(english, englishWord, folded, folded);
        if (!frenchStem.equals(form)) terms.add(FRENCH + frenchStem);
        if (!englishStem.equals(form)) terms.add(ENGLISH + englishStem);
        return terms.stream().filter(wanted).toList();
    }

    /** Terms of which one is kept for each word that is the same but for its accents and its ending. */
    SequencedSet<String> sought(String letters) {
        String folded = Letters.folded(letters);
        String frenchStem = stem(french, frenchWord, folded, masculine(folded));
        String englishStem = stem(english, englishWord, folded, folded);
        return new LinkedHashSet<>(List.of(FRENCH + frenchStem, ENGLISH + englishStem, frenchStem, englishStem));
    }

    /** The stemmer leaves another stem for {@code ouvrière} than for {@code ouvrier}: it is handed the latter. */
    private static String masculine(String folded) {
        int plural = folded.endsWith("s") ? 1 : 0;
        return folded.endsWith("iere" + "s".repeat(plural))
                ? folded.substring(0, folded.length() - 1 - plural)
                : folded;
    }

    /** The one term kept for each word that is written so, case aside. */
    static String exact(String letters) {
        String written = Letters.lowerCase(letters);
        String folded = Letters.folded(letters);
        return folded.equals(written) ? folded : folded + AS_WRITTEN + written;
    }

    /** Terms of words that begin so begin so too, accents aside. */
    static String prefix(String letters) {
        return Letters.folded(letters);
    }

    /** The stem; the word itself where it has digits or other letters than those two languages use. */
    private static String stem(TokenFilter stemmer, OneWord word, String folded, String spelled) {
        if (!isStemmed(folded)) return folded;
        word.term.setEmpty().append(spelled);
        try {
            stemmer.incrementToken();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a word in memory is read without a disk", impossible);
        }
        return word.term.toString();
    }

    private static boolean isStemmed(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 'a' || c > 'z') return false;
        }
        return true;
    }

    /** Hands one word to a stemmer, again and again. */
    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
