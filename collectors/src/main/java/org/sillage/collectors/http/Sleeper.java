// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.time.Duration;

/** How waiting is done, so that a simulated clock waits in no time. */
@FunctionalInterface
public interface Sleeper {

    /** Waits as the wall clock does. */
    Sleeper REAL = Thread::sleep;

    /** @param time more than zero */
    void sleep(Duration time) throws InterruptedException;
}
