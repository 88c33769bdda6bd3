// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.http;

import java.time.Clock;

/** The only sender of requests in the project. */
public final class SafeHttp {

    private final HttpSettings settings;
    private final Clock clock;
    private final Sleeper sleeper;

    /**
     * @param clock for pauses and for what {@code Retry-After} says
     * @param sleeper does the waiting; {@link Sleeper#REAL} beside a system clock
     */
    public SafeHttp(HttpSettings settings, Clock clock, Sleeper sleeper) {
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
    }
}
