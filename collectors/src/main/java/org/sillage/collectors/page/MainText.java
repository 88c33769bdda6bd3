// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text of an article: the block whose running text outweighs its links and labels most, without what stands beside
 * the article in it.
 *
 * <p>Each line has a {@linkplain Line#value() worth}; a block is worth the sum of its lines. Going outward from a block of
 * paragraphs, teasers, menus and lists cost more than they bring, so the best block is the article's own. An outer one has
 * to be clearly better, and more so where the inner one is marked as the article.
 */
final class MainText {

    private static final double BETTER = 1.05;
    private static final double BETTER_THAN_MARKED = 1.4;
    /** Shorter than this, what was found is no article: names and styles were wrong. */
    private static final int SHORT = 250;

    /** Headings of teasers that make a list. */
    private static final int MANY = 4;

    private final Box chosen;
    private final List<Line> lines;

    private MainText(Box chosen, List<Line> lines) {
        this.chosen = chosen;
        this.lines = lines;
    }

    /** The text of a page. */
    static MainText of(Box body) {
        MainText strict = of(body, false);
        if (strict.length() >= SHORT || body.running() < SHORT) return strict;
        MainText lenient = of(body, true);
        return lenient.length() > 2 * strict.length() ? lenient : strict;
    }

    private static MainText of(Box body, boolean lenient) {
        Blocks.leave(body, body.running(), lenient);
        Box chosen = best(body).box;
        List<Line> lines = new ArrayList<>();
        new TextLines(lines).take(chosen);
        return new MainText(chosen, lines);
    }

    private record Worth(Box box, int best, int own) {}

    private static Worth best(Box box) {
        int own = 0;
        Worth best = new Worth(box, 0, 0);
        for (Part part : box.parts()) {
            switch (part) {
                case Line line -> own += line.value();
                case Box inner -> {
                    if (inner.isLeft()) continue;
                    Worth worth = best(inner);
                    own += worth.own;
                    if (worth.best > best.best) best = worth;
                }
            }
        }
        double wanted = best.best * (isMarked(best.box) ? BETTER_THAN_MARKED : BETTER);
        return own >= wanted ? new Worth(box, own, own) : new Worth(best.box, best.best, own);
    }

    /** Whether the page says that this is its article. */
    private static boolean isMarked(Box box) {
        return box.means(ClassWords.BODY)
                || box.tag().equals("article")
                || box.element().attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    int length() {
        int length = 0;
        for (Line line : lines) length += line.text().length();
        return length;
    }

    /** One line a paragraph. */
    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** Where it begins among the lines of the page; {@link Integer#MAX_VALUE} where there is none. */
    int begins() {
        return lines.isEmpty() ? Integer.MAX_VALUE : lines.getFirst().order();
    }

    /** Whether it is made of teasers: headings that lead elsewhere. */
    boolean isList() {
        int headings = linkedHeadings(chosen);
        return headings >= MANY && 3 * headings > lines.size();
    }

    private static int linkedHeadings(Box box) {
        int headings = 0;
        for (Part part : box.parts()) {
            headings += switch (part) {
                case Line line -> line.isHeading() && line.isLinks() ? 1 : 0;
                case Box inner -> inner.isLeft() ? 0 : linkedHeadings(inner);
            };
        }
        return headings;
    }

    /** Takes the lines of a block that are the article's. */
    private record TextLines(List<Line> out) {

        private static final Set<String> LISTS = Set.of("ul", "ol", "table", "dl");

        void take(Box box) {
            for (Part part : box.parts()) {
                switch (part) {
                    case Line line -> {
                        if (!line.isLinks()) out.add(line);
                    }
                    case Box inner -> {
                        if (!inner.isLeft() && !isListOfLinks(inner)) take(inner);
                    }
                }
            }
        }

        private static boolean isListOfLinks(Box box) {
            if (!LISTS.contains(box.tag())) return false;
            int[] sums = new int[2];
            sum(box, sums);
            return 2 * sums[0] > sums[1];
        }

        private static void sum(Box box, int[] sums) {
            for (Part part : box.parts()) {
                switch (part) {
                    case Line line -> {
                        sums[0] += line.linked();
                        sums[1] += line.text().length();
                    }
                    case Box inner -> sum(inner, sums);
                }
            }
        }
    }
}
