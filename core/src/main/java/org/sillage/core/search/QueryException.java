// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.search;

import java.io.Serial;
import org.sillage.core.message.Message;

/** A query that is not answered: it is faulty or fenced off. */
public final class QueryException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message reason;
    private final int column;

    /** @param column where the fault is, from 1; 0 for the whole */
    public QueryException(Message reason, int column) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
        this.column = column;
    }

    /** For a user: what was expected and what to do. */
    public Message reason() {
        return reason;
    }

    public int column() {
        return column;
    }
}
