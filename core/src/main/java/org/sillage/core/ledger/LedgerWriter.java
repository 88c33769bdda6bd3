// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.Finding;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunState;

/** Appends what a source says. Each call is one transaction, or part of the caller's; each checks the lease. */
public interface LedgerWriter {

    /** @return the run's id */
    long startRun(RunPlan plan);

    /** Ends a run; nothing happens where it has ended. */
    void endRun(long run, RunState state, Optional<Message> error);

    /**
     * One page or file was kept as evidence.
     *
     * @param cursor where the collector goes on
     * @return the capture's id
     */
    long keep(long run, String digest, String origin, String mediaType, Instant observedAt, String cursor);

    /**
     * Appends what a capture says: an item, with its counts, is one entry; nothing is appended where nothing changed.
     * Appending the same findings again adds nothing.
     *
     * @param findings prepared; the counts of a mention follow its sighting
     */
    void append(long capture, List<? extends Finding> findings);

    /**
     * A capture was read to its end.
     *
     * @param reader name and version of the reader
     * @param sighted items seen
     * @param counted numbers read
     * @param skipped items not taken
     */
    void read(long capture, String reader, long sighted, long counted, long skipped);
}
