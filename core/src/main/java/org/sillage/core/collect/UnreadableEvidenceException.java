// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.io.IOException;
import java.io.Serial;
import org.sillage.core.message.Message;

/** A capture as a whole makes no sense, or no more of it does from a place on. The bytes stay kept. */
public final class UnreadableEvidenceException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String place;
    private final transient Message reason;

    /** @param place where reading ended; empty for the whole */
    public UnreadableEvidenceException(String place, Message reason) {
        super(reason.key() + " " + reason.arguments());
        this.place = place;
        this.reason = reason;
    }

    /** The same, with what caused it. */
    public UnreadableEvidenceException(String place, Message reason, Throwable cause) {
        this(place, reason);
        initCause(cause);
    }

    public String place() {
        return place;
    }

    /** For a user: what was expected and what to do. */
    public Message reason() {
        return reason;
    }
}
