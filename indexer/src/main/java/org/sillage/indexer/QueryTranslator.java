// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.sillage.core.search.Query;
import org.sillage.core.search.Query.TextField;
import org.sillage.indexer.Analyzers.QueryWord;

/** Turns core's query into Lucene's. One for each query: its stemmers keep state. */
final class QueryTranslator {

    private static final List<TextField> EVERYWHERE = List.of(TextField.TITLE, TextField.TEXT, TextField.AUTHOR);

    /** A word of the title says more of an article than the same word in its text. */
    private static final float TITLE_BOOST = 2;

    /** How much the other fields add where a word stands in several. */
    private static final float TIE_BREAKER = 0.1f;

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final ZoneId zone;
    private final WordForms forms = new WordForms(term -> true);
    private boolean prefixes;

    /** @param zone of days */
    QueryTranslator(ZoneId zone) {
        this.zone = zone;
    }

    /** Finds nothing where the query holds no word to search for. */
    org.apache.lucene.search.Query translate(Query query) {
        return part(query).orElse(MatchNoDocsQuery.INSTANCE);
    }

    /** Whether what was translated looks words up by how they begin, which may cost more than its length shows. */
    boolean hasPrefixes() {
        return prefixes;
    }

    /** Empty for what consists of punctuation alone. */
    private Optional<org.apache.lucene.search.Query> part(Query query) {
        return switch (query) {
            case Query.Everything all -> Optional.of(MatchAllDocsQuery.INSTANCE);
            case Query.Word word -> word(word);
            case Query.Phrase phrase -> words(phrase.field(), Analyzers.wordsOf(phrase.text()), phrase.exact());
            case Query.Value value -> Optional.of(value(value));
            case Query.Days days -> Optional.of(days(days.first(), days.last()));
            case Query.Numbers numbers ->
                Optional.of(NumericDocValuesField.newSlowRangeQuery(
                        MentionFields.number(numbers.metric()), numbers.least(), numbers.most()));
            case Query.And and -> and(and.parts());
            case Query.Or or -> or(or.parts());
            case Query.Not not -> and(List.of(new Query.Everything(), not));
        };
    }

    private Optional<org.apache.lucene.search.Query> and(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean positive = false;
        for (Query part : parts) {
            boolean leftOut = part instanceof Query.Not;
            Optional<org.apache.lucene.search.Query> translated =
                    part(part instanceof Query.Not not ? not.part() : part);
            if (translated.isEmpty()) continue;
            positive |= !leftOut;
            all.add(translated.get(), leftOut ? Occur.MUST_NOT : occur(part));
        }
        return positive ? Optional.of(all.build()) : Optional.empty();
    }

    /** Stated values narrow; they make nothing more relevant. */
    private static Occur occur(Query part) {
        return switch (part) {
            case Query.Value value -> Occur.FILTER;
            case Query.Days days -> Occur.FILTER;
            case Query.Numbers numbers -> Occur.FILTER;
            default -> Occur.MUST;
        };
    }

    private Optional<org.apache.lucene.search.Query> or(List<Query> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        boolean found = false;
        for (Query part : parts) {
            Optional<org.apache.lucene.search.Query> translated = part(part);
            found |= translated.isPresent();
            translated.ifPresent(alternative -> any.add(alternative, Occur.SHOULD));
        }
        return found ? Optional.of(any.build()) : Optional.empty();
    }

    private Optional<org.apache.lucene.search.Query> word(Query.Word word) {
        List<QueryWord> words = Analyzers.wordsOf(word.text());
        if (!word.prefix() || words.isEmpty()) return words(word.field(), words, word.exact());
        prefixes = true;
        QueryWord last = words.getLast();
        org.apache.lucene.search.Query prefix =
                inFields(word.field(), field -> word.exact() ? exactPrefix(field, last) : prefix(field, last));
        if (words.size() == 1) return Optional.of(prefix);
        // `boulogne-bil*`: the words before the last, and one that begins so.
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        words(word.field(), words.subList(0, words.size() - 1), word.exact())
                .ifPresent(before -> both.add(before, Occur.MUST));
        return Optional.of(both.add(prefix, Occur.MUST).build());
    }

    private Optional<org.apache.lucene.search.Query> words(
            Optional<TextField> where, List<QueryWord> words, boolean exact) {
        if (words.isEmpty()) return Optional.empty();
        return Optional.of(inFields(
                where, field -> words.size() == 1 ? one(field, words.getFirst(), exact) : phrase(field, words, exact)));
    }

    private org.apache.lucene.search.Query one(String field, QueryWord word, boolean exact) {
        List<Term> terms = terms(field, word, exact);
        if (terms.size() == 1) return new TermQuery(terms.getFirst());
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(any::addTerm);
        return any.build();
    }

