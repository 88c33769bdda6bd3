// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sillage.report.SampleView.clippingId;
import static org.sillage.report.Samples.PARIS;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.figure;
import static org.sillage.report.Samples.outlet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/** One invented week whose figures were worked out by hand, and the wrong answers that are easily given. */
class WorkedExampleTest {

    private final SampleView view = new SampleView()
            .post("p1", "2018-11-19T09:00:00Z", Map.of(Metric.IMPRESSIONS, 12_000L, Metric.LIKES, 150L))
            .post(
                    "p2",
                    "2018-11-20T09:00:00Z",
                    Map.of(Metric.IMPRESSIONS, 3_000L, Metric.LIKES, 20L, Metric.REPOSTS, 10L))
            .post("p3", "2018-11-21T09:00:00Z", Map.of(Metric.LIKES, 70L))
            .post("p4", "2018-11-22T09:00:00Z", Map.of(Metric.IMPRESSIONS, 0L, Metric.LIKES, 0L))
            .clipping("c1", "a.example", "2018-11-19T09:00:00Z")
            .clipping("c2", "b.example", "2018-11-19T10:00:00Z")
            .clipping("c3", "c.example", "2018-11-19T11:00:00Z")
            .clipping("c4", "d.example", "2018-11-20T09:00:00Z", "Jeanne Un")
            .clipping("c5", "d.example", "2018-11-21T09:00:00Z", "Jeanne UN")
            .clipping("c6", "e.example", "2018-11-22T09:00:00Z", "Jean Deux");

    private final OutletRegister outlets = Samples.register(
            outlet("a.example", 100_000),
            outlet("b.example", 50_000),
            outlet("c.example", 0),
            outlet("d.example", 80_000),
            outlet("e.example", 20_000));

    private final StoryBook stories = Samples.stories(List.of(List.of(
            clippingId("c1", "a.example"),
            clippingId("c2", "b.example"),
            clippingId("c3", "c.example"),
            clippingId("c1", "f.example"))));

    private List<Figure> figures() {
        return Figures.of(view, Scope.everything(stories, outlets), WEEK_47);
    }

    private double value(Metric metric) {
        return figure(metric, figures()).value().orElseThrow();
    }

    @Test
    void theWeekIsThatOfParis() {
        assertThat(WEEK_47.from()).isEqualTo("2018-11-18T23:00:00Z");
        assertThat(WEEK_47.to()).isEqualTo("2018-11-25T23:00:00Z");
        view.post("late", "2018-11-25T23:30:00Z", Map.of(Metric.LIKES, 9L));
        assertThat(value(Metric.POSTS)).isEqualTo(4);
    }

    @Test
    void aPostWithUnknownImpressionsAddsNoneAndIsCountedAsUnknown() {
        Figure impressions = figure(Metric.IMPRESSIONS, figures());
        assertThat(impressions.count()).hasValue(15_000);
        assertThat(impressions.known()).isEqualTo(3);
        assertThat(impressions.of()).isEqualTo(4);
        assertThat(impressions.basis()).contains(Basis.MEASURED);
    }

    @Test
    void engagementsAddTheKnownComponentsOfAllPosts() {
        assertThat(value(Metric.ENGAGEMENTS)).isEqualTo(250);
    }

    @Test
    void theRateIsPooledOverPostsWhereBothNumbersAreKnown() {
        Figure rate = figure(Metric.ENGAGEMENT_RATE, figures());
        assertThat(rate.value().orElseThrow())
                .isCloseTo(0.0120, within(1e-12))
                .isNotCloseTo(250 / 15_000.0, within(1e-6)) // p3's acts over others' impressions
                .isNotCloseTo((150 / 12_000.0 + 30 / 3_000.0) / 2, within(1e-6)); // a mean of ratios
        assertThat(rate.known()).isEqualTo(3);
        assertThat(rate.of()).isEqualTo(4);
    }

    @Test
    void aRateOverNoImpressionsIsUnknownAndNotADivisionByZero() {
        SampleView silent =
                new SampleView().post("p4", "2018-11-22T09:00:00Z", Map.of(Metric.IMPRESSIONS, 0L, Metric.LIKES, 0L));
        Figure rate = figure(
                Metric.ENGAGEMENT_RATE,
                Figures.of(silent, Scope.everything(StoryBook.NO_REPRINTS, OutletRegister.EMPTY), WEEK_47));
        assertThat(rate.value()).isEmpty();
        assertThat(rate.basis()).isEmpty();
    }

    @Test
    void clippingsCountEveryOutletAndStoriesTheDistinctTexts() {
        assertThat(value(Metric.CLIPPINGS)).isEqualTo(6);
        assertThat(value(Metric.STORIES)).isEqualTo(4);
        assertThat(value(Metric.SYNDICATION_RATE)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(Metric.OUTLETS)).isEqualTo(5);
    }

    @Test
    void oneNameInTwoSpellingsIsOneJournalist() {
        assertThat(value(Metric.JOURNALISTS)).isEqualTo(2);
        assertThat(value(Metric.BYLINE_RATE)).isEqualTo(0.5);
    }

    @Test
    void oneOfFourAccreditedSigned() {
        AccreditedList list = new AccreditedList(List.of(
                Accredited.of("UN Jeanne", "d.example"),
                Accredited.of("Jean Trois", "e.example"),
                Accredited.of("Julie Quatre"),
                Accredited.of("Julien Cinq", "a.example")));
        Scope scope = Scope.of(Samples.campaign().with(list), Matching.EVERYTHING, stories, outlets);
        assertThat(figure(Metric.ACCREDITED_CONVERTED, Figures.of(view, scope, WEEK_47))
                        .value())
                .hasValue(0.25);
    }

