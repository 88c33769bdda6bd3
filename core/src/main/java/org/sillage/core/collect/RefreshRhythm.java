// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sillage.core.mention.MentionId;

/**
 * When numbers are read again: often while a mention is young and they grow, ever less often later, and not at all once
 * the campaign is closed. On the last day they are read daily again, so that final numbers are no older than that.
 *
 * <table>
 * <caption>How long a reading serves</caption>
 * <tr><td>first day</td><td>an hour</td></tr>
 * <tr><td>to the third day</td><td>six hours</td></tr>
 * <tr><td>to the fourteenth day</td><td>a day</td></tr>
 * <tr><td>later</td><td>a week; a day on the campaign's last day</td></tr>
 * </table>
 */
public final class RefreshRhythm {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** A look that comes a little early finds due what would else wait for the next one. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private RefreshRhythm() {}

    /**
     * A mention whose numbers may be read again.
     *
     * @param published when it was
     * @param lastRead when its numbers were last read; empty when they never were
     * @param value what it is worth to know them, such as its impressions so far; only compared
     * @param closes when the campaign is over
     */
    public record Candidate(
            MentionId mention, Instant published, Optional<Instant> lastRead, long value, Instant closes) {}

    /**
     * Those that are due, the most valuable first; where even, the one whose numbers are oldest.
     *
     * @param most how many at most
     */
    public static List<MentionId> due(Collection<Candidate> candidates, Instant now, int most) {
        return candidates.stream()
                .filter(candidate -> isDue(candidate, now))
                .sorted(Comparator.comparingLong(Candidate::value)
                        .reversed()
                        .thenComparing(candidate -> candidate.lastRead().orElse(Instant.MIN))
                        .thenComparing(Candidate::mention))
                .limit(most)
                .map(Candidate::mention)
                .toList();
    }

    /** Whether its numbers are to be read now. */
    public static boolean isDue(Candidate candidate, Instant now) {
        if (!now.isBefore(candidate.closes())) return false;
        Duration serves = serves(candidate, now).minus(EARLY);
        return candidate.lastRead().map(read -> !read.plus(serves).isAfter(now)).orElse(true);
    }

    private static Duration serves(Candidate candidate, Instant now) {
        Duration age = Duration.between(candidate.published(), now);
        if (age.compareTo(DAY) < 0) return Duration.ofHours(1);
        if (age.compareTo(Duration.ofDays(3)) < 0) return Duration.ofHours(6);
        if (age.compareTo(Duration.ofDays(14)) < 0) return DAY;
        return Duration.between(now, candidate.closes()).compareTo(DAY) <= 0 ? DAY : WEEK;
    }
}
