// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.List;
import org.sillage.app.jobs.Skipped;
import org.sillage.collectors.formats.Formats;
import org.sillage.core.ledger.LedgerView;

/** What a run did not take, as commands tell it. */
final class Skips {

    private Skips() {}

    static List<Skipped> of(LedgerView view, long run) {
        return view.skips(run).stream()
                .filter(skip -> !Formats.isNoLack(skip.reason()))
                .map(skip -> new Skipped(skip.evidence().place(), skip.reason()))
                .toList();
    }
}
