// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sillage.core.metric.Period;

/**
 * A report to make.
 *
 * @param kind {@code weekly}, {@code campaign} or {@code sponsor}
 * @param campaign id that the configuration (that of the position) knows
 * @param period its days, in the campaign's zone
 * @param sponsor id, for a sponsor's pack
 * @param position of the ledger it is computed from; empty for now
 * @param language French or English
 * @param out file to write; empty for the usual name below {@code HOME/reports}
 */
public record ReportRequest(
        String kind,
        String campaign,
        Period period,
        Optional<String> sponsor,
        OptionalLong position,
        Locale language,
        Optional<Path> out) {

    /** The same at a position. */
    public ReportRequest at(long known) {
        return new ReportRequest(kind, campaign, period, sponsor, OptionalLong.of(known), language, out);
    }
}
