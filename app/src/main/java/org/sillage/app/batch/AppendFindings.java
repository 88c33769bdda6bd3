// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import org.sillage.core.ledger.LedgerWriter;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Appends a slice in the chunk's transaction: its facts, the sums once it was the last, and the checkpoint are one commit. */
final class AppendFindings implements ItemWriter<Slice> {

    private final LedgerWriter writer;
    private final String reader;

    AppendFindings(LedgerWriter writer, String reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void write(Chunk<? extends Slice> chunk) {
        for (Slice slice : chunk) {
            writer.append(slice.capture(), slice.findings());
            PausePoint.RECORD.reach();
            if (slice.last()) writer.read(slice.capture(), reader, slice.sighted(), slice.counted(), slice.skipped());
        }
    }
}
