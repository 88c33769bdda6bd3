// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.util.ArrayList;
import java.util.List;

/** Lines in columns. */
public final class TextTable {

    private static final List<String> HEADINGS = List.of("goal", "what", "ours", "bare", "ratio", "wanted", "");

    private TextTable() {}

    static String of(List<Result> results) {
        List<List<String>> lines = new ArrayList<>();
        for (Result result : results) {
            lines.add(List.of(
                    result.goal(),
                    result.what(),
                    result.ours(),
                    result.bare(),
                    result.ratio(),
                    result.wanted(),
                    result.verdict()));
        }
        return "%d processors, Java %s, %s%n"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version"),
                                System.getProperty("os.name"))
                + of(HEADINGS, lines);
    }

    /** As many cells a line as headings. */
    public static String of(List<String> headings, List<List<String>> lines) {
        List<List<String>> all = new ArrayList<>();
        all.add(headings);
        all.addAll(lines);
        StringBuilder text = new StringBuilder();
        for (List<String> line : all) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                cells.append(("%-" + width(all, column) + "s  ").formatted(line.get(column)));
            }
            text.append(cells.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1) + 1;
    }
}
