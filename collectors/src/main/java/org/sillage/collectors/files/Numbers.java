// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people and tools write them in French and English: {@code 1 234}, {@code 1,234.5}, {@code 1,2K},
 * {@code 12 M}, {@code 12 %}.
 */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile(
            "([-+\u2212]?)(\\d[\\d .,'\u2019]*?)(?:[eE]([-+]?\\d{1,9}))? ?(%|[kK]|[mM]|[mM]io|[mM]ds?|[bB]n?)?");
    private static final Pattern GROUPS_OF_SPACE = Pattern.compile("[1-9]\\d{0,2}(?:[ '\u2019]\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern GROUPS_OF_POINT = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern GROUPS_OF_COMMA = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");
    /** One sign, three digits behind it: it may group or divide. A leading zero never groups. */
    private static final Pattern UNCLEAR = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");

    /** Whole numbers beyond it do not fit; smaller fractions say nothing. */
    private static final int MOST_EXPONENT = 18;

    private static final Map<String, Integer> POWERS =
            Map.of("k", 3, "m", 6, "mio", 6, "md", 9, "mds", 9, "b", 9, "bn", 9, "%", -2);

    private Numbers() {}

    /**
     * A count: whole and not negative.
     *
     * @param cell a number as it stands in a workbook, or text
     * @param habit of the file
     */
    public static Parsed<Long> count(Cell cell, NumberHabit habit) {
        return number(cell, habit).then(value -> count(value, cell.text()));
    }

    private static Parsed<Long> count(BigDecimal value, String text) {
        if (value.signum() < 0) return Parsed.refused("file.number-negative", text);
        try {
            return new Parsed.Known<>(value.longValueExact());
        } catch (ArithmeticException notWhole) {
            boolean large = value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
            return Parsed.refused(large ? "file.number-large" : "file.number-not-whole", text);
        }
    }

    /** Any number; a percentage is its fraction. */
    public static Parsed<BigDecimal> number(Cell cell, NumberHabit habit) {
        return switch (cell) {
            case Cell.Numeric numeric -> bounded(numeric.value(), numeric.text());
            case Cell.Fault fault -> Parsed.refused("file.cell-fault", fault.text());
            case Cell.Moment moment -> Parsed.refused("file.number-date", moment.text());
            case Cell.Text text -> number(text.text(), habit);
        };
    }

    /** Any number; a percentage is its fraction. */
    public static Parsed<BigDecimal> number(String text, NumberHabit habit) {
        String folded = Blanks.folded(text);
        if (Blanks.saysNothing(folded)) return new Parsed.Absent<>();
        Matcher parts = NUMBER.matcher(folded);
        if (folded.length() > 60 || !parts.matches()) return Parsed.refused("file.number-none", shortened(folded));
        return digits(parts.group(2), habit).then(digits -> scaled(digits, parts, folded));
    }

    private static Parsed<BigDecimal> scaled(BigDecimal digits, Matcher parts, String text) {
        int exponent = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        if (Math.abs(exponent) > MOST_EXPONENT) return Parsed.refused("file.number-large", text);
        int power =
                parts.group(4) == null ? 0 : POWERS.getOrDefault(parts.group(4).toLowerCase(Locale.ROOT), 0);
        BigDecimal value = digits.scaleByPowerOfTen(exponent + power);
        return new Parsed.Known<>(parts.group(1).matches("[-\u2212]") ? value.negate() : value);
    }

    private static Parsed<BigDecimal> digits(String written, NumberHabit habit) {
        String digits = written.strip();
        if (UNCLEAR.matcher(digits).matches()) return unclear(digits, habit);
        if (GROUPS_OF_SPACE.matcher(digits).matches())
            return known(digits.replaceAll("[ '\u2019]", "").replace(',', '.'));
        if (GROUPS_OF_POINT.matcher(digits).matches())
            return known(digits.replace(".", "").replace(',', '.'));
        if (GROUPS_OF_COMMA.matcher(digits).matches()) return known(digits.replace(",", ""));
        if (PLAIN.matcher(digits).matches()) return known(digits.replace(',', '.'));
        return Parsed.refused("file.number-none", digits);
    }

    private static Parsed<BigDecimal> unclear(String digits, NumberHabit habit) {
        boolean point = digits.indexOf('.') >= 0;
        return switch (habit) {
            case DECIMAL_POINT -> known(point ? digits : digits.replace(",", ""));
            case DECIMAL_COMMA -> known(point ? digits.replace(".", "") : digits.replace(',', '.'));
            case DECIMAL_COMMA_GROUPS_BY_SPACE ->
                point ? Parsed.refused("file.number-unclear", digits) : known(digits.replace(',', '.'));
            case UNKNOWN -> Parsed.refused("file.number-unclear", digits);
        };
    }

    private static Parsed<BigDecimal> known(String plain) {
        return new Parsed.Known<>(new BigDecimal(plain));
    }

    private static Parsed<BigDecimal> bounded(BigDecimal value, String text) {
        // Before any arithmetic: a number of a billion digits is a short text.
        boolean fits = value.signum() == 0 || Math.abs((long) value.precision() - value.scale()) <= MOST_EXPONENT + 1L;
        return fits ? new Parsed.Known<>(value) : Parsed.refused("file.number-large", text);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "\u2026";
    }
}
