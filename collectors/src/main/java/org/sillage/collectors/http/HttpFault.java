// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;

/** One try failed, for a reason that has a name; knows whether another try may help. */
final class HttpFault extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What becomes of the request. */
    enum Remedy {
        TRY_AGAIN,
        /** The server asks for less. */
        WAIT,
        NEXT_RUN,
        MEND_SETTINGS
    }

    private final Remedy remedy;
    private final transient Message reason;
    private final transient Optional<Duration> retryAfter;

    private HttpFault(Remedy remedy, Message reason, Optional<Duration> retryAfter) {
        super(reason.key() + " " + reason.arguments());
        this.remedy = remedy;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    static HttpFault of(Remedy remedy, String key, Object... arguments) {
        return new HttpFault(remedy, Message.of(key, arguments), Optional.empty());
    }

    static HttpFault waiting(Message reason, Optional<Duration> retryAfter) {
        return new HttpFault(Remedy.WAIT, reason, retryAfter);
    }

    HttpFault causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    boolean mayBeTriedAgain() {
        return remedy == Remedy.TRY_AGAIN || remedy == Remedy.WAIT;
    }

    boolean asksToWait() {
        return remedy == Remedy.WAIT;
    }

    Message reason() {
        return reason;
    }

    /** What the server said; empty where it said nothing readable. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** @param wait how long to leave the source alone, where the server asks for less */
    SourceException toSourceException(Duration wait) {
        return switch (remedy) {
            case MEND_SETTINGS -> SourceException.settings(reason);
            case WAIT -> SourceException.rateLimited(reason, wait);
            case TRY_AGAIN, NEXT_RUN -> SourceException.unavailable(reason, this);
        };
    }
}
