// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.core.ledger.KeptFiles;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Messages;

/** Leads from a clipping to the scan that shows it. */
final class Scans {

    private final LedgerView view;
    private @Nullable KeptFiles files;

    Scans(LedgerView view) {
        this.view = view;
    }

    /** Digest of the scan's bytes, or words for a scan that was never handed over; empty where a clipping names none. */
    Optional<String> evidence(Clipping clipping, Messages words) {
        String name = clipping.details().scan();
        if (name.isEmpty()) return Optional.empty();
        return Optional.of(files().digest(name).orElseGet(() -> words.words("scan.missing")));
    }

    /** Asked when the first scan is met: most reports have none. */
    private KeptFiles files() {
        KeptFiles known = files;
        if (known == null) files = known = view.files();
        return known;
    }
}
