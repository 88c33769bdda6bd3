// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.time.Duration;

/** How waiting for another process is done, so that a simulated clock waits in no time. */
@FunctionalInterface
public interface Pause {

    /** Waits as the wall clock does. */
    Pause REAL = Thread::sleep;

    /** @param time more than zero */
    void pause(Duration time) throws InterruptedException;
}
