// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunState;

/**
 * What files brought.
 *
 * @param run the ledger's number of this import: that of its first run; 0 when none was started
 * @param files in the order handed over
 */
public record ImportOutcome(long run, List<FileOutcome> files) {

    public ImportOutcome {
        files = List.copyOf(files);
    }

    /**
     * What one file brought.
     *
     * @param file as handed over
     * @param format the one it was read as; empty when none was recognised
     * @param sighted items seen
     * @param added mentions never seen before
     * @param changed mentions that it said otherwise than before
     * @param counted readings recorded
     * @param error why it ended short; empty when it did not
     */
    public record FileOutcome(
            String file,
            Optional<String> format,
            RunState state,
            long sighted,
            long added,
            long changed,
            long counted,
            List<Skipped> skipped,
            Optional<Message> error) {

        public FileOutcome {
            skipped = List.copyOf(skipped);
        }
    }
}
