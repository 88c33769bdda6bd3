// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.people;

import java.util.Locale;

/**
 * How certain it is that a signature is a person, most certain first. This order, and the line that {@link #counts}
 * draws in it, are the one place that says what a figure takes for known.
 *
 * <table>
 * <caption>What the rules say</caption>
 * <tr><th>names</th><th>same outlet, or one of the same brand</th><th>another outlet, or none known</th></tr>
 * <tr><td>the whole name</td><td>{@link #CERTAIN}</td><td>{@link #PROBABLE}</td></tr>
 * <tr><td>all but a particle, a second name or a middle initial</td><td>{@link #PROBABLE}</td><td>{@link #POSSIBLE}</td></tr>
 * <tr><td>a surname and initials</td><td>{@link #BY_INITIALS}</td><td>no match</td></tr>
 * </table>
 */
public enum Certainty {
    /** A person decided. */
    JUDGED,
    /** The whole name, in an outlet of that person. */
    CERTAIN,
    /** The whole name elsewhere, or nearly the whole name in an outlet of that person. */
    PROBABLE,
    /** A surname and initials, in an outlet of that person, that fit nobody else. */
    BY_INITIALS,
    /** Nearly the whole name, elsewhere: worth a look, no more. */
    POSSIBLE,
    /** It fits several persons equally: not guessed. */
    AMBIGUOUS,
    /** The name as signed; nobody on a list. */
    AS_SIGNED;

    /** Whether figures take the signature for that person. */
    public boolean counts() {
        return compareTo(POSSIBLE) < 0;
    }

    /** The less certain of two. */
    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Its name in messages, such as {@code by-initials}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
