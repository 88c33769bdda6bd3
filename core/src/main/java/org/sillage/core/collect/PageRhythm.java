// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.DuePages.Page;

/**
 * When the page of a clipping is asked for: at once, and where it gave no article, a day and a week later once more. It
 * may not have been there yet; who said no three times means it.
 */
public final class PageRhythm {

    private static final List<Duration> WAITS = List.of(Duration.ofDays(1), Duration.ofDays(7));
    /** A look that comes a little early finds due what would else wait for the next one. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private PageRhythm() {}

    /**
     * A clipping whose page gave no article so far.
     *
     * @param published when it was
     * @param times it was asked for
     * @param last when it was asked for last; empty when it never was
     */
    public record Candidate(Page page, Instant published, int times, Optional<Instant> last) {}

    /**
     * Those that are due, the most recent first.
     *
     * @param most how many at most
     */
    public static List<Page> due(Collection<Candidate> candidates, Instant now, int most) {
        return candidates.stream()
                .filter(candidate -> isDue(candidate, now))
                .sorted(Comparator.comparing(Candidate::published)
                        .reversed()
                        .thenComparing(candidate -> candidate.page().clipping()))
                .limit(most)
                .map(Candidate::page)
                .toList();
    }

    private static boolean isDue(Candidate candidate, Instant now) {
        if (candidate.last().isEmpty()) return true;
        if (candidate.times() > WAITS.size()) return false;
        Duration wait = WAITS.get(candidate.times() - 1).minus(EARLY);
        return !candidate.last().get().plus(wait).isAfter(now);
    }
}
