// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When something is planned, as the words of {@code every:} say it. A pure function of the words and the zone: planned
 * firings of the past can be computed again.
 */
public sealed interface Every {

    /**
     * Reads {@code 30 minutes}, {@code 6 hours}, {@code 1 day}, {@code hour}, {@code day at 06:00} or {@code monday at
     * 07:00}; case does not matter.
     *
     * @param zone of the clock times
     * @throws ScheduleException when the words are none of these, or name a clock time that a change of the zone skips
     *     or repeats
     */
    static Every parse(String words, ZoneId zone) throws ScheduleException {
        return ScheduleWords.parse(words, zone);
    }

    /** The first firing after an instant. */
    Instant next(Instant after);

    /** The last firing at an instant or before. */
    Instant previous(Instant atOrBefore);

    /**
     * Elapsed time, never clock time: a day of 23 hours has 46 half hours. Firings are whole multiples since 1970 in
     * UTC, so that they are the same whenever the process started.
     *
     * @param length at least a minute
     */
    record Interval(Duration length) implements Every {

        @Override
        public Instant next(Instant after) {
            return previous(after).plus(length);
        }

        @Override
        public Instant previous(Instant atOrBefore) {
            long seconds = length.toSeconds();
            return Instant.ofEpochSecond(Math.floorDiv(atOrBefore.getEpochSecond(), seconds) * seconds);
        }
    }

    /**
     * A time of day, every day or on one weekday.
     *
     * @param day empty for every day
     * @param time that no change of the zone skips or repeats
     */
    record ClockTime(Optional<DayOfWeek> day, LocalTime time, ZoneId zone) implements Every {

        @Override
        public Instant next(Instant after) {
            LocalDate today = LocalDate.ofInstant(after, zone);
            LocalDate candidate =
                    day.map(d -> today.with(TemporalAdjusters.nextOrSame(d))).orElse(today);
            Instant firing = on(candidate);
            return firing.isAfter(after) ? firing : on(candidate.plusDays(step()));
        }

        @Override
        public Instant previous(Instant atOrBefore) {
            LocalDate today = LocalDate.ofInstant(atOrBefore, zone);
            LocalDate candidate = day.map(d -> today.with(TemporalAdjusters.previousOrSame(d)))
                    .orElse(today);
            Instant firing = on(candidate);
            return firing.isAfter(atOrBefore) ? on(candidate.minusDays(step())) : firing;
        }

        private int step() {
            return day.isPresent() ? 7 : 1;
        }

        private Instant on(LocalDate date) {
            return ZonedDateTime.of(LocalDateTime.of(date, time), zone).toInstant();
        }
    }
}
