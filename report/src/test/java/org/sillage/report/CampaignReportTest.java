// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.table;
import static org.sillage.report.Samples.tile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** The report of a whole campaign: the week's sheets over all its days. */
class CampaignReportTest {

    private static final Period DAYS = Samples.campaign().period();

    private final SampleView view = new SampleView()
            .post("before", "2018-08-14T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_000L))
            .post("1", "2018-09-01T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_500L))
            .post("2", "2018-11-30T09:00:00Z", Map.of(Metric.IMPRESSIONS, 500L));

    private Report report(Period period) {
        return CampaignReport.of(
                new WeeklyReport.Question(period, List.of("feed"), "0.1.0"),
                view,
                Samples.scope(),
                ReportWords.in(Locale.ENGLISH),
                Earlier.NONE);
    }

    @Test
    void itHasTheSheetsOfTheWeekAndANameOfItsOwn() {
        Report weekly = Samples.report(view, DAYS, Locale.ENGLISH);
        assertThat(report(DAYS).sheets().stream().map(sheet -> sheet.table().id()))
                .containsExactlyElementsOf(weekly.sheets().stream()
                        .map(sheet -> sheet.table().id())
                        .toList());
        assertThat(report(DAYS).properties().fileStem()).isEqualTo("usine-2018_campaign_2018-09-01_2018-11-30_en");
        assertThat(report(DAYS).summary().title()).isEqualTo(Message.of("title.campaign"));
    }

    @Test
    void itTellsAllDaysAndComparesThemWithNone() {
        Tile impressions = tile(Metric.IMPRESSIONS, report(DAYS));
        assertThat(impressions.value()).hasValue(2_000);
        assertThat(impressions.previous()).isEmpty();
        assertThat(impressions.toDate()).isEmpty();
        assertThat(table(report(DAYS), "Posts").rowCount()).isEqualTo(2);
    }

    @Test
    void itsFirstSheetSaysWhenTheEventWas() {
        assertThat(report(DAYS).summary().place())
                .contains(Message.of("place.event", "22 November 2018 to 25 November 2018"));
    }
}
