// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.util.Optional;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Why a step did less than it should: kept in the step's own context, in the transaction of what it did, until the run
 * ends and the ledger has it.
 *
 * @param reason for a user
 * @param bearable whether the run has not failed even where nothing came: no count rests on its source
 */
record Trouble(Message reason, boolean bearable) {

    private static final String NAME = "trouble";
    private static final String BEARABLE = "trouble.bearable";

    static Trouble of(Message reason) {
        return new Trouble(reason, false);
    }

    static Trouble of(SourceException failed) {
        return new Trouble(failed.reason(), failed.kind() == SourceException.Kind.OPTIONAL);
    }

    void putInto(ExecutionContext context) {
        StepMessages.put(context, NAME, reason);
        if (bearable) context.putString(BEARABLE, BEARABLE);
    }

    static Optional<Trouble> in(ExecutionContext context) {
        return StepMessages.in(context, NAME).map(reason -> new Trouble(reason, context.containsKey(BEARABLE)));
    }

    /** What the system said of a fault, for where nothing better is known. */
    static String words(IOException fault) {
        String said = fault.getMessage();
        return said == null ? fault.getClass().getSimpleName() : said;
    }
}
