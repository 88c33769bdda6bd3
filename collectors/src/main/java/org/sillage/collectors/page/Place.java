// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sillage.core.mention.Folding;

/** Where an article stands on its page, in lines: who signed, and when, is near its headline, else at its end. */
final class Place {

    private static final int ASIDE = ClassWords.COMMENTS | ClassWords.ASIDE | ClassWords.CAPTION | ClassWords.BESIDE;

    private static final int ABOVE = 6;
    private static final int BELOW = 12;
    private static final int FAR_BELOW = 60;
    private static final int AFTER = 3;
    /** Further behind an article stand others. */
    private static final int FAR_AFTER = 15;

    private static final int MOST_MARKS = 25;
    /** What folding takes from a title or adds to it, at most. */
    private static final int SIGNS = 30;

    private static final int FAR = Integer.MAX_VALUE;
    private static final int APART = 1_000;

    private final int headline;
    private final int begins;
    private final int ends;
    private final List<Line> near;
    private final List<Line> beyond;
    private final List<Line> last;

    /**
     * @param body of the page
     * @param headings main headings of the page
     * @param title of the article
     */
    Place(Box body, List<Mark> headings, String title, MainText text) {
        this.begins = text.begins();
        this.ends = text.ends() < 0 ? FAR - FAR_AFTER : text.ends();
        this.headline = headline(body, headings, Folding.folded(title));
        int until = Math.min(begins, headline + BELOW) + 2;
        this.near = lines(body, headline - ABOVE, until);
        this.beyond = lines(body, until + 1, Math.max(headline + FAR_BELOW, text.ends()));
        this.last = lines(body, Math.max(until, text.ends()) + 1 - AFTER, text.ends() + AFTER);
    }

    /** The last line above the text that says the title; else the last main heading above it; else where it begins. */
    private int headline(Box body, List<Mark> headings, String title) {
        int from = begins == FAR ? 0 : begins - FAR_BELOW;
        int said = lines(body, from, begins == FAR ? FAR : begins + 1).stream()
                .filter(line -> Math.abs(line.text().length() - title.length()) <= SIGNS)
                .filter(line -> Folding.folded(line.text()).equals(title))
                .mapToInt(Line::order)
                .reduce(-1, (one, other) -> other);
        if (said >= 0) return said;
        return headings.stream()
                .filter(mark -> !mark.isApart())
                .mapToInt(Mark::order)
                .filter(order -> order <= begins && order >= from)
                .reduce((one, other) -> other)
                .orElse(Math.max(0, from == 0 ? 0 : begins - ABOVE));
    }

    private static List<Line> lines(Box body, int first, int last) {
        List<Line> out = new ArrayList<>();
        gather(body, first, last, out);
        return out;
    }

    private static void gather(Box box, int first, int last, List<Line> out) {
        for (Part part : box.parts()) {
            switch (part) {
                case Line line -> {
                    if (line.order() >= first && line.order() <= last) out.add(line);
                }
                case Box inner -> {
                    boolean aside = inner.means(ASIDE);
                    if (!aside || inner.hasHeadline()) gather(inner, first, last, out);
                }
            }
        }
    }

    /** Lines around the headline, and the first of the text. */
    Stream<Line> near() {
        return near.stream();
    }

    /** Lines further below. */
    Stream<Line> beyond() {
        return beyond.stream();
    }

    /** The last lines of the text, and the first after it. */
    Stream<Line> last() {
        return last.stream();
    }

    /** Lines from the headline to the text. */
    Stream<Line> between() {
        return Stream.concat(near(), beyond()).filter(line -> line.order() >= headline && line.order() < begins);
    }

    /** Marks of the article, the nearest to its headline first; those of other articles are left out. */
    Stream<Mark> near(Stream<Mark> marks) {
        return marks.map(mark -> new Near(mark, distance(mark)))
                .filter(one -> one.distance < FAR)
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_MARKS)
                .map(Near::mark);
    }

    private record Near(Mark mark, int distance) {}

    /** What stands above counts double; what stands apart may be the article's only close by. */
    private int distance(Mark mark) {
        int distance = mark.order() - headline;
        int counted = distance < 0 ? -2 * distance : distance;
        if (distance < -ABOVE || mark.order() > ends + FAR_AFTER) return FAR;
        if (!mark.isApart()) return counted;
        return distance <= BELOW && mark.order() <= begins ? APART + counted : FAR;
    }
}
