// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.time.Instant;

/**
 * An invented post of the campaign's account, with the totals it ends up with.
 *
 * @param engagements as the platform states them: the acts, with clicks and opened details
 */
record DemoPost(
        String id,
        Instant published,
        String text,
        long impressions,
        long engagements,
        long likes,
        long reposts,
        long replies,
        long clicks,
        long videoViews) {

    /** What it has reached when an export shows it at a share of its way; rounded down, so that it never falls. */
    DemoPost at(double share) {
        return new DemoPost(
                id,
                published,
                text,
                (long) (impressions * share),
                (long) (engagements * share),
                (long) (likes * share),
                (long) (reposts * share),
                (long) (replies * share),
                (long) (clicks * share),
                (long) (videoViews * share));
    }
}
