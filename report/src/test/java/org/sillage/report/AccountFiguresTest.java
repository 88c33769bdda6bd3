// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.PARIS;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** What accounts gain and what their days displayed. */
class AccountFiguresTest {

    private static final Account ONE = new Account("x", "One", "");
    private static final Account TWO = new Account("x", "Two", "");

    private final SampleView view = new SampleView().account(ONE);

    private Figure of(Metric metric) {
        Scope everything = Scope.everything(StoryBook.NO_REPRINTS, OutletRegister.EMPTY);
        return figure(metric, Figures.of(view, everything, WEEK_47));
    }

    private void followers(Account account, long value, String at) {
        view.reading(
                Subject.of(account), Metric.FOLLOWERS, Basis.MEASURED, new Reading.Level(value, Instant.parse(at)));
    }

    private void day(Account account, String day, long value) {
        LocalDate date = LocalDate.parse(day);
        view.reading(
                Subject.of(account),
                Metric.IMPRESSIONS_DISPLAYED,
                Basis.MEASURED,
                new Reading.Amount(value, new Period(date, date, PARIS)));
    }

    private void post(Account account, String id, String publishedAt) {
        view.post(id, publishedAt, account, Basis.MEASURED, Map.of());
    }

    private void impressions(String id, long value, String at) {
        view.total(MentionId.ofPost("x", id), Metric.IMPRESSIONS, Basis.MEASURED, value, Instant.parse(at));
    }

    @Test
    void followersGainedIsTheDifferenceOfTwoLevelsWithBothReadings() {
        followers(ONE, 900, "2018-11-10T00:00:00Z");
        followers(ONE, 1_000, "2018-11-18T20:00:00Z");
        followers(ONE, 1_570, "2018-11-25T20:00:00Z");
        followers(ONE, 1_600, "2018-11-26T20:00:00Z");
        Figure gained = of(Metric.FOLLOWERS_GAINED);
        assertThat(gained.count()).hasValue(570);
        assertThat(gained.parts().readings())
                .extracting(PostNumbers::at)
                .containsExactly(Instant.parse("2018-11-18T20:00:00Z"), Instant.parse("2018-11-25T20:00:00Z"));
    }

    @Test
    void aLossIsBelowZero() {
        followers(ONE, 1_000, "2018-11-18T20:00:00Z");
        followers(ONE, 990, "2018-11-25T20:00:00Z");
        assertThat(of(Metric.FOLLOWERS_GAINED).count()).hasValue(-10);
    }

    @Test
    void oneLevelAloneTellsNoGain() {
        followers(ONE, 1_000, "2018-11-19T20:00:00Z");
        assertThat(of(Metric.FOLLOWERS_GAINED).value()).isEmpty();
        assertThat(of(Metric.FOLLOWERS_GAINED).of()).isEqualTo(1);
    }

    @Test
    void aLevelNobodyReadAgainTellsNoGain() {
        followers(ONE, 1_000, "2018-11-10T20:00:00Z");
        assertThat(of(Metric.FOLLOWERS_GAINED).value()).isEmpty();
    }

    @Test
    void dailyAmountsAreTakenAndTheMissingDaysCounted() {
        day(ONE, "2018-11-18", 5_000);
        day(ONE, "2018-11-19", 100);
        day(ONE, "2018-11-20", 200);
        Figure displayed = of(Metric.IMPRESSIONS_DISPLAYED);
        assertThat(displayed.count()).hasValue(300);
        assertThat(displayed.known()).isEqualTo(2);
        assertThat(displayed.of()).isEqualTo(7);
    }

    @Test
    void withoutAmountsTheRiseOfThePostsIsTaken() {
        post(ONE, "old", "2018-11-12T09:00:00Z");
        impressions("old", 400, "2018-11-17T09:00:00Z");
        impressions("old", 650, "2018-11-24T09:00:00Z");
        post(ONE, "new", "2018-11-20T09:00:00Z");
        impressions("new", 90, "2018-11-24T09:00:00Z");
        impressions("new", 120, "2018-11-27T09:00:00Z");
        Figure displayed = of(Metric.IMPRESSIONS_DISPLAYED);
        assertThat(displayed.count()).hasValue(340);
        assertThat(displayed.known()).isEqualTo(2);
    }

    @Test
    void aPostWithoutAReadingBeforeOrInThePeriodIsUnknown() {
        post(ONE, "unread-before", "2018-11-12T09:00:00Z");
        impressions("unread-before", 650, "2018-11-24T09:00:00Z");
        post(ONE, "unread-since", "2018-11-12T09:00:00Z");
        impressions("unread-since", 650, "2018-11-17T09:00:00Z");
        Figure displayed = of(Metric.IMPRESSIONS_DISPLAYED);
        assertThat(displayed.value()).isEmpty();
        assertThat(displayed.of()).isEqualTo(2);
    }

    @Test
    void amountsAndRisesAreNeverBothTakenForOneAccount() {
        day(ONE, "2018-11-19", 100);
        post(ONE, "one", "2018-11-19T09:00:00Z");
        impressions("one", 90, "2018-11-24T09:00:00Z");
        view.account(TWO);
        post(TWO, "two", "2018-11-19T09:00:00Z");
        impressions("two", 7, "2018-11-24T09:00:00Z");
        assertThat(of(Metric.IMPRESSIONS_DISPLAYED).count()).hasValue(107);
    }

    @Test
    void byPublicationAndByDisplayAreTwoFigures() {
        post(ONE, "old", "2018-11-12T09:00:00Z");
        impressions("old", 400, "2018-11-17T09:00:00Z");
        impressions("old", 650, "2018-11-24T09:00:00Z");
        assertThat(of(Metric.IMPRESSIONS).value()).isEmpty();
        assertThat(of(Metric.IMPRESSIONS_DISPLAYED).count()).hasValue(250);
    }

    @Test
    void reachIsTakenFromThePlatformForExactlyTheseDaysOrNotAtAll() {
        view.reading(Subject.of(ONE), Metric.REACH, Basis.MEASURED, new Reading.Amount(4_200, WEEK_47));
        assertThat(of(Metric.REACH).count()).hasValue(4_200);
        view.account(TWO);
        view.reading(Subject.of(TWO), Metric.REACH, Basis.MEASURED, new Reading.Amount(100, WEEK_47));
        assertThat(of(Metric.REACH).value()).isEmpty();
    }

    @Test
    void reachOfDaysIsNotAddedIntoAWeek() {
        LocalDate monday = WEEK_47.first();
        for (int i = 0; i < 7; i++) {
            Period day = new Period(monday.plusDays(i), monday.plusDays(i), PARIS);
            view.reading(Subject.of(ONE), Metric.REACH, Basis.MEASURED, new Reading.Amount(10, day));
        }
        assertThat(of(Metric.REACH).value()).isEmpty();
    }
}
