// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sillage.core.metric.Metric;

/** What is printed can be read: a sheet is fitted to the width of a page, so that each more column makes all smaller. */
class PrintedWidthTest {

    /** Characters of nine points beside one another that a landscape page still shows at six and a half points. */
    private static final int WIDEST = 225;

    @Test
    void noSheetPrintsMoreColumnsThanAPageShows() {
        Report weekly = Samples.report(new SampleView(), Samples.WEEK_47, Locale.FRENCH);
        Report pack = SponsorReport.of(
                new SponsorReport.Question("edf", Samples.WEEK_47, List.of("feed"), "0.1.0"),
                new SampleView().post("1", "2018-11-19T09:00:00Z", java.util.Map.of(Metric.LIKES, 1L)),
                Samples.scope(),
                ReportWords.in(Locale.FRENCH));
        Stream.concat(weekly.sheets().stream(), pack.sheets().stream())
                .map(Sheet::table)
                .forEach(table -> assertThat(printed(table)).as(table.id()).isLessThanOrEqualTo(WIDEST));
    }

    /** Columns of a basis but the first are folded where all is measured. */
    private static int printed(Table table) {
        return table.columns().stream()
                .filter(column -> !column.detail() && column.kind() != Table.Kind.BASIS)
                .mapToInt(Table.Column::width)
                .sum();
    }
}
