// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** The numbers of a row of a platform's export: measured by the platform, each defined by the heading above it. */
final class ExportCounts {

    private ExportCounts() {}

    /** @param reading total, amount or level, whichever the numbers of the row are */
    static List<Finding> of(
            ExportLayout layout, Row row, ExportHabits habits, Subject subject, LongFunction<Reading> reading) {
        List<Finding> findings = new ArrayList<>();
        layout.numbers().forEach((metric, column) -> {
            String place = row.place(column);
            String heading = layout.columns().heading(column);
            switch (habits.count(row.cell(column))) {
                case Parsed.Known<Long> known ->
                    findings.add(new Finding.Count(
                            snapshot(layout, subject, metric, reading.apply(known.value()), heading), place));
                case Parsed.Absent<Long> absent -> {
                    // unknown is not zero
                }
                case Parsed.Refused<Long> refused -> findings.add(Table.skip(place, heading, refused.reason()));
            }
        });
        return findings;
    }

    /** What was shown on some days is another metric than what was shown since publication. */
    private static MetricSnapshot snapshot(
            ExportLayout layout, Subject subject, Metric metric, Reading reading, String heading) {
        boolean byDisplay = metric == Metric.IMPRESSIONS && reading instanceof Reading.Amount;
        return new MetricSnapshot(
                subject,
                byDisplay ? Metric.IMPRESSIONS_DISPLAYED : metric,
                reading,
                Basis.MEASURED,
                layout.table().network(),
                heading);
    }
}
