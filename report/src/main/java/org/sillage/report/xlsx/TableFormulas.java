// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a figure's formula, which names columns by their keys, into one that names them by their headings. */
final class TableFormulas {

    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z_]+)\\[([^\\[\\]]+)]");

    private final Map<String, PlannedSheet> tables = new LinkedHashMap<>();

    TableFormulas(List<PlannedSheet> sheets) {
        sheets.forEach(sheet -> tables.put(sheet.table().id(), sheet));
    }

    /**
     * @return empty where the formula names a table or column that the workbook lacks, or a table without rows: a
     *     native table keeps one empty row, which {@code ROWS} would count
     */
    Optional<String> inHeadings(String formula) {
        Matcher reference = REFERENCE.matcher(formula);
        boolean known = reference.results().allMatch(found -> heading(found).isPresent());
        if (!known) return Optional.empty();
        return Optional.of(reference
                .reset()
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + "[" + heading(found).orElseThrow() + "]")));
    }

    private Optional<String> heading(MatchResult found) {
        PlannedSheet sheet = tables.get(found.group(1));
        if (sheet == null || sheet.table().rowCount() == 0) return Optional.empty();
        OptionalInt column = sheet.column(found.group(2));
        return column.isPresent() ? Optional.of(sheet.headings().get(column.getAsInt())) : Optional.empty();
    }
}
