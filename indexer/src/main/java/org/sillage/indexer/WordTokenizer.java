// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns a text into the terms of its words; all terms of one word stand at one place. A hashtag is kept with its sign,
 * as one word, and as the words it is made of: {@code #UsineExtraordinaire} is found by each of
 * {@code #usineextraordinaire}, {@code usineextraordinaire} and {@code "usine extraordinaire"}.
 */
final class WordTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private final WordScanner scanner = new WordScanner();
    private final WordForms forms;
    private final Predicate<String> wanted;
    private final List<TagParts.Part> parts = new ArrayList<>();
    private char[] buffer = new char[1024];
    private int length;
    private List<String> terms = List.of();
    private List<String> whole = List.of();
    private int nextTerm;
    private int nextPart;
    private int start;
    private int end;
    private int step;

    /** @param wanted terms to give; the others keep their places */
    WordTokenizer(Predicate<String> wanted) {
        this.wanted = wanted;
        this.forms = new WordForms(wanted);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        scanner.on(readAll());
        terms = List.of();
        nextTerm = 0;
        parts.clear();
        nextPart = 0;
        step = 0;
    }

    private String readAll() throws IOException {
        length = 0;
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer, length, buffer.length - length)) {
            length += read;
            if (length == buffer.length) buffer = Arrays.copyOf(buffer, 2 * length);
        }
        return new String(buffer, 0, length);
    }

    @Override
    public boolean incrementToken() {
        while (nextTerm == terms.size()) {
            if (!nextPart() && !nextWord()) return false;
        }
        clearAttributes();
        term.append(terms.get(nextTerm++));
        offset.setOffset(start, end);
        increment.setPositionIncrement(step);
        step = 0;
        return true;
    }

    private boolean nextWord() {
        if (!scanner.next()) return false;
        String letters = scanner.letters();
        take(scanner.sign() == 0 ? forms.kept(letters) : tag(letters), scanner.start(), scanner.end(), 1);
        return true;
    }

    private List<String> tag(String letters) {
        parts.clear();
        nextPart = 0;
        TagParts.of(letters, scanner.sign(), scanner.start() + 1, parts);
        whole = new ArrayList<>(forms.kept(TagParts.joined(letters)));
        String withSign = TagParts.term(scanner.sign(), letters);
        if (wanted.test(withSign)) whole.add(withSign);
        return whole;
    }

    /**
     * The first part of a tag stands where the tag stands, each other one after it. The tag stands with its last part
     * once more, so that a phrase goes on behind it.
     */
    private boolean nextPart() {
        if (nextPart == parts.size()) return false;
        TagParts.Part part = parts.get(nextPart);
        List<String> partTerms = new ArrayList<>(forms.kept(part.letters()));
        if (nextPart == parts.size() - 1) partTerms.addAll(whole);
        take(partTerms, part.start(), part.end(), nextPart == 0 ? 0 : 1);
        nextPart++;
        return true;
    }

    private void take(List<String> newTerms, int from, int to, int places) {
        terms = newTerms;
        nextTerm = 0;
        start = from;
        end = to;
        step += places;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offset.setOffset(last, last);
    }
}
