// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import org.sillage.core.collect.Finding;

/** Appends what was not taken: once for a place and a reason, however often a capture is read. */
final class SkipAppender {

    private static final String KNOWN = "SELECT 1 FROM skip WHERE capture = ? AND place = ? AND reason = ?";
    private static final String INSERT =
            "INSERT INTO skip (seq, capture, place, reason, arguments) VALUES (?, ?, ?, ?, ?)";

    private final Append append;
    private final CaptureSource capture;

    SkipAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    void append(Finding.Skip skip) throws SQLException {
        String reason = skip.reason().key();
        if (append.statements().number(KNOWN, 0, capture.id(), skip.place(), reason) != 0) return;
        long seq = append.entry(Entry.Kind.SKIP, capture.source(), capture.id(), skip.place(), 0);
        String arguments = Lines.of(skip.reason().stored());
        append.statements().update(INSERT, seq, capture.id(), skip.place(), reason, arguments);
    }
}
