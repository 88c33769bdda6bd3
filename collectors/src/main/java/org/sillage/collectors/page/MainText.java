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
    private static final double BETTER_THAN_MARKED = 1.5;
    private static final double BETTER_THAN_ARTICLE = 4;
    /** Shorter than this, what was found is no article: names and styles were wrong. */
    private static final int SHORT = 250;

    private static final int TWIN_LEVELS = 4;
    private static final Set<String> TWINS = Set.of("div", "section");
    /** Headings of teasers that make a list. */
    private static final int MANY = 4;

    private final Box chosen;
    private final List<Line> lines;

    private MainText(Box chosen, List<Line> lines) {
        this.chosen = chosen;
        this.lines = lines;
    }

    /**
     * The text of a page.
     *
     * @param title of the article
     */
    static MainText of(Box body, String title) {
        MainText strict = of(body, title, false);
        if (strict.length() >= SHORT || body.running() < SHORT) return strict;
        MainText lenient = of(body, title, true);
        return lenient.length() > 2 * strict.length() ? lenient : strict;
    }

    private static MainText of(Box body, String title, boolean lenient) {
        Blocks.leave(body, body.running(), lenient);
        Box chosen = best(body).box;
        return new MainText(chosen, TextLines.of(withTwins(chosen), title));
    }

    /** The same with a lead before it. */
    MainText with(List<Line> lead) {
        if (lead.isEmpty()) return this;
        List<Line> all = new ArrayList<>(lead);
        all.addAll(lines);
        return new MainText(chosen, all);
    }

    /**
     * @param box the best inside of a block, or itself
     * @param better how much better an outer one has to be
     * @param own of the block
     */
    private record Worth(Box box, int best, double better, int own) {}

    private static Worth best(Box box) {
        int own = 0;
        Worth best = new Worth(box, 0, BETTER, 0);
        int bodies = 0;
        for (Part part : box.parts()) {
            switch (part) {
                case Line line -> own += line.value();
                case Box inner -> {
                    if (inner.isLeft()) continue;
                    Worth worth = best(inner);
                    own += worth.own;
                    if (worth.best > best.best) best = worth;
                    if (isBody(inner)) bodies++;
                }
            }
        }
        // An article in several parts has something else in between: no part of it is all.
        double wanted = bodies > 1 ? BETTER : best.better;
        if (own >= best.best * wanted) return new Worth(box, own, better(box), own);
        return new Worth(best.box, best.best, Math.max(wanted, better(box)), own);
    }

    /** An article in several parts: blocks of the same name side by side, which hold running text. */
    private static List<Box> withTwins(Box chosen) {
        Box box = chosen;
        for (int level = 0; level < TWIN_LEVELS && box.parent().isPresent(); level++) {
            Box part = box;
            Box around = box.parent().get();
            List<Box> twins = around.boxes()
                    .filter(one -> one == part || (isTwin(one, part) && best(one).own > 0))
                    .toList();
            if (twins.size() > 1) return twins;
            if (isBody(box) || box.tag().equals("article")) break;
            box = around;
        }
        return List.of(chosen);
    }

    private static boolean isTwin(Box one, Box other) {
        return !one.isLeft()
                && one.tag().equals(other.tag())
                && TWINS.contains(one.tag())
                && one.name().equals(other.name())
                && !one.name().isEmpty();
    }

    /** Where the page says that this is its article, one around it has to be far better. */
    private static double better(Box box) {
        if (box.tag().equals("article")) return box.hasHeadline() ? BETTER_THAN_ARTICLE : BETTER_THAN_MARKED;
        return isBody(box) ? BETTER_THAN_MARKED : BETTER;
    }

    private static boolean isBody(Box box) {
        return box.means(ClassWords.BODY)
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

    /** Where it ends among the lines of the page; -1 where there is none. */
    int ends() {
        return lines.isEmpty() ? -1 : lines.getLast().order();
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
}
