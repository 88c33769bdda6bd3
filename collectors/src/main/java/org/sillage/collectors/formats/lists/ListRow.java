// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.List;
import java.util.Set;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;

/** One row of a press list with the columns it stands in. */
record ListRow(ClippingColumns columns, Row row) {

    /** First words of a row that adds up the others. */
    private static final Set<String> SUMS = Set.of(
            "total", "totaux", "sous total", "total general", "grand total", "subtotal", "totals", "somme", "sum");

    /** The field's cell, the first of several that is filled; an empty one where the list has no such column. */
    Cell cell(ClippingField field) {
        List<Integer> found = columns.of(field);
        return found.isEmpty() ? Cell.Text.EMPTY : row.cell(filled(found));
    }

    /** What stands in the field's cell, without blanks at its ends. */
    String text(ClippingField field) {
        return cell(field).text().strip();
    }

    /** Where the field's cell stands; the row where the list has no such column. */
    String place(ClippingField field) {
        List<Integer> found = columns.of(field);
        return found.isEmpty() ? row.place() : row.place(filled(found));
    }

    /** The field's heading as it is written; empty where the list has no such column. */
    String heading(ClippingField field) {
        List<Integer> found = columns.of(field);
        return found.isEmpty() ? "" : columns.heading(filled(found));
    }

    private int filled(List<Integer> found) {
        for (int column : found) if (!isEmpty(row.cell(column))) return column;
        return found.getFirst();
    }

    private static boolean isEmpty(Cell cell) {
        return cell.isBlank() && cell.link().isEmpty();
    }

    /** Whether it adds up the other rows, as its first words say. */
    boolean isSum() {
        for (int column : row.columns()) {
            String text = Folding.folded(row.cell(column).text());
            if (!text.isEmpty()) return SUMS.contains(text);
        }
        return false;
    }

    /** Why the row, or a field of it, was not taken. */
    Finding.Skip skip(ClippingField field, String key, Object... arguments) {
        return new Finding.Skip(place(field), Message.of(key, arguments));
    }
}
