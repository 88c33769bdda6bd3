// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.mention.Folding;
import org.sillage.core.search.Query;

/** Finds the words that name sponsors, whatever their case and accents, and blanks them out. */
final class SponsorNames {

    static final String BLANK = "[…]";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final List<Name> names;

    private SponsorNames(List<Name> names) {
        this.names = names;
    }

    /** The names of some sponsors, and the words by which their queries find them. */
    static SponsorNames of(List<Sponsor> sponsors) {
        List<Name> names = new ArrayList<>();
        for (Sponsor sponsor : sponsors) {
            add(names, sponsor.name(), false);
            collect(names, sponsor.words());
        }
        return new SponsorNames(List.copyOf(names));
    }

    /** What is left out by a query does not name its sponsor; neither do values and dates. */
    private static void collect(List<Name> names, Query query) {
        switch (query) {
            case Query.Word word -> add(names, word.text(), word.prefix());
            case Query.Phrase phrase -> add(names, phrase.text(), false);
            case Query.And and -> and.parts().forEach(part -> collect(names, part));
            case Query.Or or -> or.parts().forEach(part -> collect(names, part));
            default -> {
                // No words of its own.
            }
        }
    }

    private static void add(List<Name> names, String text, boolean prefix) {
        String folded = Folding.folded(text);
        if (!folded.isEmpty()) names.add(new Name(List.of(folded.split(" ")), prefix));
    }

    /** Whether a text holds one of the names. */
    boolean in(String text) {
        return !spans(text).isEmpty();
    }

    /** Where the first of the names begins; -1 where there is none. */
    int first(String text) {
        List<Span> spans = spans(text);
        return spans.isEmpty() ? -1 : spans.getFirst().start();
    }

    /** The text with each name blanked out. */
    String blanked(String text) {
        StringBuilder blanked = new StringBuilder();
        int from = 0;
        for (Span span : spans(text)) {
            blanked.append(text, from, span.start()).append(BLANK);
            from = span.end();
        }
        return blanked.append(text, from, text.length()).toString();
    }

    /** The address; empty where it holds one of the names, for an address cannot be blanked and still lead there. */
    Optional<URI> without(Optional<URI> address) {
        return address.filter(known -> !in(known.toString()));
    }

    private List<Span> spans(String text) {
        List<Span> words = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
            folded.add(Folding.folded(matcher.group()));
        }
        List<Span> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int length = longest(folded, i);
            if (length > 0)
                found.add(
                        new Span(words.get(i).start(), words.get(i + length - 1).end()));
            i += Math.max(1, length);
        }
        return found;
    }

    private int longest(List<String> words, int from) {
        return names.stream()
                .filter(name -> name.isAt(words, from))
                .mapToInt(name -> name.words().size())
                .max()
                .orElse(0);
    }

    private record Span(int start, int end) {}

    /** @param prefix whether its last word may go on */
    private record Name(List<String> words, boolean prefix) {

        private boolean isAt(List<String> text, int from) {
            if (from + words.size() > text.size()) return false;
            for (int i = 0; i < words.size(); i++) {
                String word = text.get(from + i);
                boolean goesOn = prefix && i == words.size() - 1;
                if (goesOn ? !word.startsWith(words.get(i)) : !word.equals(words.get(i))) return false;
            }
            return true;
        }
    }
}
