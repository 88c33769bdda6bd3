// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.ReportRecord;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Period;

/**
 * Tells items that were published in days a report had already been made of: they stand in these days of every later
 * report, marked as added since.
 *
 * @param firstReport position of the first report that told of the days; empty when none did
 */
record Late(OptionalLong firstReport) {

    /** @param kind of report, such as {@code weekly} */
    static Late of(LedgerView view, String campaign, String kind, Period days) {
        LongStream positions = view.reports(campaign).stream()
                .filter(report -> report.kind().equals(kind) && covers(report, days))
                .mapToLong(ReportRecord::position);
        return new Late(positions.min());
    }

    boolean is(Dossier item) {
        return firstReport.isPresent() && item.firstSeq() > firstReport.getAsLong();
    }

    Optional<Message> mark(Dossier item) {
        return is(item) ? Optional.of(Message.of("late.added-since")) : Optional.empty();
    }

    private static boolean covers(ReportRecord report, Period days) {
        LocalDate last = days.last();
        return Period.parse(report.period(), days.zone())
                .filter(told -> !told.last().isBefore(last))
                .isPresent();
    }
}
