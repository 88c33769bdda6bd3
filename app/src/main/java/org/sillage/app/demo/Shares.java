// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a total into whole parts by weight, so that they add up to it exactly. */
final class Shares {

    private Shares() {}

    /**
     * By largest remainder.
     *
     * @param weights none below zero, some above
     */
    static long[] of(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] parts = new long[weights.length];
        double[] rest = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (long) exact;
            rest[i] = exact - parts[i];
        }
        long missing = total - Arrays.stream(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]).thenComparing(Comparator.naturalOrder()))
                .limit(missing)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
