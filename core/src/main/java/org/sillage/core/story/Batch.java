// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.ledger.Derived.Signed;
import org.sillage.core.mention.MentionId;

/**
 * What was found out since it was last remembered, and what was remembered before, seen as one: so the size of a batch
 * changes no result.
 */
final class Batch {

    private final Derived derived;
    private final String algorithm;
    private final List<Signed> signed = new ArrayList<>();
    private final Map<MentionId, Link> links = new LinkedHashMap<>();
    private final Map<Long, List<Candidate>> byKey = new HashMap<>();

    Batch(Derived derived, String algorithm) {
        this.derived = derived;
        this.algorithm = algorithm;
    }

    void add(Signed one, Optional<Link> link) {
        signed.add(one);
        one.keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(one.candidate()));
        link.ifPresent(known -> links.put(known.clipping(), known));
    }

    int size() {
        return signed.size();
    }

    /** As {@link Derived#candidates}; whatever is new here was recorded after whatever was remembered. */
    List<Candidate> candidates(Collection<Long> keys, int atMost) {
        Map<Long, Candidate> found = new TreeMap<>();
        for (Candidate known : derived.candidates(algorithm, keys, atMost)) found.put(known.version(), known);
        for (Long key : keys) {
            for (Candidate recent : byKey.getOrDefault(key, List.of())) found.put(recent.version(), recent);
        }
        return found.values().stream().limit(atMost).toList();
    }

    /** As {@link Derived#carriers}. */
    Map<Long, List<MentionId>> carriers(Collection<Long> keys, int atMost) {
        Map<Long, List<MentionId>> carriers = new HashMap<>();
        Map<Long, List<MentionId>> known = derived.carriers(algorithm, keys, atMost);
        for (Long key : keys) {
            List<MentionId> all = new ArrayList<>(known.getOrDefault(key, List.of()));
            byKey.getOrDefault(key, List.of()).forEach(recent -> all.add(recent.clipping()));
            carriers.put(key, all.subList(0, Math.min(atMost, all.size())));
        }
        return carriers;
    }

    boolean isLinked(MentionId clipping, long version) {
        return links.containsKey(clipping)
                || derived.links(algorithm, List.of(clipping), version).containsKey(clipping);
    }

    void remember(long comparedUpTo) {
        derived.rememberReprints(algorithm, signed, List.copyOf(links.values()), comparedUpTo);
        signed.clear();
        links.clear();
        byKey.clear();
    }
}
