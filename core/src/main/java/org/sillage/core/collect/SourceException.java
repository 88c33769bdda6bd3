// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;

/** A source could not be captured; says who has to act. */
public final class SourceException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** Who has to act. */
    public enum Kind {
        /** The operator: this source stops until its settings are mended. */
        SETTINGS,
        /** Nobody: go on after {@link SourceException#retryAfter}. */
        RATE_LIMITED,
        /** Nobody: the next run tries again. */
        UNAVAILABLE,
        /**
         * Nobody: the next run tries again, and no count rests on this source. A run that brought nothing for this
         * reason is partial, not failed.
         */
        OPTIONAL
    }

    private final Kind kind;
    private final transient Message reason;
    private final Duration retryAfter;

    private SourceException(Kind kind, Message reason, Duration retryAfter, @Nullable Throwable cause) {
        super(reason.key() + " " + reason.arguments(), cause);
        this.kind = kind;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public static SourceException settings(Message reason) {
        return new SourceException(Kind.SETTINGS, reason, Duration.ZERO, null);
    }

    public static SourceException rateLimited(Message reason, Duration retryAfter) {
        return new SourceException(Kind.RATE_LIMITED, reason, retryAfter, null);
    }

    public static SourceException unavailable(Message reason) {
        return new SourceException(Kind.UNAVAILABLE, reason, Duration.ZERO, null);
    }

    public static SourceException unavailable(Message reason, Throwable cause) {
        return new SourceException(Kind.UNAVAILABLE, reason, Duration.ZERO, cause);
    }

    /** The same in other words, for a reason that says what must not be said; without its cause, which may say it too. */
    public SourceException with(Message other) {
        return new SourceException(kind, other, retryAfter, null);
    }

    /**
     * The same, of a source that only points at what others publish: to do without it for a while is no failure. Wrong
     * settings stay wrong settings.
     */
    public SourceException optional() {
        return kind == Kind.SETTINGS ? this : new SourceException(Kind.OPTIONAL, reason, Duration.ZERO, this);
    }

    public Kind kind() {
        return kind;
    }

    /** For a user: what happened and, where somebody has to act, what to do. */
    public Message reason() {
        return reason;
    }

    /** How long to leave the source alone; present only when rate-limited. */
    public Optional<Duration> retryAfter() {
        return kind == Kind.RATE_LIMITED ? Optional.of(retryAfter) : Optional.empty();
    }
}
