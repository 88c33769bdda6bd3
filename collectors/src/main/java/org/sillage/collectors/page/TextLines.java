// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sillage.core.mention.Folding;

/** The lines of a block that are the article's. */
final class TextLines {

    private static final Set<String> LISTS = Set.of("ul", "ol", "table", "dl");
    /** A sentence that is mostly link is still a sentence. */
    private static final int SENTENCE = 25;

    private static final double MOST_BEHIND = 0.35;

    private final List<Line> lines = new ArrayList<>();

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
        int end = end();
        int start = 0;
        while (start < end && !isProse(lines.get(start), title)) start++;
        while (end > start && !lines.get(end - 1).isRunning()) end--;
        return List.copyOf(lines.subList(start, end));
    }

    /** Where what follows is no longer the article: a heading that says so has little text behind it. */
    private int end() {
        int length = lines.stream().mapToInt(line -> line.text().length()).sum();
        int behind = 0;
        int end = lines.size();
        for (int i = lines.size() - 1; i > 0 && behind <= MOST_BEHIND * length; i--) {
            if (Boilerplate.endsArticle(lines.get(i))) end = i;
            behind += lines.get(i).text().length();
        }
        return end;
    }

    private static boolean isProse(Line line, String title) {
        return line.isRunning()
                && !line.isHeading()
                && !Folding.folded(line.text()).equals(title);
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
