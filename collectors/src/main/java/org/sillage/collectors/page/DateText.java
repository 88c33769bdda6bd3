// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.page;

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
 * Finds a date in what a page states or shows: {@code 2018-11-22T09:30:00+01:00}, {@code Publié le 22 novembre 2018 à
 * 9h30}, {@code Posted by M. Durand on Nov. 22nd, 2018}, {@code 22.11.2018}. Months in nine languages; a numeric date that
 * could be two is none.
 */
final class DateText {

    /** Dates stand at the beginning; a text that long is no byline. */
    private static final int LONGEST = 300;

    private static final Pattern ISO = Pattern.compile(
            "(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)|(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?=T\\d{4}|$)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})(?:er|st|nd|rd|th|º|ª|\\.)?[\\s-]+(?:de |of )?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de[l]? )?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?![\\d/])");
    private static final Pattern EAST = Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern TIME = Pattern.compile(
            "^(?iu)(?:T|\\W{1,4}|[\\s,]*(?:à|at|um|a las|a la|alle ore|alle|ore|às|as|om|kl\\.?)\\s+|\\s*)(\\d{1,2})(?:[:hH.]|\\s?[hH]\\s?)(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s?([AaPp]\\.?[Mm]\\.?)?"
                    + "\\s?(Z\\b|(?:UTC|GMT|[ECMP][SD]T|BST|CES?T|MES?Z)\\b|[+-]\\d{2}:?\\d{2})?");
    /** Names of offsets: those of RFC 822, and of western Europe. */
    private static final Map<String, Integer> OFFSETS = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2));

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern CHANGE = Pattern.compile(
            "(?iu)(?:mis(?:e)? à jour|maj|modifié|updated|modified|aktualisiert|geändert|actualizad[oa]|aggiornat[oa]|ultima modifica|atualizad[oa]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret)[^\\d]{0,25}$");

    private static final Map<String, Integer> MONTHS = months();

    private final ZoneId zone;
    private final boolean monthFirst;

    /**
     * @param zone of times that state none
     * @param language of the page: Americans write the month first
     */
    DateText(ZoneId zone, String language) {
        this.zone = zone;
        this.monthFirst = language.toLowerCase(Locale.ROOT).replace('_', '-').equals("en-us");
    }

    /** The first date of publication in a text, else that of its last change; empty where it holds none. */
    Optional<Published> find(String text) {
        String plain = beginning(text);
        if (EPOCH.matcher(plain).matches()) return Optional.of(epoch(plain));
        return best(plain).map(found -> at(found, plain));
    }

    /** Whether what stands before a date says that it is one of a change, or all that a text dates is that. */
    boolean isOfChange(String text) {
        String plain = beginning(text);
        return CHANGE.matcher(plain).find() || best(plain).filter(Found::change).isPresent();
    }

    /** What stands before the first date in a text; all of it where it holds none. */
    String before(String text) {
        return best(beginning(text))
                .map(found -> text.substring(0, found.start))
                .orElse(text);
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private Optional<Found> best(String plain) {
        Found best = null;
        for (Kind kind : Kind.values()) {
            Matcher m = kind.pattern.matcher(plain);
            while (m.find()) {
                Optional<Found> found = found(kind, m, plain);
                if (found.isEmpty()) continue;
                if (best == null || found.get().isBetterThan(best)) best = found.get();
                if (!found.get().change) break;
            }
        }
        return Optional.ofNullable(best);
    }

    private enum Kind {
        ISO_DATE(ISO),
        DAYS(DAY_FIRST),
        MONTHS_FIRST(MONTH_FIRST),
        NUMBERS(NUMERIC),
        EASTERN(EAST);

        private final Pattern pattern;

        Kind(Pattern pattern) {
            this.pattern = pattern;
        }
    }

    private record Found(LocalDate date, int start, int end, boolean change) {
        boolean isBetterThan(Found other) {
            return change == other.change ? start < other.start : !change;
        }
    }

    private Optional<Found> found(Kind kind, Matcher m, String text) {
        try {
            LocalDate date = switch (kind) {
                case ISO_DATE -> m.group(1) != null ? date(m, 1, 2, 3) : date(m, 4, 5, 6);
                case EASTERN -> date(m, 1, 2, 3);
                case DAYS -> named(m.group(2), m.group(1), m.group(3));
                case MONTHS_FIRST -> named(m.group(1), m.group(2), m.group(3));
                case NUMBERS -> numeric(m);
            };
            if (date == null) return Optional.empty();
            boolean change = CHANGE.matcher(text.substring(0, m.start())).find();
            return Optional.of(new Found(date, m.start(), m.end(), change));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher m, int year, int month, int day) {
        return LocalDate.of(
                Integer.parseInt(m.group(year)), Integer.parseInt(m.group(month)), Integer.parseInt(m.group(day)));
    }

    private static @Nullable LocalDate named(String month, String day, String year) {
        Integer number = MONTHS.get(Folding.folded(month));
        return number == null ? null : LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    }

    private @Nullable LocalDate numeric(Matcher m) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        int year = Integer.parseInt(m.group(4));
        if (year < 100) year += 2000;
        boolean points = m.group(2).equals(".");
        boolean unclear = first <= 12 && second <= 12 && first != second;
        if (second > 12 || (unclear && monthFirst && !points)) return LocalDate.of(year, first, second);
        return LocalDate.of(year, second, first);
    }

    private Published at(Found found, String text) {
        Matcher time = TIME.matcher(text.substring(found.end));
        if (!time.find()) return Published.on(found.date, zone);
        try {
            LocalTime clock = clock(time);
            boolean unstated = time.group(5) == null;
            // Midnight of no zone is how systems write a day and nothing more.
            if (unstated && clock.equals(LocalTime.MIDNIGHT)) return Published.on(found.date, zone);
            ZoneId stated = unstated ? zone : offset(time.group(5));
            return Published.at(
                    LocalDateTime.of(found.date, clock).atZone(stated).toInstant());
        } catch (DateTimeException noSuchHour) {
            return Published.on(found.date, zone);
        }
    }

    private static LocalTime clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null)
            hour = hour % 12 + (time.group(4).toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        int second = time.group(3) == null ? 0 : Math.min(Integer.parseInt(time.group(3)), 59);
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), second);
    }

    private static ZoneId offset(String text) {
        if (!Character.isLetter(text.charAt(0))) return ZoneOffset.of(text);
        return ZoneOffset.ofHours(OFFSETS.getOrDefault(text.toUpperCase(Locale.ROOT), 0));
    }

    private static Published epoch(String digits) {
        long number = Long.parseLong(digits);
        return Published.at(digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "january jan janvier janv januar janner janar enero ene gennaio gen janeiro januari",
            "february feb fevrier fevr fev februar febrero febbraio fevereiro februari",
            "march mar mars marz mrz marzo marco maart mrt marts",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei maj",
            "june jun juin juni junio giugno giu junho",
            "july jul juillet juil juli julio luglio lug julho",
            "august aug aout agosto ago augustus augusti",
            "september sep sept septembre septiembre setiembre settembre set setembro",
            "october oct octobre oktober okt octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec decembre dezember dez diciembre dic dicembre dezembro desember"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) for (String name : names[i].split(" ", -1)) months.put(name, i + 1);
        return Map.copyOf(months);
    }
}
