// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.core.metric.Metric;

/**
 * Where things stand in one table of a platform's export.
 *
 * @param table which it is
 * @param columns of the row of headings
 * @param fields column of each field that is there
 * @param numbers column of each number that is there
 */
record ExportLayout(ExportTable table, Columns columns, Map<ExportField, Integer> fields, Map<Metric, Integer> numbers)
        implements HeadedGrid.Headings {

    @Override
    public int score() {
        return fields.size() + numbers.size();
    }

    boolean has(ExportField field) {
        return fields.containsKey(field);
    }

    /** The field's cell; an empty one where the table has no such column. */
    Cell cell(Row row, ExportField field) {
        return column(field).map(row::cell).orElse(Cell.Text.EMPTY);
    }

    /** The field's text without blanks at its ends; empty where the table has no such column. */
    String text(Row row, ExportField field) {
        return cell(row, field).text().strip();
    }

    /** Where the field's cell stands; the row where the table has no such column. */
    String place(Row row, ExportField field) {
        return column(field).map(row::place).orElseGet(row::place);
    }

    /** The field's heading as it is written; empty where the table has no such column. */
    String heading(ExportField field) {
        return column(field).map(columns::heading).orElse("");
    }

    /** Headings that nothing is taken from and nobody knows. */
    List<String> unknown() {
        return columns.all().entrySet().stream()
                .filter(heading ->
                        !fields.containsValue(heading.getValue()) && !numbers.containsValue(heading.getValue()))
                .map(Map.Entry::getKey)
                .filter(heading -> !table.leaves(heading))
                .toList();
    }

    private Optional<Integer> column(ExportField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
