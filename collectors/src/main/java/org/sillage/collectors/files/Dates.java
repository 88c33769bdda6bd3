// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Published;

/**
 * Reads dates as French and English people and tools write them: {@code 2018-11-22 09:30 +0000}, {@code 22/11/2018},
 * {@code 22 nov. 2018}, {@code jeudi 1er novembre 2018 à 9h30}, {@code 22-Nov-2018 09:30AM}, {@code Thu, Nov 20, 2025}.
 * Own reading, because the JDK's refuses {@code 22 nov 2018} and {@code 1er novembre}, and names months differently from
 * one English locale to the other.
 */
public final class Dates {

    /** {@code 03/11/2018}: what stands first is not said. */
    static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?:er|st|nd|rd|th|\\.)?(?: de)?[ -]+(\\p{L}+)\\.?,?(?: de)?[ -]+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}+)\\.? +(\\d{1,2})(?:er|st|nd|rd|th)?,? +(\\d{4})(?!\\d)");
    private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{3,})\\.?,? +(?=\\S)");
    private static final Pattern TIME = Pattern.compile(
            "(?:[Tt]|,? +(?:(?:à|at|-|\u2013) +)?)(\\d{1,2})(?::|h| h )(\\d{2})?(?::(\\d{2})(?:[.,](\\d{1,9}))?)? ?([AaPp]\\.?[Mm]\\.?)?"
                    + " ?(Z|UTC|GMT|[-+]\\d{2}:?\\d{2})?");

    /** Day numbers of a sheet from 1970 to 2100: a bare number in a column of dates is one of these or a mistake. */
    private static final long FIRST_SERIAL = 25_569;

    private static final long LAST_SERIAL = 73_415;

    private static final Map<String, Integer> MONTHS = months();
    private static final List<String> WEEKDAYS = List.of(
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag");

    private Dates() {}

    /**
     * When something was published.
     *
     * @param cell a date of a workbook, or text
     * @param order of the column; empty when nothing tells
     * @param zone of hours that state none
     */
    public static Parsed<Published> published(Cell cell, Optional<DateOrder> order, ZoneId zone) {
        return switch (cell) {
            case Cell.Moment moment ->
                new Parsed.Known<>(
                        moment.dayOnly()
                                ? Published.on(moment.value().toLocalDate(), zone)
                                : Published.at(moment.value().atZone(zone).toInstant()));
            case Cell.Numeric numeric -> serial(numeric, zone);
            case Cell.Fault fault -> Parsed.refused("file.cell-fault", fault.text());
            case Cell.Text text -> published(text.text(), order, zone);
        };
    }

    private static Parsed<Published> serial(Cell.Numeric numeric, ZoneId zone) {
        double value = numeric.value().doubleValue();
        if (!(value >= FIRST_SERIAL && value <= LAST_SERIAL)) return Parsed.refused("file.date-none", numeric.text());
        return published(Serials.moment(numeric.value(), numeric.text(), false), Optional.empty(), zone);
    }

    /** When something was published, from text. */
    public static Parsed<Published> published(String text, Optional<DateOrder> order, ZoneId zone) {
        String folded = Blanks.folded(text);
        if (Blanks.saysNothing(folded)) return new Parsed.Absent<>();
        String refused = folded.length() <= 40 ? folded : folded.substring(0, 40) + "\u2026";
        if (folded.length() > 80) return Parsed.refused("file.date-none", refused);
        String date = withoutWeekday(folded);
        Optional<Day> day;
        try {
            Matcher numeric = NUMERIC.matcher(date);
            if (numeric.lookingAt() && order.isEmpty() && isUnclear(number(numeric, 1), number(numeric, 3))) {
                return Parsed.refused("file.date-unclear", refused);
            }
            day = day(date, order);
            if (day.isEmpty()) return Parsed.refused("file.date-none", refused);
            return timed(day.get().date(), date.substring(day.get().end()), zone)
                    .<Parsed<Published>>map(Parsed.Known::new)
                    .orElseGet(() -> Parsed.refused("file.date-none", refused));
        } catch (DateTimeException impossible) {
            return Parsed.refused("file.date-impossible", refused);
        }
    }

    /** Whether both could be the month, and it makes a difference. */
    static boolean isUnclear(int first, int second) {
        return first <= 12 && second <= 12 && first != second;
    }

    private record Day(LocalDate date, int end) {}

    private static Optional<Day> day(String text, Optional<DateOrder> order) {
        Matcher found = YEAR_FIRST.matcher(text);
        if (found.lookingAt()) return day(found, number(found, 1), number(found, 3), number(found, 4));
        found = NUMERIC.matcher(text);
        if (found.lookingAt()) {
            boolean dayFirst = order.map(DateOrder.DAY_FIRST::equals).orElse(number(found, 3) <= 12);
            int year = number(found, 4) < 100 ? 2000 + number(found, 4) : number(found, 4);
            return day(found, year, number(found, dayFirst ? 3 : 1), number(found, dayFirst ? 1 : 3));
        }
        found = DAY_MONTH_YEAR.matcher(text);
        if (found.lookingAt()) return named(found, 2, 1);
        found = MONTH_DAY_YEAR.matcher(text);
        return found.lookingAt() ? named(found, 1, 2) : Optional.empty();
    }

    private static Optional<Day> named(Matcher found, int monthGroup, int dayGroup) {
        Integer month = MONTHS.get(Folding.folded(found.group(monthGroup)));
        return month == null ? Optional.empty() : day(found, number(found, 3), month, number(found, dayGroup));
    }

    private static Optional<Day> day(Matcher found, int year, int month, int day) {
        return Optional.of(new Day(LocalDate.of(year, month, day), found.end()));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<Published> timed(LocalDate day, String rest, ZoneId zone) {
        if (rest.isBlank()) return Optional.of(Published.on(day, zone));
        Matcher time = TIME.matcher(rest);
        if (!time.matches() || (time.group(2) == null && time.group(3) != null)) return Optional.empty();
        LocalDateTime local = LocalDateTime.of(day, time(time));
        // Midnight of no zone is how tools write that they know a day and nothing more.
        boolean dayOnly = time.group(6) == null && local.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (dayOnly) return Optional.of(Published.on(day, zone));
        ZoneId stated = time.group(6) == null ? zone : offset(time.group(6));
        return Optional.of(Published.at(local.atZone(stated).toInstant()));
    }

    private static LocalTime time(Matcher time) {
        int hour = number(time, 1);
        if (time.group(5) != null) {
            if (hour < 1 || hour > 12) throw new DateTimeException("an hour of 12");
            boolean afternoon = time.group(5).toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        int minute = time.group(2) == null ? 0 : number(time, 2);
        int second = time.group(3) == null ? 0 : number(time, 3);
        return LocalTime.of(hour, minute, second);
    }

    private static ZoneOffset offset(String text) {
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private static String withoutWeekday(String text) {
        Matcher word = WEEKDAY.matcher(text);
        if (!word.lookingAt()) return text;
        String name = Folding.folded(word.group(1));
        boolean weekday = WEEKDAYS.stream().anyMatch(day -> day.startsWith(name)) && !MONTHS.containsKey(name);
        return weekday ? text.substring(word.end()) : text;
    }

    private static Map<String, Integer> months() {
        // French and English first; then, where they differ, German, Spanish, Italian, Dutch and Portuguese.
        List<List<String>> names = List.of(
                List.of("janvier", "january", "janv", "jan", "januar", "enero", "gennaio", "januari", "janeiro"),
                List.of("fevrier", "february", "fevr", "fev", "feb", "februar", "febrero", "febbraio", "februari"),
                List.of("mars", "march", "mar", "marz", "maerz", "marzo", "maart", "marco"),
                List.of("avril", "april", "avr", "apr", "abril", "aprile"),
                List.of("mai", "may", "mayo", "maggio", "mei", "maio"),
                List.of("juin", "june", "jun", "juni", "junio", "giugno", "junho"),
                List.of("juillet", "july", "juil", "jul", "juli", "julio", "luglio", "julho"),
                List.of("aout", "august", "aou", "aug", "agosto", "augustus"),
                List.of("septembre", "september", "sept", "sep", "septiembre", "settembre", "setembro"),
                List.of("octobre", "october", "oct", "oktober", "okt", "octubre", "ottobre", "outubro"),
                List.of("novembre", "november", "nov", "noviembre", "novembro"),
                List.of("decembre", "december", "dec", "dezember", "dez", "diciembre", "dicembre", "dezembro"));
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) for (String name : names.get(month - 1)) months.put(name, month);
        return Map.copyOf(months);
    }
}
