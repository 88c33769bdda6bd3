// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import org.sillage.core.story.Signature;

/** What signatures are looked up by: two that share a band of rows are candidates. */
final class Bands {

    static final int COUNT = 32;

    private static final int ROWS = Signature.SIZE / COUNT;

    private Bands() {}

    /**
     * One number for each band, of its rows, its place and the algorithm. Cut to 48 bits, which a table keeps in six
     * bytes: a chance hit costs the comparison of two signatures and no more.
     */
    static long[] hashes(String algorithm, Signature signature) {
        short[] values = signature.values();
        long seed = Keys.hash(algorithm);
        long[] hashes = new long[COUNT];
        for (int band = 0; band < COUNT; band++) {
            long rows = 0;
            for (int row = 0; row < ROWS; row++) rows = (rows << Short.SIZE) | (values[band * ROWS + row] & 0xFFFFL);
            hashes[band] = mixed(mixed(seed + band) ^ rows) >>> 16;
        }
        return hashes;
    }

    /** Spreads every bit over all: the finalizer of MurmurHash3 (Austin Appleby, public domain). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
