// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

/**
 * A line of the table.
 *
 * @param what is measured
 * @param figure as measured
 * @param wanted the bound in words; empty where it is told for information
 * @param isMet whether the bound is kept
 */
record Score(String what, String figure, String wanted, boolean isMet) {

    static Score told(String what, String figure) {
        return new Score(what, figure, "", true);
    }

    static Score atLeast(String what, long right, long all, double share) {
        double ratio = all == 0 ? 0 : right / (double) all;
        return new Score(
                what, "%.3f (%,d of %,d)".formatted(ratio, right, all), ">= %.2f".formatted(share), ratio >= share);
    }

    static Score below(String what, long wrong, long all, double share) {
        double ratio = all == 0 ? 1 : wrong / (double) all;
        return new Score(
                what,
                "%.2f %% (%,d of %,d)".formatted(100 * ratio, wrong, all),
                "< %.0f %%".formatted(100 * share),
                ratio < share);
    }

    static Score all(String what, long right, long all) {
        return new Score(what, "%,d of %,d".formatted(right, all), "all", right == all);
    }

    String verdict() {
        if (wanted.isEmpty()) return "";
        return isMet ? "met" : "MISSED";
    }
}
