// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

/** Hashes that are the same on every machine and in every version, since they are stored. */
final class Mixing {

    private Mixing() {}

    /** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit depends on every bit. */
    static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    /** One number for several, in order. */
    static long combined(long... values) {
        long combined = 0;
        for (long value : values) combined = mixed(combined * 31 + value);
        return combined;
    }
}
