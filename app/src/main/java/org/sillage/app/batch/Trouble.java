// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.io.IOException;
import java.util.List;
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

    private static final String KEY = "trouble.key";
    private static final String ARGUMENTS = "trouble.arguments";
    /** Separates arguments; no argument holds it. */
    private static final String SEPARATOR = "\u001f";

    static Trouble of(Message reason) {
        return new Trouble(reason);
    }

    void putInto(ExecutionContext context) {
        context.putString(KEY, reason.key());
        context.putString(ARGUMENTS, String.join(SEPARATOR, reason.stored()));
    }

    static Optional<Trouble> in(ExecutionContext context) {
        if (!context.containsKey(KEY)) return Optional.empty();
        String arguments = context.getString(ARGUMENTS);
        List<String> parts = arguments.isEmpty() ? List.of() : List.of(arguments.split(SEPARATOR, -1));
        return Optional.of(new Trouble(Message.read(context.getString(KEY), parts)));
    }

    /** What the system said of a fault, for where nothing better is known. */
    static String words(IOException fault) {
        String said = fault.getMessage();
        return said == null ? fault.getClass().getSimpleName() : said;
    }
}
