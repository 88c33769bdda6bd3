// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * An invented post, with the totals it ends up with.
 *
 * @param author who wrote it: the campaign's account or somebody else
 * @param engagements as the platform states them: the acts, with clicks and opened details
 */
record DemoPost(
        String id,
        DemoAccount author,
        Instant published,
        String text,
        long impressions,
        long engagements,
        long likes,
        long reposts,
        long replies,
        long quotes,
        long clicks,
        long videoViews) {

    /** From this age on its numbers stand still: before the last export shows those of the last day. */
    static final Duration GROWN = Duration.ofHours(47);

    private static final Duration YOUNG = Duration.ofDays(1);
    private static final double WHEN_YOUNG = 0.4;
    private static final double BEFORE_GROWN = 0.7;

    /** What it has reached at a time; rounded down, so that it never falls. */
    DemoPost at(Instant time) {
        Duration age = Duration.between(published, time);
        if (age.compareTo(GROWN) >= 0) return this;
        return at(age.compareTo(YOUNG) < 0 ? WHEN_YOUNG : BEFORE_GROWN);
    }

    private DemoPost at(double share) {
        return new DemoPost(
                id,
                author,
                published,
                text,
                (long) (impressions * share),
                (long) (engagements * share),
                (long) (likes * share),
                (long) (reposts * share),
                (long) (replies * share),
                (long) (quotes * share),
                (long) (clicks * share),
                (long) (videoViews * share));
    }
}
