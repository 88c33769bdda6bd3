// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.PARIS;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.figure;
import static org.sillage.report.Samples.week;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** Weeks are calendar weeks of the campaign's zone, whatever the clocks do. */
class R13_WeeksAreCalendarWeeksTest {

    private static final Scope EVERYTHING = Scope.everything(StoryBook.NO_REPRINTS, OutletRegister.EMPTY);

    private static long posts(SampleView view, Period period) {
        return figure(Metric.POSTS, Figures.of(view, EVERYTHING, period))
                .count()
                .orElse(0);
    }

    private static SampleView postsAt(String... times) {
        SampleView view = new SampleView();
        for (String time : times) view.post(time, time, Map.of(Metric.LIKES, 1L));
        return view;
    }

    @Test
    void theWeekOfTheAutumnChangeHas169HoursAndThatOfSpring167() {
        assertThat(length(week("2018-W43"))).isEqualTo(Duration.ofHours(169));
        assertThat(length(week("2018-W12"))).isEqualTo(Duration.ofHours(167));
    }

    private static Duration length(Period period) {
        return Duration.between(period.from(), period.to());
    }

    @Test
    void postsAtBothHalfPastTwosCountOnceEach() {
        SampleView view = postsAt("2018-10-28T00:30:00Z", "2018-10-28T01:30:00Z");
        Period day = Period.parse("2018-10-28", PARIS).orElseThrow();
        assertThat(length(day)).isEqualTo(Duration.ofHours(25));
        assertThat(posts(view, day)).isEqualTo(2);
        assertThat(posts(view, week("2018-W43"))).isEqualTo(2);
    }

    @Test
    void theFirstAndLastMomentOfAWeekBelongToItAndToNoOther() {
        SampleView autumn =
                postsAt("2018-10-21T21:59:59Z", "2018-10-21T22:00:00Z", "2018-10-28T22:59:59Z", "2018-10-28T23:00:00Z");
        assertThat(posts(autumn, week("2018-W42"))).isEqualTo(1);
        assertThat(posts(autumn, week("2018-W43"))).isEqualTo(2);
        assertThat(posts(autumn, week("2018-W44"))).isEqualTo(1);
    }

    @Test
    void theTrendCountsTheWeekOfTheChangeOnceDayByDay() {
        SampleView view = postsAt("2018-10-28T00:30:00Z", "2018-10-28T01:30:00Z", "2018-10-28T22:30:00Z");
        Report report = Samples.report(view, week("2018-W43"), Locale.ENGLISH);
        List<Object> labels = cells(report, "Trend", "label");
        List<Object> counts = cells(report, "Trend", "posts");
        assertThat(labels).endsWith("22 Oct", "23 Oct", "24 Oct", "25 Oct", "26 Oct", "27 Oct", "28 Oct");
        assertThat(counts.getLast()).isEqualTo(3L);
        assertThat(counts.get(labels.indexOf("W43"))).isEqualTo(3L);
        assertThat(counts.get(labels.indexOf("W42"))).isNull(); // nobody looked
    }
}
