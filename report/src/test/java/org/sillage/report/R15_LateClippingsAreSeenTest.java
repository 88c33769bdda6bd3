// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.week;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/** What was published in week 45 and found in week 47 counts in week 45 of every later report, marked. */
class R15_LateClippingsAreSeenTest {

    private final SampleView view = new SampleView()
            .clipping("In time", "a.example", "2018-11-06T09:00:00Z")
            .delivered("usine-2018", "2018-W45")
            .delivered("usine-2018", "2018-W46")
            .clipping("Found late", "b.example", "2018-11-07T09:00:00Z")
            .clipping("This week", "a.example", "2018-11-20T09:00:00Z");

    @Test
    void aLaterReportCountsItInItsOwnWeekAndSaysSo() {
        Report report = Samples.report(view, WEEK_47, Locale.ENGLISH);
        int week45 = cells(report, "Trend", "label").indexOf("W45");
        assertThat(cells(report, "Trend", "clippings").get(week45)).isEqualTo(2L);
        assertThat(cells(report, "Trend", "added_since").get(week45)).isEqualTo(1L);
        assertThat(report.summary().warnings().stream().map(ReportWords.in(Locale.ENGLISH)::words))
                .containsExactly("W45: one item was added since the first report of that week.");
        assertThat(Samples.tile(Metric.CLIPPINGS, report).value()).hasValue(1);
        assertThat(cells(report, "Clippings", "late")).containsOnlyNulls();
    }

    @Test
    void itStaysMarkedInTheReportsAfterThat() {
        view.delivered("usine-2018", "2018-W47");
        Report report = Samples.report(view, week("2018-W48"), Locale.ENGLISH);
        int week45 = cells(report, "Trend", "label").indexOf("W45");
        assertThat(cells(report, "Trend", "added_since").get(week45)).isEqualTo(1L);
    }

    @Test
    void theWeekMadeAgainFlagsItsRow() {
        Report again = Samples.report(view, week("2018-W45"), Locale.FRENCH);
        assertThat(cells(again, "Clippings", "title")).isEqualTo(List.of("In time", "Found late"));
        assertThat(cells(again, "Clippings", "late").getFirst()).isNull();
        assertThat(cells(again, "Clippings", "late").getLast()).isEqualTo(Message.of("late.added-since"));
    }

    @Test
    void beforeTheFirstReportNothingIsLate() {
        SampleView fresh = new SampleView().clipping("In time", "a.example", "2018-11-06T09:00:00Z");
        assertThat(cells(Samples.report(fresh, week("2018-W45"), Locale.FRENCH), "Clippings", "late"))
                .containsOnlyNulls();
    }
}
