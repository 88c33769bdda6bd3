// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.util.ArrayList;
import java.util.List;

/** Lines in columns. */
final class TextTable {

    private static final List<String> HEADINGS = List.of("goal", "what", "ours", "bare", "ratio", "wanted", "");

    private TextTable() {}

    static String of(List<Result> results) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADINGS);
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
        StringBuilder text = new StringBuilder("%d processors, Java %s, %s%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name")));
        for (List<String> line : lines) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                cells.append(("%-" + width(lines, column) + "s  ").formatted(line.get(column)));
            }
            text.append(cells.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1) + 1;
    }
}
