// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.collectors.files.Grid;
import org.sillage.collectors.files.GridLine;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Series of a page or account by day, as Meta Business Suite exports them: UTF-16, one metric a file, or several one
 * below the other. The line above the headings names the metric:
 *
 * <pre>
 * sep=,
 * "Facebook follows"
 * "Date","Primary"
 * "2025-11-20T00:00:00","20"
 * </pre>
 */
final class MetaSeries {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T00:00:00.*");

    private MetaSeries() {}

    /** A title alone in its row, headings, and a day at midnight: in whatever language. */
    static boolean isIn(Sample sample) {
        List<Row> rows =
                sample.rows().stream().filter(row -> !row.isBlank()).limit(3).toList();
        return rows.size() == 3
                && isTitle(rows.get(0))
                && !isTitle(rows.get(1))
                && !isDay(rows.get(1))
                && isDay(rows.get(2));
    }

    /** @return the caller closes the stream */
    static Stream<Finding> read(Evidence evidence, FormatSettings settings) throws UnreadableEvidenceException {
        try {
            if (settings.account().isEmpty()) {
                throw new UnreadableEvidenceException("", Message.of("format.account-needed"));
            }
            MetaSeriesRows rows = new MetaSeriesRows(settings.account().get(), settings.zone());
            Grid grid = Grids.open(evidence);
            return Stream.generate(() -> next(grid))
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .flatMap(line -> line instanceof Row row ? rows.findings(row).stream() : fault(line))
                    .onClose(() -> close(grid));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static boolean isTitle(Row row) {
        int filled = 0;
        for (int column : row.columns()) if (!row.cell(column).isBlank()) filled++;
        return filled == 1 && !row.cell(0).isBlank() && !isDay(row);
    }

    static boolean isDay(Row row) {
        return DAY.matcher(row.cell(0).text().strip()).matches();
    }

    private static Stream<Finding> fault(GridLine line) {
        return line instanceof GridLine.Fault fault
                ? Stream.of(new Finding.Skip(fault.place(), fault.reason()))
                : Stream.empty();
    }

    private static Optional<GridLine> next(Grid grid) {
        try {
            return grid.next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void close(Grid grid) {
        try {
            grid.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
