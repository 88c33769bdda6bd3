// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * A press list of any kind in a file: its rows, and before them, where the first one is not typed, a look through all of
 * it for its habits.
 */
final class PressList {

    private final ListKind kind;
    private final FormatSettings settings;

    PressList(ListKind kind, FormatSettings settings) {
        this.kind = kind;
        this.settings = settings;
    }

    /**
     * Every row, in the order of the file; then what is to be said of all of them.
     *
     * @return the caller closes the stream
     * @throws UnreadableEvidenceException where the file is no such list, or nothing tells day from month
     */
    Stream<Finding> findings(Evidence evidence) throws UnreadableEvidenceException {
        try {
            Preamble preamble = new Preamble();
            HeadedGrid<ClippingColumns> grid = grid(evidence, preamble);
            ClippingRows rows = rows(grid, evidence, preamble);
            return Stream.concat(
                    Table.findings(grid, rows::findings), Stream.of(rows).flatMap(ClippingRows::remarks));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HeadedGrid<ClippingColumns> grid(Evidence evidence, Preamble preamble) throws IOException {
        return new HeadedGrid<>(
                Grids.open(evidence), row -> ClippingColumns.of(row, kind, settings.mapping()), preamble::see);
    }

    /** Goes back to the first row once the habits are known, or can be told later; closes the file where it is no list. */
    private ClippingRows rows(HeadedGrid<ClippingColumns> grid, Evidence evidence, Preamble preamble)
            throws IOException {
        boolean taken = false;
        try {
            boolean typed = beginsTyped(grid);
            grid.restart();
            LateHabits habits = typed ? new LateHabits(() -> habits(evidence)) : LateHabits.of(habits(grid, preamble));
            grid.restart();
            taken = true;
            return new ClippingRows(ListTerms.of(kind, settings, habits, evidence.observedAt()), preamble.counts());
        } finally {
            if (!taken) grid.close();
        }
    }

    /** Whether the first row of the list has its dates and numbers typed: then most likely all have. */
    private static boolean beginsTyped(HeadedGrid<ClippingColumns> grid) throws IOException {
        for (Optional<HeadedGrid.Line<ClippingColumns>> line = grid.next(); line.isPresent(); line = grid.next()) {
            if (line.get() instanceof HeadedGrid.Data<ClippingColumns> data) {
                return areTyped(data.headings().habitual().stream()
                        .map(data.row()::cell)
                        .toList());
            }
        }
        return false;
    }

    /** A blank cell tells nothing of those below it, and text files type none. */
    private static boolean areTyped(List<Cell> cells) {
        boolean someAre = cells.stream().anyMatch(cell -> !(cell instanceof Cell.Text));
        return (someAre || cells.isEmpty()) && cells.stream().noneMatch(LateHabits::isWritten);
    }

    private ClippingHabits habits(Evidence evidence) throws IOException {
        Preamble preamble = new Preamble();
        try (HeadedGrid<ClippingColumns> grid = grid(evidence, preamble)) {
            return habits(grid, preamble);
        }
    }

    private ClippingHabits habits(HeadedGrid<ClippingColumns> grid, Preamble preamble) throws IOException {
        return ClippingHabits.of(grid, kind, settings.mapping(), preamble);
    }
}
