// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a text states it, with the room its wording leaves: "2.6 million" is any number that rounds to it.
 *
 * @param value in units of the metric; a share is a fraction such as 0.0063
 * @param step of its last stated digit, such as 100,000 for "2.6 million"; above zero
 */
public record ClaimedValue(BigDecimal value, BigDecimal step, Qualifier qualifier) {

    /** How a text qualifies its number. */
    public enum Qualifier {
        /** The number itself, as far as its digits go. */
        EXACT,
        /** "About", "nearly", "a little over": a tenth more or less. */
        ABOUT,
        AT_LEAST,
        MORE_THAN;

        /** Public name in configuration, such as {@code at-least}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,15}(?:\\.\\d{1,12})?)(?: ?(%|thousand|million|billion))?");

    /** Powers of ten. */
    private static final Map<String, Integer> UNITS = Map.of("%", -2, "thousand", 3, "million", 6, "billion", 9);

    /** People count small things exactly and round large ones. */
    private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(1_000);

    /** "13 000" may be rounded to its thousands, but nobody says "10 000" and means anything up to 14,999. */
    private static final int FEWEST_DIGITS = 2;

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /**
     * Reads {@code 16400}, {@code 2.6 million} or {@code 0.63 %}. The digits written are those stated; of a whole number
     * from 1,000 on, zeros at the end are rounding.
     *
     * @return empty when the text is none of these
     */
    public static Optional<ClaimedValue> parse(String text, Qualifier qualifier) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return Optional.empty();
        BigDecimal number = new BigDecimal(written.group(1));
        BigDecimal scaled =
                written.group(2) == null ? number : number.scaleByPowerOfTen(UNITS.getOrDefault(written.group(2), 0));
        return Optional.of(new ClaimedValue(scaled, step(scaled), qualifier));
    }

    private static BigDecimal step(BigDecimal value) {
        if (isWhole(value) && value.compareTo(ROUNDED_FROM) < 0) return BigDecimal.ONE;
        if (value.scale() > 0) return BigDecimal.ONE.movePointLeft(value.scale());
        BigDecimal digits = value.scale() < 0 ? value : value.stripTrailingZeros(); // "1.50 million" states its zero
        int left = digits.precision() - digits.scale(); // digits before the point
        int stated = Math.max(FEWEST_DIGITS, digits.precision());
        return BigDecimal.ONE.scaleByPowerOfTen(left - stated).max(BigDecimal.ONE);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** Whether this number lies within the wording's precision. */
    public boolean allows(double number) {
        BigDecimal asked = new BigDecimal(number, MathContext.DECIMAL64);
        return asked.compareTo(least()) >= 0
                && most().map(most -> asked.compareTo(most) <= 0).orElse(true);
    }

    /** Whether it says more than this number allows. */
    public boolean isAbove(double number) {
        return least().compareTo(new BigDecimal(number, MathContext.DECIMAL64)) > 0;
    }

    /** Whether one number can make both true. */
    public boolean agreesWith(ClaimedValue other) {
        return !below(most(), other.least()) && !below(other.most(), least());
    }

    private static boolean below(Optional<BigDecimal> most, BigDecimal least) {
        return most.isPresent() && most.get().compareTo(least) < 0;
    }

    private BigDecimal least() {
        return switch (qualifier) {
            case EXACT -> value.subtract(half());
            case ABOUT -> value.subtract(value.multiply(TENTH));
            case AT_LEAST -> value;
            case MORE_THAN -> value.add(smallest());
        };
    }

    private Optional<BigDecimal> most() {
        return switch (qualifier) {
            case EXACT -> Optional.of(value.subtract(half()).add(step).subtract(smallest()));
            case ABOUT -> Optional.of(value.add(value.multiply(TENTH)));
            case AT_LEAST, MORE_THAN -> Optional.empty();
        };
    }

    private BigDecimal half() {
        BigDecimal half = step.divide(BigDecimal.TWO);
        return isWhole(value) && isWhole(step) ? half.setScale(0, RoundingMode.DOWN) : half;
    }

    /** What lies between two neighbours: 1 for whole things, next to nothing for shares. */
    private BigDecimal smallest() {
        return isWhole(value) && isWhole(step) ? BigDecimal.ONE : step.movePointLeft(FEWEST_DIGITS);
    }
}
