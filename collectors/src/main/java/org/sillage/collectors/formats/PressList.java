// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/** A press list of any kind in a file: read through once for its habits, and once for its rows. */
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
            HeadedGrid<ClippingColumns> grid = new HeadedGrid<>(
                    Grids.open(evidence), row -> ClippingColumns.of(row, kind, settings.mapping()), preamble::see);
            ClippingRows rows = rows(grid, evidence, preamble);
            return Stream.concat(
                    Table.findings(grid, rows::findings), Stream.of(rows).flatMap(ClippingRows::remarks));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Goes back to the first row once the habits are known; closes the file where it is no list. */
    private ClippingRows rows(HeadedGrid<ClippingColumns> grid, Evidence evidence, Preamble preamble)
            throws IOException {
        boolean taken = false;
        try {
            ClippingHabits habits = ClippingHabits.of(grid, kind, settings.mapping(), preamble);
            grid.restart();
            taken = true;
            return new ClippingRows(ListTerms.of(kind, settings, habits, evidence.observedAt()), preamble.counts());
        } finally {
            if (!taken) grid.close();
        }
    }
}
