// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

/** How many lines words take in a cell. */
final class Lines {

    private Lines() {}

    /** @param width in characters; a word longer than it is broken */
    static int count(String words, int width) {
        int lines = 1;
        int used = 0;
        for (String word : words.split("[ \\n]", -1)) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            if (needed <= width) {
                used = needed;
            } else {
                lines += used == 0 ? 0 : 1;
                lines += Math.max(0, (word.length() - 1) / width);
                used = word.length() <= width ? word.length() : word.length() % width;
            }
        }
        return lines;
    }
}
