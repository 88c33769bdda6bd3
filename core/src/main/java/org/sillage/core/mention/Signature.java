// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.mention;

import java.util.Arrays;

/** MinHash of a text's word 3-shingles: 128 values in 32 bands of 4 rows, each cut to 16 bits. Immutable. */
public final class Signature {

    /** Number of values. */
    public static final int SIZE = 128;

    /** Number of bands. */
    public static final int BANDS = 32;

    private static final int ROWS = SIZE / BANDS;

    private final short[] values;

    /** @param values {@value #SIZE} of them */
    public Signature(short[] values) {
        if (values.length != SIZE) throw new IllegalArgumentException("a signature has " + SIZE + " values");
        this.values = values.clone();
    }

    /** A copy of the values. */
    public short[] values() {
        return values.clone();
    }

    /** Estimated Jaccard similarity of the two texts' shingles, 0 to 1; its standard error is at most 0.045. */
    public double similarity(Signature other) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            if (values[i] == other.values[i]) equal++;
        }
        return equal / (double) SIZE;
    }

    /** One number for the values of a band; texts that share it are worth comparing. */
    public long band(int band) {
        long rows = 0;
        for (int row = 0; row < ROWS; row++) rows = rows << Short.SIZE | (values[band * ROWS + row] & 0xFFFF);
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(values, signature.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
