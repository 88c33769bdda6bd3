// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sillage.core.message.Message;

/** Reads the words of {@code every:}. */
final class ScheduleWords {

    private static final Pattern INTERVAL = Pattern.compile("(?:(\\d{1,5})\\s+)?(minute|hour|day|week)s?");
    private static final Pattern CLOCK = Pattern.compile(
            "(day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\s+at\\s+(\\d{2}):(\\d{2})");

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Changes of a zone before this year do not count, so that a country which gave up summer time long ago is free to
     * use its nights. Fixed, so that the same file is right on every day.
     */
    private static final int FIRST_YEAR = 2018;

    /** Rules repeat every year; a few years show each. */
    private static final int YEARS = 3;

    private ScheduleWords() {}

    static Every parse(String words, ZoneId zone) throws ScheduleException {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        Matcher clock = CLOCK.matcher(folded);
        if (clock.matches()) return clockTime(words, clock, zone);
        Matcher interval = INTERVAL.matcher(folded);
        if (interval.matches()) return interval(words, interval);
        throw new ScheduleException(Message.of("every.words", words));
    }

    private static Every interval(String words, Matcher found) throws ScheduleException {
        long many = found.group(1) == null ? 1 : Long.parseLong(found.group(1));
        Duration unit = switch (found.group(2)) {
            case "minute" -> Duration.ofMinutes(1);
            case "hour" -> Duration.ofHours(1);
            case "day" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
        Duration length = unit.multipliedBy(many);
        if (length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new ScheduleException(Message.of("every.length", words));
        }
        return new Every.Interval(length);
    }

    private static Every clockTime(String words, Matcher found, ZoneId zone) throws ScheduleException {
        LocalTime time;
        try {
            time = LocalTime.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        } catch (DateTimeException noSuchTime) {
            throw new ScheduleException(Message.of("every.time", words));
        }
        Optional<ZoneOffsetTransition> change = disturbing(time, zone.getRules());
        if (change.isPresent()) {
            throw new ScheduleException(Message.of(
                    change.get().isGap() ? "every.skipped" : "every.repeated",
                    time,
                    zone,
                    change.get().getDateTimeBefore().toLocalDate()));
        }
        Optional<DayOfWeek> day = found.group(1).equals("day")
                ? Optional.empty()
                : Optional.of(DayOfWeek.valueOf(found.group(1).toUpperCase(Locale.ROOT)));
        return new Every.ClockTime(day, time, zone);
    }

    private static Optional<ZoneOffsetTransition> disturbing(LocalTime time, ZoneRules rules) {
        Stream<ZoneOffsetTransition> listed = rules.getTransitions().stream()
                .filter(change -> change.getDateTimeBefore().getYear() >= FIRST_YEAR);
        Stream<ZoneOffsetTransition> yearly = IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .boxed()
                .flatMap(year -> rules.getTransitionRules().stream().map(rule -> rule.createTransition(year)));
        return Stream.concat(listed, yearly)
                .filter(change -> disturbs(change, time))
                .findFirst();
    }

    /** A gap leaves out, an overlap repeats, the times between the two readings of the clock. */
    private static boolean disturbs(ZoneOffsetTransition change, LocalTime time) {
        LocalDateTime before = change.getDateTimeBefore();
        LocalDateTime after = change.getDateTimeAfter();
        LocalDateTime start = change.isGap() ? before : after;
        LocalDateTime end = change.isGap() ? after : before;
        return Stream.of(start.toLocalDate(), end.toLocalDate())
                .map((LocalDate date) -> date.atTime(time))
                .anyMatch(moment -> !moment.isBefore(start) && moment.isBefore(end));
    }
}
