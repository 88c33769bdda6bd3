// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.sillage.core.mention.Signature;

/**
 * Signatures by MinHash (Broder 1997): two texts share as large a part of their values as of their word 3-shingles.
 *
 * <p>Each value is the least of all shingles under its own hash function. The functions are drawn from a fixed seed: the
 * same text has the same signature for ever.
 */
final class MinHash {

    private static final int WORDS_OF_A_SHINGLE = 3;
    private static final long SEED = 20181122;
    private static final int SCRAMBLE = 0x9E3779B1;

    private static final int[] FACTORS = new int[Signature.SIZE];
    private static final int[] OFFSETS = new int[Signature.SIZE];

    static {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < Signature.SIZE; i++) {
            FACTORS[i] = random.nextInt() | 1;
            OFFSETS[i] = random.nextInt();
        }
    }

    private MinHash() {}

    /** @param words hashes of at least three words, in order */
    static Signature of(long[] words) {
        if (words.length < WORDS_OF_A_SHINGLE) throw new IllegalArgumentException("a shingle has three words");
        int[] least = new int[Signature.SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + WORDS_OF_A_SHINGLE <= words.length; i++) {
            long shingle = Mixing.mixed(words[i] * 3 + Long.rotateLeft(words[i + 1], 21) * 5 + words[i + 2] * 7);
            lower(least, (int) (shingle >>> 32));
        }
        short[] values = new short[Signature.SIZE];
        // The least values share their high bits: those kept are scrambled first.
        for (int i = 0; i < values.length; i++) values[i] = (short) ((least[i] * SCRAMBLE) >>> 16);
        return new Signature(values);
    }

    /** Kept this plain so that the compiler makes vector instructions of it: most of the time goes here. */
    private static void lower(int[] least, int shingle) {
        for (int i = 0; i < Signature.SIZE; i++) {
            least[i] = Math.min(least[i], FACTORS[i] * shingle + OFFSETS[i]);
        }
    }
}
