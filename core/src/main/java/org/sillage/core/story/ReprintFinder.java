// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The earlier clipping whose text this one carries, if any: the most similar that passes the guards.
 *
 * <ul>
 *   <li>Published within 7 days of each other.
 *   <li>Texts of 30 words or more: estimated Jaccard of at least 0.3, whatever the titles say.
 *   <li>One text shorter than 100 words, or none: nearly equal titles will do, if such a title is no standing heading and
 *       did not stand over another day's article of either outlet; within a day only where such titles come back on many
 *       days, as those of markets do.
 *   <li>In one and the same outlet: within 12 hours only. What comes back there on another day is a heading: the weather,
 *       the letters, the minutes of the council.
 * </ul>
 */
final class ReprintFinder {

    static final Duration WINDOW = Duration.ofDays(7);
    static final int FEWEST_WORDS = 30;

    private static final Duration WINDOW_IN_ONE_OUTLET = Duration.ofHours(12);
    private static final Duration ONE_DAY = Duration.ofHours(24);
    private static final Duration ANOTHER_DAY = Duration.ofHours(36);
    private static final double LEAST_SIMILARITY = 0.3;
    private static final int LITTLE_TEXT = 100;

    private ReprintFinder() {}

    /** @param similarity as {@link org.sillage.core.ledger.Derived.Link} has it */
    record Reprint(Sample of, double similarity) {}

    /** @param earlier clippings first recorded before this one, in the order first recorded; the first of two equals counts */
    static Optional<Reprint> find(Sample clipping, List<Sample> earlier) {
        return earlier.stream()
                .filter(other -> isNear(clipping, other))
                .map(other -> new Reprint(other, similarity(clipping, other, earlier)))
                .filter(reprint -> reprint.similarity > 0)
                // Stable: max would take the last of equals.
                .min(Comparator.comparingDouble(reprint -> -reprint.similarity));
    }

    private static boolean isNear(Sample clipping, Sample other) {
        boolean inOneOutlet = isOfOutlet(other, clipping.outlet());
        return distance(clipping, other).compareTo(inOneOutlet ? WINDOW_IN_ONE_OUTLET : WINDOW) <= 0;
    }

    /** 0 where it is no reprint. */
    private static double similarity(Sample clipping, Sample other, List<Sample> earlier) {
        double ofTexts = clipping.signature()
                .flatMap(own -> other.signature().map(own::similarity))
                .orElse(0.0);
        if (ofTexts >= LEAST_SIMILARITY) return ofTexts;
        return isReprintByTitle(clipping, other, earlier) ? clipping.headline().share(other.headline()) : 0;
    }

    private static boolean isReprintByTitle(Sample clipping, Sample other, List<Sample> earlier) {
        return Math.min(clipping.words(), other.words()) < LITTLE_TEXT
                && clipping.headline().isTelling()
                && other.headline().isTelling()
                && clipping.headline().isNearly(other.headline())
                && (!clipping.headline().isOfItsDay()
                        || distance(clipping, other).compareTo(ONE_DAY) <= 0)
                && earlier.stream().noneMatch(past -> isSameHeadingOfAnotherDay(past, clipping, other));
    }

    private static boolean isSameHeadingOfAnotherDay(Sample past, Sample clipping, Sample other) {
        boolean isOfOneOfThem = isOfOutlet(past, clipping.outlet()) || isOfOutlet(past, other.outlet());
        return isOfOneOfThem
                && !past.clipping().equals(other.clipping())
                && (isOfAnotherDay(past, clipping) || isOfAnotherDay(past, other))
                && past.headline().isNearly(clipping.headline());
    }

    private static boolean isOfAnotherDay(Sample past, Sample one) {
        return distance(past, one).compareTo(ANOTHER_DAY) > 0;
    }

    /** Whether it is of this outlet, as far as that is known. */
    private static boolean isOfOutlet(Sample sample, String outlet) {
        return !outlet.isEmpty() && sample.outlet().equals(outlet);
    }

    private static Duration distance(Sample one, Sample other) {
        Instant a = one.publishedAt();
        Instant b = other.publishedAt();
        return Duration.between(a, b).abs();
    }
}
