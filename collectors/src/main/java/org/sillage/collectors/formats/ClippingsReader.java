// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;

/**
 * Any press list: CSV or workbook with a row an article, its columns told by a {@link Mapping} or by the headings that
 * French and English lists usually have. A list, cut:
 *
 * <pre>
 * Revue de presse;;;
 * Date;Média;Titre;Lien;Audience
 * 22/11/2018;Ouest-Matin;L'usine s'installe;https://ouest-matin.example/usine;412 000
 * </pre>
 */
final class ClippingsReader implements FormatReader {

    static final String FORMAT = "clippings";

    /** Fields that make a table of unknown making a press list; with a mapping a person has said so. */
    private static final int ENOUGH_FIELDS = 3;

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.rows().stream()
                .map(row -> ClippingColumns.of(row, Optional.empty()))
                .flatMap(Optional::stream)
                .anyMatch(columns -> columns.score() >= ENOUGH_FIELDS);
    }

    @Override
    public Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        try {
            HeadedGrid<ClippingColumns> grid = grid(evidence, settings);
            ClippingRows rows = rows(grid, settings, evidence.observedAt());
            return Stream.concat(
                    Table.findings(grid, rows::findings), Stream.of(rows).flatMap(ClippingRows::remarks));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the list through once for its habits, and goes back to its first row; closes it where it is none. */
    private static ClippingRows rows(HeadedGrid<ClippingColumns> grid, FormatSettings settings, Instant observedAt)
            throws IOException {
        boolean taken = false;
        try {
            ClippingHabits habits = ClippingHabits.of(grid, settings.mapping());
            grid.restart();
            taken = true;
            return new ClippingRows(settings, habits, observedAt);
        } finally {
            if (!taken) grid.close();
        }
    }

    private static HeadedGrid<ClippingColumns> grid(Evidence evidence, FormatSettings settings) throws IOException {
        return new HeadedGrid<>(Grids.open(evidence), row -> ClippingColumns.of(row, settings.mapping()));
    }
}
