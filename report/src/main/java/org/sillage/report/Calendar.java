// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Period;

/** Days and weeks in words. */
final class Calendar {

    private final Messages words;

    Calendar(Messages words) {
        this.words = words;
    }

    /** Such as {@code 19 November 2018}. */
    String day(LocalDate day) {
        // French counts the first of a month and no other day.
        String number = words.words("calendar.day-of-month", day.getDayOfMonth());
        return number + day.format(DateTimeFormatter.ofPattern(" MMMM uuuu", words.locale()));
    }

    /** Such as {@code 19/11}: short enough for an axis. */
    String shortDay(LocalDate day) {
        return words.words(
                "calendar.day",
                day.format(DateTimeFormatter.ofPattern("dd", words.locale())),
                day.format(DateTimeFormatter.ofPattern("MMM", words.locale())));
    }

    /** Such as {@code W47}: short enough for an axis. */
    String week(Period week) {
        return words.words("calendar.week", number(week));
    }

    /** First and last day; the week's number where it is one. */
    Message days(Period period) {
        String first = day(period.first());
        String last = day(period.last());
        if (first.equals(last)) return Message.of("period.day", first);
        return period.equals(Period.weekOf(period.first(), period.zone()))
                ? Message.of("period.week", first, last, number(period))
                : Message.of("period.days", first, last);
    }

    private static int number(Period week) {
        return week.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
