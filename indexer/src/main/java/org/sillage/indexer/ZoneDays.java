// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** Days of a zone for very many times: the rules are asked once between two changes of the clock. */
final class ZoneDays {

    private static final long MILLIS_PER_DAY = 86_400_000;

    private final ZoneRules rules;
    /** Beginnings of known spans, in order; each ends before {@link #ends} and has one offset. */
    private long[] starts = new long[0];

    private long[] ends = new long[0];
    private long[] offsets = new long[0];
    private int last;

    ZoneDays(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Days since 1970 of a time in milliseconds since 1970. */
    long dayOf(long millis) {
        if (last >= starts.length || millis < starts[last] || millis >= ends[last]) last = spanOf(millis);
        return Math.floorDiv(millis + offsets[last], MILLIS_PER_DAY);
    }

    private int spanOf(long millis) {
        int found = Arrays.binarySearch(starts, millis);
        int span = found >= 0 ? found : -found - 2;
        if (span >= 0 && millis < ends[span]) return span;
        return learn(span + 1, Instant.ofEpochMilli(millis));
    }

    private int learn(int at, Instant time) {
        ZoneOffsetTransition before = rules.previousTransition(time.plusMillis(1));
        ZoneOffsetTransition after = rules.nextTransition(time);
        starts = inserted(
                starts,
                at,
                before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli());
        ends = inserted(
                ends, at, after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli());
        offsets = inserted(offsets, at, rules.getOffset(time).getTotalSeconds() * 1000L);
        return at;
    }

    private static long[] inserted(long[] values, int at, long value) {
        long[] more = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, more, at + 1, values.length - at);
        more[at] = value;
        return more;
    }
}
