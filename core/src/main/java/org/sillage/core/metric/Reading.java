// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.metric;

import java.time.Instant;

/** One number as it was read, typed by what may be done with it: three shapes, three rules. */
public sealed interface Reading {

    /** In units of the metric. Zero was measured; an unknown number has no reading at all. */
    long value();

    /**
     * Cumulative since publication, such as a post's impressions. Take the latest of each subject; never add two of
     * one.
     *
     * @param at when the source said so
     */
    record Total(long value, Instant at) implements Reading {}

    /**
     * Counted inside a period, such as a day of an export. Add where periods do not overlap.
     *
     * @param over whole days of the source's zone
     */
    record Amount(long value, Period over) implements Reading {}

    /**
     * A state at a moment, such as followers. Take the latest; never add two of one subject.
     *
     * @param at when the source said so
     */
    record Level(long value, Instant at) implements Reading {}
}
