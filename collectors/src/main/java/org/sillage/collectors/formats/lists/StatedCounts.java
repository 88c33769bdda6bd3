// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Row;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;

/**
 * How many articles a list says that it holds, above its headings or below its rows: {@code 247 results},
 * {@code Total: 247}, {@code Nombre de retombées} beside {@code 247}. What it holds may be less where it was cut.
 */
final class StatedCounts {

    private static final String ITEMS = "(?:results?|resultats?|articles?|mentions?|documents?|clips?|clippings?"
            + "|retombees?|hits?|items?|stories|coupures?|posts?|publications?)";

    private static final Pattern TOTAL = Pattern.compile("total|totaux|nombre|number|count|nb");
    private static final Pattern TOTAL_OF_ITEMS =
            Pattern.compile("(?:(?:total|nombre|number|count|nb) )?(?:(?:de|d|des|of) )?" + ITEMS
                    + "(?: (?:found|trouve(?:e?s)?|au total|in total))?");

    /** {@code 247 results}. */
    private static final Pattern BEFORE =
            Pattern.compile("(\\d[\\d\\s\\p{Z}.,]{0,14}?)[\\s\\p{Z}]+(\\p{L}[\\p{L} ]{2,40})");

    /** {@code Total : 247}. */
    private static final Pattern BEHIND =
            Pattern.compile("([^:=]{2,40}?)[\\s\\p{Z}]*[:=][\\s\\p{Z}]*(\\d[\\d\\s\\p{Z}.,]{0,14})");

    /**
     * A count that a list states.
     *
     * @param sheet it stands in; empty in delimited text
     * @param words as they stand
     */
    private record Stated(String sheet, String words, long count) {}

    /** Longer text is no label. */
    private static final int LONGEST = 80;

    private final Map<String, Stated> byPlace = new LinkedHashMap<>();
    private final Map<String, Long> held = new HashMap<>();

    /** A row above the headings. */
    void above(Row row) {
        look(row, true);
    }

    /** Whether a row below the headings states a count, and is none of the list's. */
    boolean isBelow(Row row) {
        return look(row, false);
    }

    /**
     * Below the rows a bare {@code Total} with a number beside it adds up a column: only above them it is a count.
     */
    private boolean look(Row row, boolean above) {
        int[] columns = row.columns();
        for (int i = 0; i < columns.length; i++) {
            String text = row.cell(columns[i]).text().strip();
            if (text.isEmpty() || text.length() > LONGEST) continue;
            Optional<Long> count = stated(text);
            boolean label = isOfItems(text) || (above && isTotal(text));
            if (count.isEmpty() && label && i + 1 < columns.length) {
                Cell beside = row.cell(columns[i + 1]);
                count = number(beside);
                text = text + " " + beside.text().strip();
            }
            if (count.isPresent()) {
                byPlace.putIfAbsent(row.place(columns[i]), new Stated(row.sheet(), text, count.get()));
                return true;
            }
            if (!above) return false;
        }
        return false;
    }

    /** A row of the list, whatever became of it. */
    void held(Row row) {
        held.merge(row.sheet(), 1L, Long::sum);
    }

    /** Each count that is neither that of its sheet nor that of the file. */
    Stream<Finding> differences() {
        long all = held.values().stream().mapToLong(Long::longValue).sum();
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getValue().count != all)
                .filter(entry -> entry.getValue().count != held.getOrDefault(entry.getValue().sheet, 0L))
                .map(entry -> new Finding.Skip(
                        entry.getKey(), Message.of("format.count-differs", entry.getValue().words, all)));
    }

    private static Optional<Long> stated(String text) {
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches() && (isTotal(behind.group(1)) || isOfItems(behind.group(1))))
            return number(behind.group(2));
        Matcher before = BEFORE.matcher(text);
        return before.matches() && isOfItems(before.group(2)) ? number(before.group(1)) : Optional.empty();
    }

    private static boolean isTotal(String text) {
        return TOTAL.matcher(Folding.folded(text)).matches();
    }

    private static boolean isOfItems(String text) {
        return TOTAL_OF_ITEMS.matcher(Folding.folded(text)).matches();
    }

    private static Optional<Long> number(String text) {
        return number(Cell.Text.of(text));
    }

    private static Optional<Long> number(Cell cell) {
        return Numbers.count(cell, NumberHabit.DECIMAL_POINT).known();
    }
}
