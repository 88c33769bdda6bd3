// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Cell;

/** Ids made of digits, more than a spreadsheet's number holds. */
public final class ExactDigits {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");
    /** Whole numbers beyond it lose digits as a number of a workbook. */
    private static final long EXACT = 1L << 53;

    private ExactDigits() {}

    /** Empty where a cell holds no such id, or one that a spreadsheet rounded or wrote as {@code 1.06E+18}. */
    public static Optional<String> of(Cell id) {
        if (id instanceof Cell.Numeric numeric) {
            BigDecimal value = numeric.value();
            boolean exact = value.abs().doubleValue() < EXACT
                    && value.stripTrailingZeros().scale() <= 0;
            return exact && value.signum() > 0 ? Optional.of(String.valueOf(value.longValue())) : Optional.empty();
        }
        String text = id.text().strip();
        return DIGITS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
