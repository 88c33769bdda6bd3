// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.Row;

/** What stands above the headings of a list: how many articles it says to hold, and often the period it is of. */
final class Preamble {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** More is a text, not a period. */
    private static final int LONGEST = 200;

    private final StatedCounts counts = new StatedCounts();
    private final DateOrder.Evidence dates = new DateOrder.Evidence();

    void see(Row row) {
        counts.above(row);
        for (int column : row.columns()) {
            String text = row.cell(column).text();
            if (text.length() > LONGEST) continue;
            BLANKS.splitAsStream(text.strip()).forEach(word -> dates.see(word, row.place(column)));
        }
    }

    /** The counts stated, here and below the rows. */
    StatedCounts counts() {
        return counts;
    }

    /** How the period is written, such as {@code 11/19/2018 - 11/25/2018}; empty where it does not tell. */
    Optional<DateOrder> dateOrder() {
        return dates.order();
    }
}
