// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sillage.core.mention.Folding;
import org.sillage.core.prepare.Bylines;

/** The lines of a block that are the article's. */
final class TextLines {

    private static final Set<String> LISTS = Set.of("ul", "ol", "table", "dl");
    /** A sentence that is mostly link is still a sentence. */
    private static final int SENTENCE = 25;

    private static final double MOST_BEHIND = 0.35;
    /** In lines. */
    private static final int TEASER = 2;

    private static final int FEWEST_TEASERS = 2;
    private static final int LABEL = 40;
    private static final int BYLINE = 120;
    private static final Bylines PERSONS = new Bylines(name -> false);

    private final List<Line> lines = new ArrayList<>();
    /** How many lines stand before each heading that leads elsewhere. */
    private final List<Integer> teasers = new ArrayList<>();

    private TextLines() {}

    /**
     * @param boxes the article, in order
     * @param title of the article, which is no part of its text
     */
    static List<Line> of(List<Box> boxes, String title) {
        TextLines taken = new TextLines();
        boxes.forEach(taken::take);
        return taken.trimmed(Folding.folded(title)).stream()
                .filter(line -> !Boilerplate.endsArticle(line))
                .toList();
    }

    private void take(Box box) {
        for (Part part : box.parts()) {
            switch (part) {
                case Line line -> {
                    if (line.isHeading() && line.isLinks()) teasers.add(lines.size());
                    if (isText(line)) lines.add(line);
                }
                case Box inner -> {
                    if (!inner.isLeft() && !isListOfLinks(inner)) take(inner);
                }
            }
        }
    }

    private static boolean isText(Line line) {
        if (Boilerplate.isBetween(line)) return false;
        return !line.isLinks() || (line.tag().equals("p") && line.unlinked() >= SENTENCE && line.isSentence());
    }

    /** From the first line that reads like text to the last; not what stands under a heading such as "Related". */
    private List<Line> trimmed(String title) {
        int end = Math.min(end(), beforeTeasers());
        int start = 0;
        while (start < end && !isProse(lines.get(start), title)) start++;
        while (end > start && !lines.get(end - 1).isRunning()) end--;
        return List.copyOf(lines.subList(start, end));
    }

    /** Where what follows is no longer the article: a heading that says so has little text behind it. */
    private int end() {
        int length = length(0, lines.size());
        int behind = 0;
        int end = lines.size();
        for (int i = lines.size() - 1; i > 0 && behind <= MOST_BEHIND * length; i--) {
            if (Boilerplate.endsArticle(lines.get(i))) end = i;
            behind += lines.get(i).text().length();
        }
        return end;
    }

    /** Where nothing but teasers follows: headings that lead elsewhere, each with a line or two. */
    private int beforeTeasers() {
        int start = lines.size();
        int run = 0;
        for (int i = teasers.size() - 1; i >= 0 && start - teasers.get(i) <= TEASER; i--) {
            start = teasers.get(i);
            run++;
        }
        return run >= FEWEST_TEASERS && length(start, lines.size()) <= MOST_BEHIND * length(0, lines.size())
                ? start
                : lines.size();
    }

    private int length(int from, int to) {
        return lines.subList(from, to).stream()
                .mapToInt(line -> line.text().length())
                .sum();
    }

    private static boolean isProse(Line line, String title) {
        return line.isRunning()
                && !line.isHeading()
                && !isLabel(line)
                && !isByline(line)
                && !Folding.folded(line.text()).equals(title);
    }

    /** "Description:", as systems write before the first of their fields. */
    private static boolean isLabel(Line line) {
        return line.text().length() <= LABEL && line.text().endsWith(":");
    }

    private static boolean isByline(Line line) {
        return line.text().length() <= BYLINE
                && !line.isSentence()
                && BylineText.name(line.text())
                        .filter(name -> !PERSONS.of(List.of(name)).persons().isEmpty())
                        .isPresent();
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
