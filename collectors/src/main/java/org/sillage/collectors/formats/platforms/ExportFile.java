// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Goes through the tables of a platform's export, row by row, and says at the end which columns nobody knew. */
final class ExportFile {

    /** Makes findings of the rows of one file. */
    interface Rows {

        List<Finding> row(ExportLayout layout, Row row);

        /** What is to be said of the file as a whole, once its rows are read. */
        default List<Finding> remarks() {
            return List.of();
        }
    }

    private final Rows rows;
    private final Set<String> unknown = new LinkedHashSet<>();
    private String unknownPlace = "";

    private ExportFile(Rows rows) {
        this.rows = rows;
    }

    /** What knows a row of headings of any of these tables: the table that most of them belong to. */
    static Function<Row, Optional<ExportLayout>> headings(List<ExportTable> tables) {
        return row -> tables.stream()
                .map(table -> table.layout(row))
                .flatMap(Optional::stream)
                .max((one, other) -> Integer.compare(one.score(), other.score()));
    }

    /** Whether a file has a table of an export among its first rows. */
    static boolean has(Sample sample, Function<Row, Optional<ExportLayout>> headings) {
        return sample.rows().stream().map(headings).anyMatch(Optional::isPresent);
    }

    /** Whether all its tables are of days: then nothing can be taken unless it is known whose. */
    static boolean hasOnlyDays(Sample sample, Function<Row, Optional<ExportLayout>> headings) {
        return sample.rows().stream()
                .map(headings)
                .flatMap(Optional::stream)
                .allMatch(layout -> layout.table().days());
    }

    /**
     * Every row of every table, one by one; the file is read through before, for its habits.
     *
     * @param making what the rows are handed to, once the habits are known
     * @return the caller closes the stream
     */
    static Stream<Finding> read(
            Evidence evidence, Function<Row, Optional<ExportLayout>> headings, Function<ExportHabits, Rows> making)
            throws UnreadableEvidenceException {
        try {
            HeadedGrid<ExportLayout> grid = new HeadedGrid<>(Grids.open(evidence), headings);
            ExportFile file = new ExportFile(making.apply(habits(grid)));
            return Stream.concat(
                    Table.findings(grid, file::findings), Stream.of(file).flatMap(ExportFile::remarks));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the file through once, and goes back to its first row; closes it where that fails. */
    private static ExportHabits habits(HeadedGrid<ExportLayout> grid) throws IOException {
        boolean told = false;
        try {
            ExportHabits habits = ExportHabits.of(grid);
            grid.restart();
            told = true;
            return habits;
        } finally {
            if (!told) grid.close();
        }
    }

    private List<Finding> findings(HeadedGrid.Line<ExportLayout> line) {
        return switch (line) {
            case HeadedGrid.Data<ExportLayout> data -> {
                if (unknown.addAll(data.headings().unknown()) && unknownPlace.isEmpty()) {
                    unknownPlace = data.row().place();
                }
                yield rows.row(data.headings(), data.row());
            }
            case HeadedGrid.Fault<ExportLayout> fault -> List.of(new Finding.Skip(fault.place(), fault.reason()));
            case HeadedGrid.Headless<ExportLayout> other -> headless(other.first());
        };
    }

    private static List<Finding> headless(Row first) {
        if (first.isBlank()) return List.of();
        return List.of(new Finding.Skip(first.place(), Message.of("format.sheet-no-headings", first.sheet())));
    }

    private Stream<Finding> remarks() {
        Stream<Finding> own = rows.remarks().stream();
        if (unknown.isEmpty()) return own;
        Message left = Message.of("format.columns-left", String.join(", ", unknown), unknown.size());
        return Stream.concat(own, Stream.of(new Finding.Skip(unknownPlace, left)));
    }
}
