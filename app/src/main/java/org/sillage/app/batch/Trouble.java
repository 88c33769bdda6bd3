// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Why a step did less than it should: kept in the step's own context, in the transaction of what it did, until the run
 * ends and the ledger has it.
 *
 * @param reason for a user
 */
record Trouble(Message reason) {

    private static final String NAME = "trouble";

    static Trouble of(Message reason) {
        return new Trouble(reason);
    }

    void putInto(ExecutionContext context) {
        StepMessages.put(context, NAME, reason);
    }

    static Optional<Trouble> in(ExecutionContext context) {
        return StepMessages.in(context, NAME).map(Trouble::new);
    }

    /** What the system said of a fault, for where nothing better is known. */
    static String words(IOException fault) {
        String said = fault.getMessage();
        return said == null ? fault.getClass().getSimpleName() : said;
    }
}
