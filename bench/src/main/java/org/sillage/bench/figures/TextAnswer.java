// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is known of the text of a page. */
sealed interface TextAnswer {

    /** Harmonic mean of precision and recall. */
    double f1(String text);

    String tell(String text);

    /** The whole text: runs of four words, as its project compares. */
    record Whole(String text) implements TextAnswer {

        private static final Pattern WORD = Pattern.compile("(?U)\\w+");
        private static final int RUN = 4;

        @Override
        public double f1(String found) {
            Map<String, Integer> wanted = runs(text);
            Map<String, Integer> got = runs(found);
            double same = 0;
            for (Map.Entry<String, Integer> run : got.entrySet())
                same += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
            double all = sum(wanted) + sum(got);
            return all == 0 ? 1 : 2 * same / all;
        }

        private static int sum(Map<String, Integer> runs) {
            return runs.values().stream().mapToInt(Integer::intValue).sum();
        }

        private static Map<String, Integer> runs(String text) {
            List<String> words = new ArrayList<>();
            WORD.matcher(text).results().forEach(word -> words.add(word.group()));
            Map<String, Integer> runs = new HashMap<>();
            for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
                runs.merge(String.join(" ", words.subList(i, Math.min(i + RUN, words.size()))), 1, Integer::sum);
            }
            return runs;
        }

        @Override
        public String tell(String found) {
            Map<String, Integer> wanted = runs(text);
            Map<String, Integer> got = runs(found);
            double same = 0;
            for (Map.Entry<String, Integer> run : got.entrySet())
                same += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
            return "P %.3f R %.3f".formatted(same / sum(got), same / sum(wanted));
        }
    }

    /** Pieces that stand in the text, and pieces that stand beside it. */
    record Snippets(List<String> with, List<String> without) implements TextAnswer {

        private static String plain(String text) {
            return text.replaceAll("[\\s\\p{Z}\\u00ad\\u200b]+", " ").strip();
        }

        @Override
        public double f1(String text) {
            String plain = plain(text);
            long right =
                    with.stream().filter(piece -> plain.contains(plain(piece))).count();
            long wrong = without.stream()
                    .filter(piece -> plain.contains(plain(piece)))
                    .count();
            return 2.0 * right / (with.size() + right + wrong);
        }

        @Override
        public String tell(String text) {
            String plain = plain(text);
            return "missing "
                    + with.stream()
                            .filter(piece -> !plain.contains(plain(piece)))
                            .collect(Collectors.joining(" / "))
                    + " EXTRA "
                    + without.stream()
                            .filter(piece -> plain.contains(plain(piece)))
                            .collect(Collectors.joining(" / "));
        }
    }
}
