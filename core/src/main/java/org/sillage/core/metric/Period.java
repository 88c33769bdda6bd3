// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.metric;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.mention.Published;

/**
 * Whole days of a zone. A week that the clocks change in has 167 or 169 hours.
 *
 * @param first its first day
 * @param last its last day, inclusive; not before {@code first}
 */
public record Period(LocalDate first, LocalDate last, ZoneId zone) {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    public Period {
        if (last.isBefore(first)) throw new IllegalArgumentException("a period ends on or after its first day");
    }

    /** The ISO week, Monday to Sunday, that holds a day. */
    public static Period weekOf(LocalDate day, ZoneId zone) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6), zone);
    }

    /**
     * Reads {@code 2018-W47}, {@code 2018-11}, {@code 2018-11-22} or {@code 2018-09-01..2018-11-30}.
     *
     * @return empty when the text is none of these or names a day that does not exist
     */
    public static Optional<Period> parse(String text, ZoneId zone) {
        try {
            Matcher week = WEEK.matcher(text);
            if (week.matches()) return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)), zone);
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new Period(month.atDay(1), month.atEndOfMonth(), zone));
            }
            int dots = text.indexOf("..");
            LocalDate first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
            LocalDate last = dots < 0 ? first : LocalDate.parse(text.substring(dots + 2));
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last, zone));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Period> week(int year, int week, ZoneId zone) {
        LocalDate inYear = LocalDate.of(year, 6, 15);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inYear)
                                .getMaximum()) return Optional.empty();
        return Optional.of(weekOf(inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week), zone));
    }

    /** First instant of it. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** First instant after it. */
    public Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether something published then counts in it: by its day in this zone. */
    public boolean contains(Published published) {
        return contains(published.dayIn(zone));
    }

    public boolean overlaps(Period other) {
        return !last.isBefore(other.first) && !other.last.isBefore(first);
    }

    /** The days in both, in this one's zone; empty when there are none. */
    public Optional<Period> within(Period other) {
        if (!overlaps(other)) return Optional.empty();
        LocalDate start = first.isBefore(other.first) ? other.first : first;
        LocalDate end = last.isAfter(other.last) ? other.last : last;
        return Optional.of(new Period(start, end, zone));
    }

    /** As many days, right before it; the week before a week, the month before a whole month. */
    public Period previous() {
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
            YearMonth before = YearMonth.from(first).minusMonths(1);
            return new Period(before.atDay(1), before.atEndOfMonth(), zone);
        }
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return new Period(first.minusDays(days), first.minusDays(1), zone);
    }

    /** The shortest of the forms {@link #parse} reads. */
    @Override
    public String toString() {
        if (equals(weekOf(first, zone))) {
            return "%d-W%02d"
                    .formatted(first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth()))
            return YearMonth.from(first).toString();
        return first.equals(last) ? first.toString() : first + ".." + last;
    }
}
