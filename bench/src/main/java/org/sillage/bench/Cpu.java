// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** CPU time of the whole process: on a shared machine nothing else compares. Collecting garbage and merging count. */
final class Cpu {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    private Cpu() {}

    /** Something to measure. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** CPU seconds of it. */
    static double seconds(Work work) throws Exception {
        long before = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - before) / NANOS;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Two sides by turns, after one turn each that is not counted. */
    static Pair byTurns(int rounds, Side ours, Side bare) throws Exception {
        ours.seconds();
        bare.seconds();
        double[] one = new double[rounds];
        double[] other = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            one[round] = ours.seconds();
            other[round] = bare.seconds();
        }
        return new Pair(median(one), median(other));
    }

    /** A side that sets itself up and gives the CPU seconds of its measured part. */
    @FunctionalInterface
    interface Side {
        double seconds() throws Exception;
    }

    /** Medians in CPU seconds. */
    record Pair(double ours, double bare) {}
}
