// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.Serial;
import org.sillage.core.message.Message;

/** Words of a schedule that say nothing, or name a time that does not exist every day. */
public final class ScheduleException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    public ScheduleException(Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    /** For a user: what was expected and what to do. */
    public Message reason() {
        return reason;
    }
}
