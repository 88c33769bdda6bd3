// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When an item was published, and how well that is known.
 *
 * @param at in UTC; the start of the day where the source gives only a day; the time of the capture where it gives
 *     nothing
 * @param precision how much of {@code at} the source stated
 * @param day the day the source stated, where it stated only a day: it stays that day in every zone
 */
public record Published(Instant at, Precision precision, Optional<LocalDate> day) {

    /** How well a publication time is known. */
    public enum Precision {
        /** The source stated a time. */
        TIME,
        /** The source stated a day. */
        DAY,
        /** The source stated nothing readable: this is when we first saw the item, and is marked so. */
        OBSERVED
    }

    public Published {
        if ((precision == Precision.DAY) != day.isPresent()) {
            throw new IllegalArgumentException("a day belongs to precision DAY and to no other");
        }
    }

    /** @param at as the source states it */
    public static Published at(Instant at) {
        return new Published(at, Precision.TIME, Optional.empty());
    }

    /**
     * @param day as the source states it
     * @param zone of the source
     */
    public static Published on(LocalDate day, ZoneId zone) {
        return new Published(day.atStartOfDay(zone).toInstant(), Precision.DAY, Optional.of(day));
    }

    /** @param observedAt when the item was captured */
    public static Published unstated(Instant observedAt) {
        return new Published(observedAt, Precision.OBSERVED, Optional.empty());
    }

    /** The day it counts for in a zone: the stated day where only a day was stated. */
    public LocalDate dayIn(ZoneId zone) {
        return day.orElseGet(() -> at.atZone(zone).toLocalDate());
    }
}