    private org.apache.lucene.search.Query phrase(String field, List<QueryWord> words, boolean exact) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (QueryWord word : words) phrase.add(terms(field, word, exact).toArray(Term[]::new));
        return phrase.build();
    }

    /** Terms of which any one stands for the word. */
    private List<Term> terms(String field, QueryWord word, boolean exact) {
        if (word.sign() != 0) return List.of(new Term(field, TagParts.term(word.sign(), word.letters())));
        if (exact) return List.of(new Term(field, WordForms.exact(word.letters())));
        return forms.sought(word.letters()).stream()
                .map(term -> new Term(field, term))
                .toList();
    }

    private static org.apache.lucene.search.Query prefix(String field, QueryWord word) {
        String letters = WordForms.prefix(word.letters());
        return new PrefixQuery(new Term(field, word.sign() == 0 ? letters : word.sign() + letters));
    }

    /** Terms are {@code form} or {@code form|as written}: what comes last has to begin as typed. */
    private static org.apache.lucene.search.Query exactPrefix(String field, QueryWord word) {
        if (word.sign() != 0) return prefix(field, word);
        String written = Letters.lowerCase(word.letters());
        Automaton bar = Automata.makeChar(WordForms.AS_WRITTEN);
        Automaton noBar = Operations.repeat(Operations.union(List.of(
                Automata.makeCharRange(0, WordForms.AS_WRITTEN - 1),
                Automata.makeCharRange(WordForms.AS_WRITTEN + 1, Character.MAX_CODE_POINT))));
        Automaton plain = Operations.concatenate(List.of(Automata.makeString(written), noBar));
        Automaton accented = Operations.concatenate(List.of(
                Automata.makeString(WordForms.prefix(word.letters())),
                noBar,
                bar,
                Automata.makeString(written),
                Automata.makeAnyString()));
        Automaton either = Operations.determinize(
                Operations.union(List.of(plain, accented)), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new AutomatonQuery(new Term(field, written + "*"), either);
    }

    private org.apache.lucene.search.Query inFields(
            Optional<TextField> where, java.util.function.Function<String, org.apache.lucene.search.Query> in) {
        if (where.isPresent()) return in.apply(name(where.get()));
        List<org.apache.lucene.search.Query> fields = EVERYWHERE.stream()
                .map(field -> boosted(field, in.apply(name(field))))
                .toList();
        return new DisjunctionMaxQuery(fields, TIE_BREAKER);
    }

    private static org.apache.lucene.search.Query boosted(TextField field, org.apache.lucene.search.Query query) {
        return field == TextField.TITLE ? new BoostQuery(query, TITLE_BOOST) : query;
    }

    private static String name(TextField field) {
        return switch (field) {
            case TITLE -> MentionFields.TITLE;
            case TEXT -> MentionFields.TEXT;
            case AUTHOR -> MentionFields.AUTHOR;
        };
    }

    private static org.apache.lucene.search.Query value(Query.Value value) {
        String stated = MentionFields.value(value.value());
        return switch (value.field()) {
            case KIND -> new TermQuery(new Term(MentionFields.KIND, stated));
            case NETWORK -> new TermQuery(new Term(MentionFields.NETWORK, stated));
            case OUTLET -> new TermQuery(new Term(MentionFields.OUTLET, stated));
            case LANGUAGE -> new TermQuery(new Term(MentionFields.LANGUAGE, stated));
            case ID -> new TermQuery(new Term(MentionFields.ID, value.value()));
            case ACCOUNT ->
                new TermQuery(new Term(MentionFields.ACCOUNT, stated.startsWith("@") ? stated.substring(1) : stated));
        };
    }

    /** Where a time is known, by the days of the zone; where only a day is, by that day. */
    org.apache.lucene.search.Query days(Optional<LocalDate> first, Optional<LocalDate> last) {
        LocalDate from = within(first.orElse(EARLIEST));
        LocalDate to = within(last.orElse(LATEST));
        long start = from.atStartOfDay(zone).toInstant().toEpochMilli();
        long end = to.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(MentionFields.PUBLISHED_TIME, start, end - 1), Occur.SHOULD)
                .add(
                        LongPoint.newRangeQuery(MentionFields.PUBLISHED_DAY, from.toEpochDay(), to.toEpochDay()),
                        Occur.SHOULD)
                .build();
    }

    /** A day far out is as good as no bound, and has no milliseconds. */
    private static LocalDate within(LocalDate day) {
        if (day.isBefore(EARLIEST)) return EARLIEST;
        return day.isAfter(LATEST) ? LATEST : day;
    }
}
