// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What separates the fields of a text, told from its first lines.
 *
 * @param sign tab, semicolon or comma, or what the first line states
 * @param fields how many most rows have; 1 where nothing separates
 * @param stated whether the first line states it, as Excel does ({@code sep=;}); that line holds no data
 */
record Separator(char sign, int fields, boolean stated) {

    private static final Pattern HINT = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
    private static final char[] KNOWN = {'\t', ';', ','};
    private static final int RECORDS = 20;

    /** @param lines the first ones, without their ends */
    static Separator of(List<String> lines) {
        if (lines.isEmpty()) return new Separator(',', 1, false);
        Matcher hint = HINT.matcher(lines.getFirst().strip());
        if (hint.matches()) {
            char sign = hint.group(1).charAt(0);
            return new Separator(sign, count(lines.subList(1, lines.size()), sign).fields, true);
        }
        Count best = count(lines, ',');
        for (char sign : KNOWN) {
            Count count = count(lines, sign);
            if (Count.STEADIEST.compare(count, best) > 0) best = count;
        }
        return new Separator(best.sign, best.fields, false);
    }

    /** Of the records of several fields, the number of fields that comes most often; where even, the greater one. */
    private static Count count(List<String> lines, char sign) {
        Map<Integer, Long> frequency = fieldCounts(lines, sign).stream()
                .filter(fields -> fields > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return frequency.entrySet().stream()
                .map(entry -> new Count(sign, entry.getKey(), entry.getValue()))
                .max(Count.STEADIEST)
                .orElse(new Count(sign, 1, 0));
    }

    private static List<Integer> fieldCounts(List<String> lines, char sign) {
        List<Integer> counts = new java.util.ArrayList<>();
        Quotes record = new Quotes(sign);
        for (String line : lines) {
            record.line(line);
            if (record.open()) continue;
            counts.add(record.fields());
            if (counts.size() == RECORDS) break;
            record = new Quotes(sign);
        }
        return counts;
    }

    private record Count(char sign, int fields, long records) {
        static final Comparator<Count> STEADIEST =
                Comparator.comparingLong(Count::records).thenComparingInt(Count::fields);
    }
}