    @Test
    void anAudienceCountsForEachClippingAndOnceForEachOutlet() {
        Figure ots = figure(Metric.OTS, figures());
        assertThat(ots.count()).hasValue(330_000);
        assertThat(ots.known()).isEqualTo(5);
        assertThat(ots.of()).isEqualTo(6);
        assertThat(ots.basis()).contains(Basis.DECLARED);
        Figure net = figure(Metric.NET_AUDIENCE, figures());
        assertThat(net.count()).hasValue(250_000);
        assertThat(net.known()).isEqualTo(4);
        assertThat(net.of()).isEqualTo(5);
    }

    @Test
    void aLateCopyMovesClippingsAndNotStories() {
        view.clipping("c1", "f.example", "2018-11-23T09:00:00Z");
        assertThat(value(Metric.CLIPPINGS)).isEqualTo(7);
        assertThat(value(Metric.STORIES)).isEqualTo(4);
        assertThat(value(Metric.SYNDICATION_RATE)).isCloseTo(3 / 7.0, within(1e-12));
    }

    @Test
    void theFrozenReportKeepsItsNumbersAndTheNextOneRestatesThem() {
        SampleView frozen = new WorkedExampleTest().view;
        view.delivered("usine-2018", "2018-W47").clipping("c1", "f.example", "2018-11-23T09:00:00Z");
        Scope scope = Scope.of(Samples.campaign(), Matching.EVERYTHING, stories, outlets);
        Edition next =
                Edition.of(view, scope, Samples.campaign(), Samples.week("2018-W48"), ReportWords.in(Locale.ENGLISH));
        List<Restatement> restated =
                Restatements.of(next, position -> Optional.of(new Earlier.Past(frozen, scope)), WeeklyReport.KIND);
        assertThat(restated)
                .allSatisfy(row -> assertThat(row.causes()).containsExactly(Message.of("cause.late-item")))
                .extracting(Restatement::metric)
                .containsExactly(Metric.CLIPPINGS, Metric.SYNDICATION_RATE, Metric.OUTLETS, Metric.BYLINE_RATE);
        assertThat(restated.getFirst().first()).hasValue(6);
        assertThat(restated.getFirst().now()).hasValue(7);
        assertThat(restated.get(1).first().orElseThrow()).isCloseTo(0.333, within(5e-4));
        assertThat(restated.get(1).now().orElseThrow()).isCloseTo(0.429, within(5e-4));
        assertThat(figure(Metric.STORIES, Figures.of(view, scope, WEEK_47)).count())
                .hasValue(4);
    }

    @Test
    void thereIsAFigureForEveryMetricAndUnknownOnesHaveNoBasis() {
        assertThat(figures()).extracting(Figure::metric).containsExactlyElementsOf(Figures.SHOWN);
        assertThat(figure(Metric.REACH, figures()).value()).isEmpty();
        assertThat(figure(Metric.ACCREDITED_CONVERTED, figures()).value()).isEmpty();
        assertThat(figure(Metric.VIDEO_VIEWS, figures()).value()).isEmpty();
    }

    @Test
    void aMonthWithoutAFileIsUnknownAndNotZero() {
        Period october = Period.parse("2018-10", PARIS).orElseThrow();
        List<Figure> none = Figures.of(view, Scope.everything(stories, outlets), october);
        assertThat(none).allSatisfy(figure -> assertThat(figure.value()).isEmpty());
    }

    @Test
    void noItemIsZeroWhereSomebodyLooked() {
        Period october = Period.parse("2018-10", PARIS).orElseThrow();
        view.run(
                "feed",
                "2018-10-03T00:00:00Z",
                "2018-10-04T00:00:00Z",
                Optional.of(org.sillage.core.run.RunState.UNCHANGED));
        List<Figure> none = Figures.of(view, Scope.everything(stories, outlets), october);
        assertThat(figure(Metric.CLIPPINGS, none).value()).hasValue(0);
        assertThat(figure(Metric.OUTLETS, none).value()).hasValue(0);
        assertThat(figure(Metric.SYNDICATION_RATE, none).value()).isEmpty();
        assertThat(figure(Metric.POSTS, none).value()).isEmpty(); // the feed never brought posts
    }

    @Test
    void aFailedRunIsNoLook() {
        Period october = Period.parse("2018-10", PARIS).orElseThrow();
        view.run(
                        "feed",
                        "2018-10-03T00:00:00Z",
                        "2018-10-04T00:00:00Z",
                        Optional.of(org.sillage.core.run.RunState.FAILED))
                .run("feed", "2018-10-04T00:00:00Z", "2018-10-05T00:00:00Z", Optional.empty());
        List<Figure> none = Figures.of(view, Scope.everything(stories, outlets), october);
        assertThat(figure(Metric.CLIPPINGS, none).value()).isEmpty();
    }

    @Test
    void theStrongestBasisIsTakenAndOthersStandBeside() {
        view.total(MentionId.ofPost("x", "p3"), Metric.IMPRESSIONS, Basis.IMPORTED, 9_000, SampleView.RECORDED);
        view.total(MentionId.ofPost("x", "p1"), Metric.IMPRESSIONS, Basis.IMPORTED, 11_000, SampleView.RECORDED);
        Figure impressions = figure(Metric.IMPRESSIONS, figures());
        assertThat(impressions.count()).hasValue(15_000);
        assertThat(impressions.known()).isEqualTo(3);
        assertThat(impressions.others()).containsExactly(new Figure.Other(Basis.IMPORTED, 20_000, 2, 4));
    }
}
