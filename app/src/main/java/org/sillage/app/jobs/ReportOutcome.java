// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.util.List;
import org.sillage.core.message.Message;

/**
 * A report that was made.
 *
 * @param report its id, as the workbook prints it
 * @param position of the ledger it was computed from
 * @param warnings what its reader should know, such as gaps
 * @param gaps whether sources failed in its period, so that totals are incomplete
 */
public record ReportOutcome(
        String report, long position, List<ReportFile> files, List<Message> warnings, boolean gaps) {

    public ReportOutcome {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
