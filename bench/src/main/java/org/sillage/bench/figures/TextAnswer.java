// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is known of the text of a page. */
sealed interface TextAnswer {

    /** Harmonic mean of precision and recall, from 0 to 1. */
    double f1(String text);

    /** The whole text, compared by its runs of four words, as the article-extraction-benchmark does. */
    record Whole(String wanted) implements TextAnswer {

        private static final Pattern WORD = Pattern.compile("(?U)\\w+");
        private static final int RUN = 4;

        @Override
        public double f1(String text) {
            Map<String, Integer> expected = runs(wanted);
            Map<String, Integer> found = runs(text);
            int same = 0;
            for (Map.Entry<String, Integer> run : found.entrySet()) {
                same += Math.min(run.getValue(), expected.getOrDefault(run.getKey(), 0));
            }
            int all = count(expected) + count(found);
            return all == 0 ? 1 : 2.0 * same / all;
        }

        private static int count(Map<String, Integer> runs) {
            return runs.values().stream().mapToInt(Integer::intValue).sum();
        }

        private static Map<String, Integer> runs(String text) {
            List<String> words = new ArrayList<>();
            WORD.matcher(text).results().forEach(word -> words.add(word.group()));
            Map<String, Integer> runs = new HashMap<>();
            for (int i = 0; i < words.size() && (i == 0 || i + RUN <= words.size()); i++) {
                runs.merge(String.join(" ", words.subList(i, Math.min(i + RUN, words.size()))), 1, Integer::sum);
            }
            return runs;
        }
    }

    /**
     * Pieces that stand in the text, and pieces that stand beside it, as the evaluation of trafilatura has them. Blanks and
     * places where a word may break do not count.
     */
    record Pieces(List<String> with, List<String> without) implements TextAnswer {

        private static final Pattern BREAKS = Pattern.compile("[\\u00ad\\u200b]+");
        private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

        @Override
        public double f1(String text) {
            String plain = plain(text);
            long right =
                    with.stream().map(Pieces::plain).filter(plain::contains).count();
            long wrong =
                    without.stream().map(Pieces::plain).filter(plain::contains).count();
            long all = with.size() + right + wrong;
            return all == 0 ? 1 : 2.0 * right / all;
        }

        private static String plain(String text) {
            return BLANKS.matcher(BREAKS.matcher(text).replaceAll(""))
                    .replaceAll(" ")
                    .strip();
        }
    }
}
