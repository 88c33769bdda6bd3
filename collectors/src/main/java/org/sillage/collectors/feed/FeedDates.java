// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sillage.core.mention.Folding;
import org.sillage.core.mention.Published;

/**
 * Dates as feeds write them: RFC 822 in English and French, ISO 8601, the C library's form, day/month/year where only
 * one reading is possible, seconds since 1970. Strict: 31 February is no date, and 03/11/2018 could be two.
 */
final class FeedDates {

    private static final String TIME =
            "(?:(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([AaPp]\\.?[Mm]\\.?)?)";
    private static final String ZONE =
            "(?:\\s*\\(?([A-Za-z]+(?:/[A-Za-z_/+-]+)?|(?:GMT|UTC)?\\s*[+-]\\d{1,2}:?\\d{0,2})\\)?)?";
    /** Thu, 22 Nov 2018 09:30:00 +0100; jeu. 22 novembre 2018 à 9h30; 1er nov 18. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:er|st|nd|rd|th)?[\\s-]+(\\p{L}+)\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:[,\\s]+(?:à\\s+|at\\s+)?"
                    + TIME + ZONE + ")?(?:\\s*\\(.*\\))?");
    /** November 22, 2018 9:30 AM; Thu Nov 22 09:30:00 CET 2018. */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}{3,9}\\.?,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+" + "(?:(\\d{4})(?:,?\\s+"
                    + TIME + ZONE + ")?|" + TIME + ZONE + "\\s+(\\d{4}))");

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:(?:[Tt]|\\s+)" + TIME + ZONE + ")?");
    private static final Pattern SLASHES =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:,?\\s+(?:à\\s+|at\\s+)?" + TIME + ZONE + ")?");
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?\\s*([+-])(\\d{1,2}):?(\\d{2})?");

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, String> ZONES = zones();

    private FeedDates() {}

    /**
     * @param text as the feed writes it
     * @param zone for a time that states none, or one nobody knows
     * @return empty where it is no date, or could be two
     */
    static Optional<Published> read(String text, ZoneId zone) {
        String plain = FeedText.oneLine(text);
        try {
            return Optional.ofNullable(parse(plain, zone));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static @Nullable Published parse(String text, ZoneId zone) {
        Matcher m = ISO.matcher(text);
        if (m.matches()) return at(date(number(m, 1), number(m, 2), number(m, 3)), m, 4, zone);
        m = DAY_FIRST.matcher(text);
        if (m.matches()) return at(date(year(m.group(3)), month(m.group(2)), number(m, 1)), m, 4, zone);
        m = MONTH_FIRST.matcher(text);
        if (m.matches()) return monthFirst(m, zone);
        m = SLASHES.matcher(text);
        if (m.matches()) return slashes(m, zone);
        if (SECONDS.matcher(text).matches()) return Published.at(Instant.ofEpochSecond(Long.parseLong(text)));
        if (MILLISECONDS.matcher(text).matches()) return Published.at(Instant.ofEpochMilli(Long.parseLong(text)));
        return null;
    }

    private static Published monthFirst(Matcher m, ZoneId zone) {
        boolean yearLast = m.group(3) == null;
        LocalDate date = date(number(m, yearLast ? 16 : 3), month(m.group(1)), number(m, 2));
        return at(date, m, yearLast ? 10 : 4, zone);
    }

    private static @Nullable Published slashes(Matcher m, ZoneId zone) {
        int first = number(m, 1);
        int second = number(m, 2);
        if (first <= 12 && second <= 12 && first != second) return null;
        LocalDate date = first > 12 ? date(number(m, 3), second, first) : date(number(m, 3), first, second);
        return at(date, m, 4, zone);
    }

    /** @param group where hour, minute, second, fraction, half of the day and zone begin */
    private static Published at(LocalDate date, Matcher m, int group, ZoneId zone) {
        if (m.group(group) == null) return Published.on(date, zone);
        int hour = hour(number(m, group), m.group(group + 4));
        int minute = number(m, group + 1);
        int second = m.group(group + 2) == null ? 0 : Math.min(number(m, group + 2), 59);
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        LocalDateTime local =
                endOfDay ? date.plusDays(1).atStartOfDay() : LocalDateTime.of(date, LocalTime.of(hour, minute, second));
        ZoneId stated =
                Optional.ofNullable(m.group(group + 5)).flatMap(FeedDates::zone).orElse(zone);
        // An hour that the autumn change repeats and no offset tells apart is taken as the first one.
        return Published.at(local.atZone(stated).toInstant());
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) return hour;
        boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** Two digits as RFC 2822 section 4.3 reads them. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) return year;
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        Integer month = MONTHS.get(Folding.folded(name));
        if (month == null) throw new DateTimeException("no month: " + name);
        return month;
    }

    private static Optional<ZoneId> zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int sign = offset.group(1).equals("-") ? -1 : 1;
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes));
        }
        if (text.contains("/")) return Optional.of(ZoneId.of(text));
        return Optional.ofNullable(ZONES.get(text.toUpperCase(Locale.ROOT))).map(ZoneOffset::of);
    }

    /** Full names and the short forms met, folded: {@code févr.} and {@code fevr} are one. */
    private static Map<String, Integer> months() {
        String[] names = {
            "jan janv january janvier",
            "feb fev fevr february fevrier",
            "mar mars march",
            "apr avr april avril",
            "may mai",
            "jun juin june",
            "jul juil juill july juillet",
            "aug aou aout august",
            "sep sept september septembre",
            "oct october octobre",
            "nov november novembre",
            "dec december decembre"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) months.put(name, i + 1);
        }
        return Map.copyOf(months);
    }

    /** Those of RFC 822 and of Europe. */
    private static Map<String, String> zones() {
        String all = "UT Z,UTC Z,GMT Z,Z Z,WET Z,BST +01:00,WEST +01:00,CET +01:00,MET +01:00,CEST +02:00,MEST +02:00,"
                + "EET +02:00,EEST +03:00,MSK +03:00,EST -05:00,EDT -04:00,CST -06:00,CDT -05:00,MST -07:00,MDT -06:00,"
                + "PST -08:00,PDT -07:00,AEST +10:00,AEDT +11:00,JST +09:00,IST +05:30";
        Map<String, String> zones = new HashMap<>();
        for (String entry : all.split(",", -1)) {
            String[] nameOffset = entry.split(" ", -1);
            zones.put(nameOffset[0], nameOffset[1]);
        }
        return Map.copyOf(zones);
    }
}
