// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.util.concurrent.CountDownLatch;

/**
 * Places where a process can be held by the property {@value #PROPERTY}, so that a test kills it right there. Without
 * the property it does nothing.
 */
enum PausePoint {
    /** The run has begun, the source was not asked yet. */
    CAPTURE,
    /** A slice is appended, and its transaction not committed. */
    RECORD,
    /** The run has ended in the ledger, and the index does not know. */
    INDEX,
    /** A report is worked out, and not written. */
    REPORT;

    static final String PROPERTY = "sillage.pause";

    /** Goes on for ever where the process is to be held here. */
    void reach() {
        if (!name().equals(System.getProperty(PROPERTY))) return;
        System.err.println("held at " + name());
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException released) {
            Thread.currentThread().interrupt();
        }
    }
}
