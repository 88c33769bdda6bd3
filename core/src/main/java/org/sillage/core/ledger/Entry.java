// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.time.Instant;

/**
 * One append in the order of everything.
 *
 * @param seq its number, growing
 * @param recordedAt when it was written down; never before that of an earlier entry
 * @param subject the mention's id or the account's key for {@code VERSION} and {@code READING}; else what it is about
 */
public record Entry(long seq, Instant recordedAt, Kind kind, String subject) {

    /** What was appended. */
    public enum Kind {
        /** A mention: a version of it, with or without readings. */
        VERSION,
        /** Readings alone, of a mention, account or outlet. */
        READING,
        ACCOUNT,
        ALIAS,
        RUN,
        RUN_END,
        CAPTURE,
        READ,
        SKIP,
        CONFIG,
        REPORT,
        /** A decision of a person. */
        JUDGEMENT,
        /** Text and names of a mention were taken out. */
        WITHDRAWAL,
        /** An embargo has ended: nobody said anything, but from here on the mention may be shown. */
        RELEASE
    }
}
