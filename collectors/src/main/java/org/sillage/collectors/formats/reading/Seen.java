// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.Arrays;

/**
 * Which keys a file had already, in eight bytes a key, so that memory stays small over a million rows. It compares
 * hashes of 64 bits: among a million keys two different ones meet once in thirty million files.
 */
public final class Seen {

    private long[] slots = new long[1 << 10];
    private int size;

    /** Whether the key is new; it no longer is. */
    public boolean add(String key) {
        if (size * 2 >= slots.length) grow();
        if (!put(slots, hash(key))) return false;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> put(larger, hash));
        slots = larger;
    }

    private static boolean put(long[] slots, long hash) {
        int at = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == hash) return false;
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
        return true;
    }

    /** FNV-1a over the characters, then mixed as SplitMix64 does. Zero marks a free slot. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
