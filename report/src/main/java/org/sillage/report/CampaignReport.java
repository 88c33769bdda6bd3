// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Messages;

/**
 * The report of a whole campaign: the sheets of the {@link WeeklyReport} over all its days, compared with nothing
 * before them.
 */
public final class CampaignReport {

    /** Name of this kind of report in commands, file names and the ledger. */
    public static final String KIND = "campaign";

    private CampaignReport() {}

    /**
     * Works out a report. Equal arguments give equal reports; detail rows are read from the view again when the sheets
     * are written, so the view stays open until then.
     *
     * @param question its period is mostly the campaign's own days
     * @param scope of a campaign
     * @param words as for {@link WeeklyReport}
     * @param earlier what counted when campaign reports delivered before were made
     * @throws IllegalArgumentException when the scope is of no campaign
     */
    public static Report of(
            WeeklyReport.Question question, LedgerView view, Scope scope, Messages words, Earlier earlier) {
        return WeeklyReport.of(KIND, question, view, scope, words, earlier);
    }
}
