// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;
import org.sillage.report.Matching;
import org.sillage.report.Report;
import org.sillage.report.ReportWords;
import org.sillage.report.Scope;
import org.sillage.report.StoryBook;
import org.sillage.report.WeeklyReport;

/** The weekly workbook's sheets, over all that was invented. */
final class WholeReport {

    private static final Period DAYS = new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), ZoneOffset.UTC);

    private WholeReport() {}

    static Report of(Ledger ledger) {
        LedgerView view = ledger.now();
        Scope scope =
                Scope.of(campaign(), Matching.EVERYTHING, StoryBook.of(ledger.derived(), view), Invented.outlets());
        WeeklyReport.Question question = new WeeklyReport.Question(DAYS, List.of(Installation.SOURCE), "0");
        return WeeklyReport.of(question, view, scope, ReportWords.in(Locale.ENGLISH));
    }

    private static Campaign campaign() {
        return new Campaign(
                "bench",
                Map.of("en", "Bench"),
                Map.of("en", "An invented world"),
                DAYS,
                Optional.empty(),
                "usine",
                new Query.Everything(),
                List.of(new Campaign.CampaignAccount("x", "compte1", "owned")),
                List.of(),
                false,
                List.of());
    }
}
