// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.text.NumberFormat;
import java.util.Locale;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;

/** Numbers inside sentences; those in cells stay numbers. */
final class Shown {

    private Shown() {}

    /** With its sign, such as {@code +3}. */
    static String signed(Messages words, Metric metric, double value) {
        return (value > 0 ? "+" : "") + number(words, metric, value);
    }

    /** Grouped as the language does; a share in percent with one decimal. */
    static String number(Messages words, Metric metric, double value) {
        Locale locale = words.locale();
        if (metric.unit() == Metric.Unit.COUNT) {
            return NumberFormat.getIntegerInstance(locale).format(Math.round(value));
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format(value);
    }
}
