// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.time.Instant;

/**
 * Where a capture goes on, and what it is asked for.
 *
 * @param cursor of the last capture kept, of this run or an earlier one; empty the first time
 * @param midway whether that capture was of this very run, which was cut short: its next page is due, not a new look
 * @param from start of the window, for a source that answers by date
 * @param to end of the window, exclusive
 * @param refresh what numbers are to be asked again, for a source that answers by id
 */
public record Resume(String cursor, boolean midway, Instant from, Instant to, Refresh refresh) {

    /** Nothing is to be asked again. */
    public Resume(String cursor, boolean midway, Instant from, Instant to) {
        this(cursor, midway, from, to, Refresh.NONE);
    }

    /** The same from another place. */
    public Resume withCursor(String otherCursor) {
        return new Resume(otherCursor, midway, from, to, refresh);
    }
}
