// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.OptionalDouble;

/**
 * How the numbers of an axis read: few digits, and no half things.
 *
 * @param step between two of them; empty where the program may choose
 */
record AxisScale(String format, OptionalDouble step) {

    private static final double MILLIONS_FROM = 2_000_000;
    private static final double THOUSANDS_FROM = 10_000;
    private static final double SINGLE_UP_TO = 6;

    /** @param top the highest value drawn */
    static AxisScale upTo(double top, boolean share) {
        if (share) return new AxisScale(top < 0.05 ? "0.0%" : "0%", OptionalDouble.empty());
        if (top >= MILLIONS_FROM) return new AxisScale("0.0,,\"\u00a0M\";;0", OptionalDouble.empty());
        if (top >= THOUSANDS_FROM) return new AxisScale("#,##0,\"\u00a0k\";;0", OptionalDouble.empty());
        // Where at most a few are counted, a program would mark 0.5 and write it as 1.
        if (top <= SINGLE_UP_TO) return new AxisScale("0", OptionalDouble.of(1));
        return new AxisScale(Look.COUNT, OptionalDouble.empty());
    }
}
