// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads durations of broadcast items: {@code 0:02:31}, {@code 2:31}, {@code 2 min 31 s}, {@code 2'31"}, {@code 151}. */
public final class Durations {

    /** Two parts are minutes and seconds: no item of a programme lasts hours. */
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:\\.\\d+)?");

    /** {@code 1h02}: what follows hours are minutes. */
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}) ?[hH] ?(\\d{2})()");

    private static final Pattern UNITS = Pattern.compile(
            "(?i)(?:PT)?(?:(\\d{1,3}) ?(?:h|hrs?|hours?|heures?))? ?(?:(\\d{1,4}) ?(?:m|mn|mins?|minutes?|['\u2019\u2032]))?"
                    + " ?(?:(\\d{1,6}) ?(?:s|secs?|seconds?|secondes?|[\"\u201d\u2033]|''|\u2019\u2019)?)?");

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    /** A day of seconds: more is no broadcast item. */
    private static final long LONGEST = 86_400;

    private Durations() {}

    /** @param cell text, seconds, or the part of a day as which a workbook stores {@code 0:02:31} */
    public static Parsed<Duration> duration(Cell cell) {
        return switch (cell) {
            case Cell.Numeric numeric -> numeric(numeric);
            case Cell.Fault fault -> Parsed.refused("file.cell-fault", fault.text());
            case Cell.Moment moment -> Parsed.refused("file.duration-none", moment.text());
            case Cell.Text text -> text(Blanks.folded(text.text()));
        };
    }

    private static Parsed<Duration> numeric(Cell.Numeric numeric) {
        BigDecimal value = numeric.value();
        boolean fits = value.signum() >= 0 && value.doubleValue() <= LONGEST;
        if (!fits) return Parsed.refused("file.duration-none", numeric.text());
        boolean partOfDay = value.compareTo(BigDecimal.ONE) < 0;
        BigDecimal seconds = partOfDay ? value.multiply(SECONDS_OF_DAY) : value;
        return known(seconds.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static Parsed<Duration> text(String text) {
        if (Blanks.saysNothing(text)) return new Parsed.Absent<>();
        return seconds(CLOCK, text)
                .or(() -> seconds(HOURS, text))
                .or(() -> seconds(UNITS, text))
                .map(Durations::known)
                .orElseGet(() -> Parsed.refused(
                        "file.duration-none", text.length() <= 40 ? text : text.substring(0, 40) + "\u2026"));
    }

    private static Optional<Long> seconds(Pattern form, String text) {
        Matcher parts = form.matcher(text);
        if (text.length() > 60 || !parts.matches()) return Optional.empty();
        long seconds = number(parts.group(1)) * 3_600 + number(parts.group(2)) * 60 + number(parts.group(3));
        return seconds <= LONGEST ? Optional.of(seconds) : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static Parsed<Duration> known(long seconds) {
        return seconds == 0 ? new Parsed.Absent<>() : new Parsed.Known<>(Duration.ofSeconds(seconds));
    }
}
