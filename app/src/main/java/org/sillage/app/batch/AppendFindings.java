// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.List;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.mention.MentionId;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Appends a slice in the chunk's transaction: its facts, the sums once it was the last, and the checkpoint are one commit. */
final class AppendFindings implements ItemWriter<Slice> {

    private final LedgerWriter writer;
    private final String reader;
    private final CatchUp catchUp;

    AppendFindings(LedgerWriter writer, String reader, CatchUp catchUp) {
        this.writer = writer;
        this.reader = reader;
        this.catchUp = catchUp;
    }

    private static List<MentionId> withdrawn(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Withdrawn.class::isInstance)
                .map(finding -> ((Finding.Withdrawn) finding).mention())
                .toList();
    }

    @Override
    public void write(Chunk<? extends Slice> chunk) {
        for (Slice slice : chunk) {
            List<MentionId> withdrawn = withdrawn(slice.findings());
            // What it had to do with campaigns can be told only while its words are there.
            if (!withdrawn.isEmpty()) catchUp.match(withdrawn);
            writer.append(slice.capture(), slice.findings());
            PausePoint.RECORD.reach();
            if (slice.last()) writer.read(slice.capture(), reader, slice.sighted(), slice.counted(), slice.skipped());
        }
    }
}
