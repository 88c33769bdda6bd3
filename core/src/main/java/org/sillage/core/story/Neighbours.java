// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Derived.Candidate;

/**
 * Versions recorded earlier that share a key with one that is compared: those remembered before, which are looked up for
 * a whole batch together, and those of the batch itself, as if these were remembered one by one.
 */
final class Neighbours {

    private static final int MOST = 64;

    private final Map<Long, List<Long>> remembered;
    private final Map<Long, Candidate> candidates;
    private final Map<Long, List<Candidate>> recent = new HashMap<>();

    /** With what was remembered before under the keys that some versions look for. */
    Neighbours(Derived derived, List<Sought> all) {
        Set<Long> keys = new HashSet<>();
        all.forEach(one -> keys.addAll(one.keys));
        this.remembered = derived.under(Comparison.ALGORITHM, keys);
        Set<Long> versions = new HashSet<>();
        all.forEach(one -> versions.addAll(remembered(one)));
        this.candidates = derived.signed(Comparison.ALGORITHM, versions);
    }

    /**
     * What a version looks for.
     *
     * @param version its entry
     */
    record Sought(long version, List<Long> keys) {}

    /** All those remembered before that any of the versions may meet. */
    Collection<Candidate> remembered() {
        return candidates.values();
    }

    /** The earliest of them; {@value #MOST} at most. Later ones would not change the oldest of the stories they carry. */
    List<Candidate> of(Sought one) {
        Map<Long, Candidate> found = new TreeMap<>();
        for (long version : remembered(one)) {
            Candidate candidate = candidates.get(version);
            if (candidate != null) found.put(version, candidate);
        }
        for (Long key : one.keys) {
            for (Candidate candidate : recent.getOrDefault(key, List.of())) found.put(candidate.version(), candidate);
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** Where there are as many, one more would never be looked at, and need not be kept. */
    static boolean areEnough(List<Candidate> found) {
        return found.size() >= MOST;
    }

    /** Lets later versions of the batch find this one. */
    void add(Candidate candidate, List<Long> keys) {
        for (Long key : keys) {
            recent.computeIfAbsent(key, k -> new ArrayList<>(1)).add(candidate);
        }
    }

    private Collection<Long> remembered(Sought one) {
        if (remembered.isEmpty()) return List.of();
        TreeSet<Long> versions = new TreeSet<>();
        for (Long key : one.keys) versions.addAll(remembered.getOrDefault(key, List.of()));
        return versions.headSet(one.version).stream().limit(MOST).toList();
    }
}
