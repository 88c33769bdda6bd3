// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.PARIS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.mention.Account;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** What may be added inside days, and what may not. */
class AmountsTest {

    private static final Subject ACCOUNT = Subject.of(new Account("x", "usinextra", ""));
    private static final Period NOVEMBER = Period.parse("2018-11", PARIS).orElseThrow();

    private final SampleView view = new SampleView();

    private AmountsTest amount(String first, String last, long value) {
        Period over = new Period(LocalDate.parse(first), LocalDate.parse(last), PARIS);
        view.reading(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED, Basis.MEASURED, new Reading.Amount(value, over));
        return this;
    }

    private Amounts within(Period period) {
        List<ReadingRecord> readings = view.readings(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED);
        return Amounts.within(period, readings).orElseThrow();
    }

    @Test
    void daysAreAdded() {
        amount("2018-11-01", "2018-11-01", 10).amount("2018-11-03", "2018-11-03", 5);
        assertThat(within(NOVEMBER).value()).isEqualTo(15);
        assertThat(within(NOVEMBER).days()).isEqualTo(2);
    }

    @Test
    void aLaterAmountForTheSameDaysIsACorrection() {
        amount("2018-11-01", "2018-11-01", 10).amount("2018-11-01", "2018-11-01", 12);
        assertThat(within(NOVEMBER).value()).isEqualTo(12);
        assertThat(within(NOVEMBER).readings()).hasSize(1);
    }

    @Test
    void aMonthIsNotAddedToItsDays() {
        LocalDate first = LocalDate.of(2018, 11, 1);
        for (int i = 0; i < 30; i++)
            amount(first.plusDays(i).toString(), first.plusDays(i).toString(), 2);
        amount("2018-11-01", "2018-11-30", 999);
        assertThat(within(NOVEMBER).value()).isEqualTo(60);
    }

    @Test
    void aMonthStandsWhereSomeOfItsDaysAreMissing() {
        amount("2018-11-01", "2018-11-01", 10).amount("2018-11-01", "2018-11-30", 999);
        assertThat(within(NOVEMBER).value()).isEqualTo(999);
        assertThat(within(NOVEMBER).days()).isEqualTo(30);
    }

    @Test
    void amountsThatShareADayAreNeverAdded() {
        amount("2018-11-01", "2018-11-07", 70).amount("2018-11-05", "2018-11-12", 80);
        assertThat(within(NOVEMBER).value()).isEqualTo(70);
        assertThat(within(NOVEMBER).days()).isEqualTo(7);
    }

    @Test
    void anAmountThatReachesOutsideThePeriodIsNotCut() {
        amount("2018-10-29", "2018-11-04", 70);
        assertThat(Amounts.within(NOVEMBER, view.readings(ACCOUNT, Metric.IMPRESSIONS_DISPLAYED)))
                .isEmpty();
    }
}
