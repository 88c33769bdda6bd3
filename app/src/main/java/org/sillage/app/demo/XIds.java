// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;

/** Ids of posts as X makes them: the millisecond of their making, and a number. */
final class XIds {

    private static final long EPOCH = 1_288_834_974_657L;
    private static final int NUMBER_BITS = 22;

    private XIds() {}

    /** @param number tells posts of one moment apart; below four million */
    static String of(Instant published, int number) {
        return Long.toString(((published.toEpochMilli() - EPOCH) << NUMBER_BITS) + number);
    }
}
