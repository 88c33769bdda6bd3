// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.function.ToDoubleFunction;

/** How many lines words take in a cell. */
final class Lines {

    private Lines() {}

    /** @param width in characters; a word longer than it is broken */
    static int count(String words, int width) {
        return count(words, width, String::length);
    }

    /** @param width in points, of letters of {@code size} points */
    static int count(String words, double width, double size) {
        return count(words, width, text -> Letters.points(text, size));
    }

    private static int count(String words, double width, ToDoubleFunction<String> measure) {
        if (words.indexOf('\n') < 0) return paragraph(words, width, measure);
        int lines = 0;
        for (String paragraph : words.split("\n", -1)) lines += paragraph(paragraph, width, measure);
        return lines;
    }

    private static int paragraph(String words, double width, ToDoubleFunction<String> measure) {
        double space = measure.applyAsDouble(" ");
        int lines = 1;
        double used = 0;
        for (String word : words.split(" ", -1)) {
            double wide = measure.applyAsDouble(word);
            double needed = used == 0 ? wide : used + space + wide;
            if (needed <= width) {
                used = needed;
            } else {
                int broken = Math.max(0, (int) Math.ceil(wide / width) - 1);
                lines += (used == 0 ? 0 : 1) + broken;
                used = wide - broken * width;
            }
        }
        return lines;
    }
}
