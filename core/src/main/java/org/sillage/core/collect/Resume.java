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
 * @param pages what pages are to be asked, for a source that reads pages of articles
 */
public record Resume(String cursor, boolean midway, Instant from, Instant to, Refresh refresh, DuePages pages) {

    /** Nothing is to be asked again, and no page is due. */
    public Resume(String cursor, boolean midway, Instant from, Instant to) {
        this(cursor, midway, from, to, Refresh.NONE);
    }

    /** No page is due. */
    public Resume(String cursor, boolean midway, Instant from, Instant to, Refresh refresh) {
        this(cursor, midway, from, to, refresh, DuePages.NONE);
    }

    /** The same from another place. */
    public Resume withCursor(String otherCursor) {
        return new Resume(otherCursor, midway, from, to, refresh, pages);
    }
}
