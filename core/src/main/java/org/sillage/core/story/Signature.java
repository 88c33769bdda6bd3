// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.Arrays;

/** MinHash of a text's word 3-shingles: 128 values in 32 bands of 4 rows, each cut to 16 bits. Immutable. */
public final class Signature {

    /** Number of values. */
    public static final int SIZE = 128;

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

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(values, signature.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
