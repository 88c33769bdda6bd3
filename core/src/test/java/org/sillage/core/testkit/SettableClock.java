// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, forward or back. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    public SettableClock(Instant start) {
        this.now = start;
    }

    /** @param start in ISO form, such as {@code 2018-11-22T09:00:00Z} */
    public static SettableClock at(String start) {
        return new SettableClock(Instant.parse(start));
    }

    public synchronized void set(Instant time) {
        now = time;
    }

    /** @param time in ISO form */
    public void set(String time) {
        set(Instant.parse(time));
    }

    /** Moves on, or back where negative. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones are named where they are needed");
    }
}
