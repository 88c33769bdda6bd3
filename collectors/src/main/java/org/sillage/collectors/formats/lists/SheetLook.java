// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Folding;
import org.sillage.core.message.Message;

/** What seems to be the list in a file whose headings nobody described: its headings, and what stands below each. */
final class SheetLook implements HeadedGrid.Headings {

    /** A known heading says more than any number of words. */
    private static final int OF_KNOWN = 100;

    /** Longer ones are cells of the list. */
    private static final int LONGEST_HEADING = 60;

    private static final int FEWEST = 2;

    private final Row row;
    private final Columns headings;
    private final int score;
    private final Map<Integer, ColumnLook> columns = new TreeMap<>();
    private final NumberHabit.Evidence numbers = new NumberHabit.Evidence();
    private long rows;

    private SheetLook(Row row, int score) {
        this.row = row;
        this.headings = new Columns(row);
        this.score = score;
    }

    /**
     * The best one of a file.
     *
     * @param sheet the only one to look at; empty for all
     * @throws UnreadableEvidenceException where the file is no table, or no row of it could be one of headings
     */
    static SheetLook of(Evidence evidence, Optional<String> sheet) throws IOException {
        List<SheetLook> looks = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        try (HeadedGrid<SheetLook> grid =
                new HeadedGrid<>(Grids.open(evidence), row -> candidate(row, sheet, others))) {
            for (Optional<HeadedGrid.Line<SheetLook>> line = grid.next(); line.isPresent(); line = grid.next()) {
                if (!(line.get() instanceof HeadedGrid.Data<SheetLook> data)) continue;
                if (!looks.contains(data.headings())) looks.add(data.headings());
                data.headings().see(data.row());
            }
        }
        // Of equal ones the first, where max would take the last.
        return looks.stream()
                .reduce((best, other) -> other.score > best.score ? other : best)
                .orElseThrow(() -> none(sheet, others));
    }

    private static UnreadableEvidenceException none(Optional<String> sheet, Set<String> others) {
        if (sheet.isEmpty() || others.isEmpty()) {
            return new UnreadableEvidenceException("", Message.of("format.proposal-no-headings"));
        }
        Message reason = others.contains("")
                ? Message.of("format.no-sheets")
                : Message.of("format.no-such-sheet", sheet.get(), String.join(", ", others));
        return new UnreadableEvidenceException("", reason);
    }

    private static Optional<SheetLook> candidate(Row row, Optional<String> sheet, Set<String> others) {
        if (sheet.filter(wanted -> !wanted.equals(row.sheet())).isPresent()) {
            others.add(row.sheet());
            return Optional.empty();
        }
        Set<String> known = new HashSet<>();
        ClippingField.ofLists().forEach(field -> field.headings().forEach(one -> known.add(Folding.folded(one))));
        ClippingField.knownAndLeft().forEach(one -> known.add(Folding.folded(one)));
        int words = 0;
        int score = 0;
        for (int column : row.columns()) {
            String heading = Folding.folded(row.cell(column).text());
            if (!(row.cell(column) instanceof Cell.Text) || heading.isEmpty()) continue;
            if (heading.length() > LONGEST_HEADING || Character.isDigit(heading.charAt(0))) continue;
            words++;
            score += known.contains(heading) ? OF_KNOWN : 1;
        }
        return words < FEWEST ? Optional.empty() : Optional.of(new SheetLook(row, score));
    }

    private void see(Row below) {
        rows++;
        for (int column : below.columns()) {
            Cell cell = below.cell(column);
            columns.computeIfAbsent(column, any -> new ColumnLook()).see(cell, below.place(column));
            if (cell instanceof Cell.Text text) numbers.see(text.text());
        }
    }

    @Override
    public int score() {
        return score;
    }

    Columns headings() {
        return headings;
    }

    /** Whether anything stands in a column, its heading or a cell below. */
    Set<Integer> columns() {
        Set<Integer> all = new TreeSet<>(columns.keySet());
        for (int column : row.columns()) if (!row.cell(column).isBlank()) all.add(column);
        return all;
    }

    ColumnLook column(int column) {
        return columns.getOrDefault(column, new ColumnLook());
    }

    NumberHabit habit() {
        return numbers.habit();
    }

    String sheet() {
        return row.sheet();
    }

    long rows() {
        return rows;
    }
}
