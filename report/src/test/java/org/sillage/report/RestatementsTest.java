// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sillage.report.SampleView.clippingId;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.week;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** What a report delivered last week would say now, and why. */
class RestatementsTest {

    private static final StoryBook STORIES = Samples.stories(List.of(List.of(
            clippingId("Wire", "a.example"), clippingId("Wire", "b.example"), clippingId("Wire", "c.example"))));

    private static SampleView before() {
        return new SampleView()
                .post("p", "2018-11-20T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_000L, Metric.LIKES, 10L))
                .clipping("Wire", "a.example", "2018-11-20T09:00:00Z")
                .clipping("Wire", "b.example", "2018-11-21T09:00:00Z")
                .clipping("Own", "a.example", "2018-11-22T09:00:00Z");
    }

    private final SampleView then = before();
    private final SampleView now = before().delivered("usine-2018", "2018-W47");

    @Test
    void aLateItemIsRestatedInTheNextReportWithItsCause() {
        now.clipping("Wire", "c.example", "2018-11-23T09:00:00Z");
        assertThat(restated(Metric.CLIPPINGS)).satisfies(row -> {
            assertThat(row.first()).hasValue(3);
            assertThat(row.now()).hasValue(4);
            assertThat(row.difference()).hasValue(1);
            assertThat(row.causes()).containsExactly(Cause.LATE_ITEM.words());
            assertThat(row.items())
                    .isEqualTo(
                            Message.of("as-is", clippingId("Wire", "c.example").value()));
            assertThat(row.report()).isEqualTo(then.position());
        });
        assertThat(restated(Metric.SYNDICATION_RATE).difference().orElseThrow())
                .isCloseTo(2 / 4.0 - 1 / 3.0, within(1e-12));
        assertThat(metrics()).doesNotContain(Metric.STORIES, Metric.POSTS, Metric.IMPRESSIONS);
    }

    @Test
    void twoThatTurnOutToBeOneAreNamedAsSuch() {
        MentionId other = clippingId("Wire", "b.example");
        now.join(other, clippingId("Wire", "a.example"));
        assertThat(restated(Metric.CLIPPINGS)).satisfies(row -> {
            assertThat(row.difference()).hasValue(-1);
            assertThat(row.causes()).containsExactly(Cause.JOINED.words());
            assertThat(row.items()).isEqualTo(Message.of("as-is", other.value()));
        });
    }

    @Test
    void oneThatAPersonSetApartIsNoLateItem() {
        then.join(clippingId("Wire", "b.example"), clippingId("Wire", "a.example"));
        assertThat(restated(Metric.CLIPPINGS)).satisfies(row -> {
            assertThat(row.difference()).hasValue(1);
            assertThat(row.causes()).containsExactly(Cause.DECISION.words());
        });
    }

    @Test
    void aNumberReadAgainIsNoLateItem() {
        now.total(MentionId.ofPost("x", "p"), Metric.IMPRESSIONS, Basis.MEASURED, 1_500, SampleView.RECORDED);
        assertThat(restated(Metric.IMPRESSIONS).difference()).hasValue(500);
        assertThat(restated(Metric.IMPRESSIONS).causes()).containsExactly(Cause.METRIC_REFRESH.words());
        assertThat(restated(Metric.ENGAGEMENT_RATE).causes()).containsExactly(Cause.METRIC_REFRESH.words());
        assertThat(metrics()).containsExactlyInAnyOrder(Metric.IMPRESSIONS, Metric.ENGAGEMENT_RATE);
    }

    @Test
    void severalCausesStandWithTheirParts() {
        now.total(MentionId.ofPost("x", "p"), Metric.IMPRESSIONS, Basis.MEASURED, 1_500, SampleView.RECORDED)
                .post("late", "2018-11-24T09:00:00Z", Map.of(Metric.IMPRESSIONS, 200L));
        Restatement row = restated(Metric.IMPRESSIONS);
        assertThat(row.difference()).hasValue(700);
        assertThat(row.causes())
                .containsExactly(
                        Message.of("cause.part", "late item", "+200"),
                        Message.of("cause.part", "number read again", "+500"));
    }

    @Test
    void aChangedRuleThatLeavesAnItemOutIsNamed() {
        Matching withoutOwn = some -> some.stream()
                .map(dossier -> dossier.mention().id().equals(clippingId("Own", "a.example"))
                        ? Match.NONE
                        : Matching.EVERYTHING.of(List.of(dossier)).getFirst())
                .toList();
        List<Restatement> rows = restatements(scope(withoutOwn));
        assertThat(rows)
                .filteredOn(row -> row.metric() == Metric.CLIPPINGS)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.difference()).hasValue(-1);
                    assertThat(row.causes()).containsExactly(Cause.RULE_CHANGE.words());
                });
    }

    @Test
    void manyItemsAreNamedInPartAndCounted() {
        for (int i = 0; i < 23; i++) now.clipping("Late " + i, "d.example", "2018-11-23T09:00:00Z");
        Message items = restated(Metric.CLIPPINGS).items();
        assertThat(items.key()).isEqualTo("restated.items.more");
        assertThat(items.texts().getLast()).isEqualTo("3");
        assertThat(items.texts().getFirst().split(", ")).hasSize(20);
    }

    @Test
    void whereNothingMovedThereIsNoSheet() {
        assertThat(report(week("2018-W48")).sheets())
                .noneMatch(sheet -> sheet.table().id().equals("Restatements"));
    }

    @Test
    void theSameWeekMadeAgainTellsWhatTheFirstOneSaid() {
        now.delivered("usine-2018", "2018-W47").clipping("Late", "d.example", "2018-11-23T09:00:00Z");
        assertThat(cells(report(WEEK_47), "Restatements", "first_value")).contains(3L);
    }

    @Test
    void theSheetShowsBothValuesAndTheCause() {
        now.clipping("Wire", "c.example", "2018-11-23T09:00:00Z");
        Report report = report(week("2018-W48"));
        int row = cells(report, "Restatements", "metric").indexOf(Message.of("metric.clippings.name"));
        assertThat(cells(report, "Restatements", "first_value").get(row)).isEqualTo(3L);
        assertThat(cells(report, "Restatements", "value_now").get(row)).isEqualTo(4L);
        assertThat(cells(report, "Restatements", "difference").get(row)).isEqualTo(1L);
        assertThat(cells(report, "Restatements", "cause").get(row)).isEqualTo(Cause.LATE_ITEM.words());
    }

    private Restatement restated(Metric metric) {
        return restatements(scope(Matching.EVERYTHING)).stream()
                .filter(row -> row.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private List<Metric> metrics() {
        return restatements(scope(Matching.EVERYTHING)).stream()
                .map(Restatement::metric)
                .toList();
    }

    private List<Restatement> restatements(Scope today) {
        Edition edition = Edition.of(now, today, Samples.campaign(), week("2018-W48"), ReportWords.in(Locale.ENGLISH));
        return Restatements.of(edition, this::at, "weekly");
    }

    private Report report(org.sillage.core.metric.Period period) {
        return WeeklyReport.of(
                new WeeklyReport.Question(period, List.of(), "0.1.0"),
                now,
                scope(Matching.EVERYTHING),
                ReportWords.in(Locale.ENGLISH),
                this::at);
    }

    private Optional<Earlier.Past> at(long position) {
        return position == then.position()
                ? Optional.of(new Earlier.Past(then, scope(Matching.EVERYTHING)))
                : Optional.empty();
    }

    private static Scope scope(Matching matching) {
        return Scope.of(Samples.campaign(), matching, STORIES, OutletRegister.EMPTY);
    }
}
