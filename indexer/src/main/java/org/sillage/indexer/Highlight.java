// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.MatchesIterator;
import org.jspecify.annotations.Nullable;
import org.sillage.core.search.SearchResult;

/** A passage of a text with what was found in it between marks. */
final class Highlight {

    /** Characters of a passage, about two lines of a screen. */
    static final int LENGTH = 240;

    private static final String CUT = "…";

    private Highlight() {}

    /** Where a found word or phrase stands. */
    record Span(int start, int end) {}

    /** Places found in one field, in order and apart from one another; none where nothing was. */
    static List<Span> spans(@Nullable MatchesIterator matches) throws IOException {
        List<Span> found = new ArrayList<>();
        while (matches != null && matches.next()) {
            if (matches.startOffset() >= 0) found.add(new Span(matches.startOffset(), matches.endOffset()));
        }
        found.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        return apart(found);
    }

    private static List<Span> apart(List<Span> sorted) {
        List<Span> apart = new ArrayList<>();
        for (Span span : sorted) {
            if (!apart.isEmpty() && span.start() < apart.getLast().end()) {
                Span before = apart.removeLast();
                apart.add(new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    /** The passage with most found in it, the earliest of equals; empty where nothing was found. */
    static String of(String text, List<Span> spans) {
        if (spans.isEmpty()) return "";
        int from = text.length() <= LENGTH ? 0 : begin(text, best(spans));
        int to = text.length() <= LENGTH ? text.length() : end(text, from);
        StringBuilder passage = new StringBuilder(to - from + 16);
        if (from > 0) passage.append(CUT);
        int at = from;
        for (Span span : spans) {
            if (span.start() < from || span.end() > to) continue;
            passage.append(text, at, span.start())
                    .append(SearchResult.MARK_START)
                    .append(text, span.start(), span.end())
                    .append(SearchResult.MARK_END);
            at = span.end();
        }
        passage.append(text, at, to);
        return to < text.length() ? passage.append(CUT).toString() : passage.toString();
    }

    /** The span that opens the fullest passage. */
    private static Span best(List<Span> spans) {
        Span best = spans.getFirst();
        int most = 0;
        int last = 0;
        for (int first = 0; first < spans.size(); first++) {
            int reach = spans.get(first).start() + LENGTH * 3 / 4;
            while (last < spans.size() && spans.get(last).end() <= reach) last++;
            if (last - first > most) {
                most = last - first;
                best = spans.get(first);
            }
        }
        return best;
    }

    /** Some words before the first that is marked, at the beginning of a word. */
    private static int begin(String text, Span first) {
        int from = Math.max(0, Math.min(first.start() - LENGTH / 5, text.length() - LENGTH));
        if (from == 0) return 0;
        int space = text.indexOf(' ', from);
        return space >= 0 && space < first.start() ? space + 1 : wholeCharacter(text, Math.min(from, first.start()));
    }

    private static int end(String text, int from) {
        int to = Math.min(text.length(), from + LENGTH);
        if (to == text.length()) return to;
        int space = text.lastIndexOf(' ', to);
        return space > from + LENGTH * 19 / 20 ? space : wholeCharacter(text, to);
    }

    /** Not between the halves of a surrogate pair. */
    private static int wholeCharacter(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
