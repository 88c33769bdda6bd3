// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sillage.app.config.Every;

/** Firings that came due while nobody was there. */
public final class Missed {

    /** So many at the most are gone through one by one: a home opened after years does not drown in its past. */
    private static final int MOST = 1_000;

    private Missed() {}

    /**
     * Firings after the last one done and not after now, in order; the latest {@value #MOST} where there are more.
     *
     * @param done end of the last window done; empty when it never ran: then nothing was missed
     */
    public static List<Instant> firings(Every every, Optional<Instant> done, Instant now) {
        if (done.isEmpty()) return List.of();
        List<Instant> missed = new ArrayList<>();
        for (Instant at = every.previous(now); at.isAfter(done.get()) && missed.size() < MOST; ) {
            missed.add(at);
            at = every.previous(at.minusMillis(1));
        }
        return missed.reversed();
    }
}
