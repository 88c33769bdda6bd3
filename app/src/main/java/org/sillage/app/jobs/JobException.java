// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.jobs;

import java.io.Serial;
import org.sillage.core.message.Message;

/** A job could not be done; says why, in words for a user. */
public final class JobException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    public JobException(Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    /** The same, with what caused it. */
    public JobException(Message reason, Throwable cause) {
        this(reason);
        initCause(cause);
    }

    /** For a user: what happened and what to do. */
    public Message reason() {
        return reason;
    }
}
