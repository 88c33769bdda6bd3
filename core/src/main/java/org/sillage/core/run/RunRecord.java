// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.run;

import java.time.Instant;
import java.util.Optional;
import org.sillage.core.message.Message;

/**
 * A run as the ledger tells it.
 *
 * @param id its number, the position of its start
 * @param startedAt when its start was written down
 * @param state how it ended; empty when it goes on or was killed
 * @param error why it ended short; empty when it did not
 * @param captures pages or files kept
 * @param sighted items seen
 * @param counted numbers read
 * @param skipped items not taken
 */
public record RunRecord(
        long id,
        RunPlan plan,
        Instant startedAt,
        Optional<RunState> state,
        Optional<Message> error,
        int captures,
        long sighted,
        long counted,
        long skipped) {

    /** Whether the source answered, with all, some or nothing new. */
    public boolean answered() {
        return state.filter(end -> end != RunState.FAILED && end != RunState.MISSED)
                .isPresent();
    }
}
