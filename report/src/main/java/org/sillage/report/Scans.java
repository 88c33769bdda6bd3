// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.core.ledger.KeptFiles;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Message;

/** Leads from a clipping to the scan that shows it. */
final class Scans {

    private final LedgerView view;
    private @Nullable KeptFiles files;

    Scans(LedgerView view) {
        this.view = view;
    }

    /** Whether a scan was handed over; empty where a clipping names none. */
    Optional<Message> words(Clipping clipping) {
        if (clipping.details().scan().isEmpty()) return Optional.empty();
        return Optional.of(Message.of(evidence(clipping).isPresent() ? "scan.kept" : "scan.missing"));
    }

    /** Digest of the scan's bytes; empty where a clipping names none, or one that nobody handed over. */
    Optional<String> evidence(Clipping clipping) {
        String name = clipping.details().scan();
        return name.isEmpty() ? Optional.empty() : files().digest(name);
    }

    /** Asked when the first scan is met: most reports have none. */
    private KeptFiles files() {
        KeptFiles known = files;
        if (known == null) files = known = view.files();
        return known;
    }
}
