// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.Serial;
import org.sillage.core.message.Message;

/** A command cannot go on; says why, in words for a user, and how the process ends. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Exit exit;
    private final transient Message reason;

    public Refusal(Exit exit, Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.exit = exit;
        this.reason = reason;
    }

    /** The same, with what caused it. */
    public Refusal(Exit exit, Message reason, Throwable cause) {
        this(exit, reason);
        initCause(cause);
    }

    public Exit exit() {
        return exit;
    }

    /** For a user: what is wrong and what to do. */
    public Message reason() {
        return reason;
    }
}
