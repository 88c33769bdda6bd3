// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/**
 * {@code Totals.csv} of YouTube Studio: what all videos did on each day of those that were chosen. It says nothing that
 * the table of the videos does not say in its row of totals, so it is added up and compared with that row.
 */
final class YouTubeTotals {

    private static final ExportTable TOTALS = YouTubeReader.numbers(ExportTable.days(YouTubeReader.NETWORK))
            .needs(ExportField.TIME, "Date")
            .without("Content", "Contenu", "Video title", "Titre de la vidéo")
            .build();

    private YouTubeTotals() {}

    /** Whether a table of an archive is this one. */
    static boolean areIn(Evidence table) {
        try {
            return ExportFile.has(Sample.of(table), headings(TOTALS));
        } catch (UnreadableEvidenceException senseless) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param tables of the archive; the one of the videos among them has the row to compare with */
    static List<Finding> differences(Evidence totals, List<Evidence> tables) throws UnreadableEvidenceException {
        Map<Metric, Long> added =
                sums(totals, TOTALS, (layout, row) -> !CheckedRows.isTotal(layout.text(row, ExportField.TIME)));
        List<Finding> differences = new ArrayList<>();
        for (Evidence table : tables) {
            if (!ExportFile.has(ExportReader.sample(table), headings(YouTubeReader.VIDEOS))) continue;
            Map<Metric, Long> stated = sums(
                    table,
                    YouTubeReader.VIDEOS,
                    (layout, row) -> CheckedRows.isTotal(layout.text(row, ExportField.ID)));
            added.forEach((metric, sum) -> Optional.ofNullable(stated.get(metric))
                    .filter(total -> !total.equals(sum))
                    .map(total -> Message.of("format.totals-differ", metric.key(), sum, total))
                    .ifPresent(words -> differences.add(new Finding.Skip("", words))));
        }
        return differences;
    }

    /** The numbers of some rows of a table, added up; absent where none of them has any. */
    private static Map<Metric, Long> sums(Evidence table, ExportTable kind, BiPredicate<ExportLayout, Row> counted)
            throws UnreadableEvidenceException {
        Map<Metric, Long> sums = new EnumMap<>(Metric.class);
        try (Stream<Finding> rows = ExportFile.read(table, headings(kind), habits -> (layout, row) -> {
            if (counted.test(layout, row)) {
                layout.numbers()
                        .forEach((metric, column) -> habits.count(row.cell(column))
                                .known()
                                .ifPresent(value -> sums.merge(metric, value, CheckedRows::plus)));
            }
            return List.of();
        })) {
            rows.forEach(nothing -> {});
        }
        return sums;
    }

    private static Function<Row, Optional<ExportLayout>> headings(ExportTable table) {
        return ExportFile.headings(List.of(table));
    }
}
