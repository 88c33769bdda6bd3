// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.index;

import java.io.IOException;
import java.io.Serial;
import org.sillage.core.message.Message;

/**
 * The index cannot be read, or another process holds it. Nothing is lost: {@link MentionIndex#catchUp} builds a damaged
 * one anew from the ledger.
 */
public final class IndexException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    public IndexException(Message reason, Throwable cause) {
        super(reason.key() + " " + reason.arguments(), cause);
        this.reason = reason;
    }

    public IndexException(Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    /** For a user: what is wrong and what to do. */
    public Message reason() {
        return reason;
    }
}
