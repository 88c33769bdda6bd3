// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

/**
 * A line of the table.
 *
 * @param goal its number, or a name where it has none
 * @param what is measured
 * @param ours with its unit
 * @param bare the other side, with its unit; empty where there is none
 * @param ratio as the goal states it
 * @param wanted the bound in words
 * @param verdict met, missed, or empty where it is told for information
 */
record Result(String goal, String what, String ours, String bare, String ratio, String wanted, String verdict) {

    /** A rate beside another. */
    static Result rate(String goal, String what, String unit, double ours, double bare, double atLeast) {
        double ratio = ours / bare;
        return new Result(
                goal,
                what,
                number(ours) + " " + unit,
                number(bare) + " " + unit,
                "%.2f".formatted(ratio),
                ">= %.2f".formatted(atLeast),
                verdict(ratio >= atLeast));
    }

    /** A cost beside another. */
    static Result cost(String goal, String what, String unit, double ours, double bare, double atMost) {
        double ratio = ours / bare;
        return new Result(
                goal,
                what,
                number(ours) + " " + unit,
                number(bare) + " " + unit,
                "%.2f".formatted(ratio),
                "<= %.2f".formatted(atMost),
                verdict(ratio <= atMost));
    }

    /** A value with a bound and no other side. */
    static Result value(String goal, String what, String value, String wanted, boolean met) {
        return new Result(goal, what, value, "", "", wanted, verdict(met));
    }

    /** A value that no goal asks for. */
    static Result told(String goal, String what, String value) {
        return new Result(goal, what, value, "", "", "", "");
    }

    private static String verdict(boolean met) {
        return met ? "met" : "MISSED";
    }

    static String number(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : "%.3g".formatted(value);
    }
}
