// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.util.List;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunState;

/**
 * What asking sources brought.
 *
 * @param run the ledger's number of this collection: that of its first run; 0 when no source was asked
 * @param sources in the order of the configuration
 */
public record CollectOutcome(long run, List<SourceOutcome> sources) {

    public CollectOutcome {
        sources = List.copyOf(sources);
    }

    /**
     * What one source brought.
     *
     * @param sighted items seen
     * @param added mentions never seen before
     * @param changed mentions that it said otherwise than before
     * @param counted readings recorded
     * @param error why it ended short; empty when it did not
     */
    public record SourceOutcome(
            String id,
            RunState state,
            long sighted,
            long added,
            long changed,
            long counted,
            List<Skipped> skipped,
            Optional<Message> error) {

        public SourceOutcome {
            skipped = List.copyOf(skipped);
        }
    }
}
