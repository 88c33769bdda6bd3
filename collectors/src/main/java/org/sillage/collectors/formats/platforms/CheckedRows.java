// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.collectors.files.Row;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;

/**
 * The rows of a table that states their sums in a row of its own. That row is no video: it is what the others are
 * checked against, and a sum that differs is told.
 */
final class CheckedRows implements ExportFile.Rows {

    /** Rows that Studio exports at most; what is beyond them is in the total alone. */
    static final int MOST = 500;

    private static final Set<String> TOTAL = Set.of("total", "totaux", "total general");

    private final ExportFile.Rows rows;
    private final ExportHabits habits;
    private final Map<String, Long> sums = new HashMap<>();
    private Optional<Stated> stated = Optional.empty();
    private int videos;

    /** The row of sums, where the table has one. */
    private record Stated(ExportLayout layout, Row row) {}

    CheckedRows(ExportFile.Rows rows, ExportHabits habits) {
        this.rows = rows;
        this.habits = habits;
    }

    @Override
    public List<Finding> row(ExportLayout layout, Row row) {
        if (isTotal(layout.text(row, ExportField.ID)) && stated.isEmpty()) {
            stated = Optional.of(new Stated(layout, row));
            return List.of();
        }
        List<Finding> findings = rows.row(layout, row);
        findings.forEach(this::add);
        return findings;
    }

    private void add(Finding finding) {
        if (finding instanceof Finding.Sighting) videos++;
        if (finding instanceof Finding.Count count) {
            sums.merge(count.snapshot().definition(), count.snapshot().reading().value(), CheckedRows::plus);
        }
    }

    /** Whether a cell says that its row is of sums. */
    static boolean isTotal(String text) {
        return TOTAL.contains(Folding.folded(text));
    }

    static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b; // an absurd number does no harm
    }

    @Override
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(rows.remarks());
        stated.ifPresent(total -> remarks.addAll(differences(total.layout(), total.row())));
        return remarks;
    }

    private List<Finding> differences(ExportLayout layout, Row row) {
        List<Finding> differences = new ArrayList<>();
        layout.numbers().values().stream().sorted().forEach(column -> {
            String heading = layout.columns().heading(column);
            long sum = sums.getOrDefault(heading, 0L);
            habits.count(row.cell(column)).known().filter(total -> total != sum).ifPresent(total -> {
                Message words = videos < MOST
                        ? Message.of("format.sum-differs", heading, total, sum)
                        : Message.of("format.rows-capped", heading, total, sum, MOST);
                differences.add(new Finding.Skip(row.place(column), words));
            });
        });
        return differences;
    }
}
