// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sillage.bench.TextTable;

/** Measures what is read right of the data sets in a folder and prints one table. */
public final class Figures {

    private static final String USAGE = "bench/figures [--misses] DATA_DIR [SET]...";

    private static final List<String> HEADINGS = List.of("data", "what", "figure", "wanted", "");

    private Figures() {}

    private static List<DataSet> sets(Misses misses) {
        return List.of(
                new FeedsConformance(misses),
                new FeedsReal(misses),
                new NewsBylines(misses),
                new PressUrls(misses),
                new MonitorExports(misses),
                new ArticlePages(misses),
                new Wire(misses),
                new Hostile(misses));
    }

    /**
     * The folder of the sets; then names of sets, all when none. A set whose folder is not there is left out.
     * {@code --misses} also tells on standard error what was not read right.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        Misses misses = words.remove("--misses") ? System.err::println : miss -> {};
        if (words.isEmpty()) throw new IllegalArgumentException(USAGE);
        Path data = Path.of(words.removeFirst());
        List<List<String>> lines = new ArrayList<>();
        for (DataSet set : sets(misses)) {
            Path folder = data.resolve(set.folder());
            if (!Files.isDirectory(folder) || !(words.isEmpty() || words.contains(set.folder()))) continue;
            for (Score score : set.measure(folder)) {
                lines.add(List.of(set.folder(), score.what(), score.figure(), score.wanted(), score.verdict()));
            }
        }
        System.out.print(TextTable.of(HEADINGS, lines));
    }
}
