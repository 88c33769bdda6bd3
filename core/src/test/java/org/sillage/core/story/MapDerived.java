// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Derived;
import org.sillage.core.mention.MentionId;

/** Derived tables in memory, for one algorithm. */
public final class MapDerived implements Derived {

    private final Map<String, Map<String, Match>> matches = new HashMap<>();
    private final Map<Long, TreeMap<Long, Candidate>> byKey = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private long compared;

    @Override
    public Map<String, Match> matches(String rules, Collection<String> facts) {
        Map<String, Match> known = new HashMap<>(matches.getOrDefault(rules, Map.of()));
        known.keySet().retainAll(facts);
        return known;
    }

    @Override
    public void rememberMatches(String rules, Map<String, Match> remembered) {
        matches.computeIfAbsent(rules, k -> new HashMap<>()).putAll(remembered);
    }

    @Override
    public long compared(String algorithm) {
        return compared;
    }

    @Override
    public List<Candidate> candidates(String algorithm, Collection<Long> keys, int atMost) {
        TreeMap<Long, Candidate> found = new TreeMap<>();
        for (Long key : keys) found.putAll(byKey.getOrDefault(key, new TreeMap<>()));
        return found.values().stream().limit(atMost).toList();
    }

    @Override
    public Map<Long, List<MentionId>> carriers(String algorithm, Collection<Long> keys, int atMost) {
        Map<Long, List<MentionId>> carriers = new HashMap<>();
        for (Long key : keys) {
            List<MentionId> clippings = byKey.getOrDefault(key, new TreeMap<>()).values().stream()
                    .limit(atMost)
                    .map(Candidate::clipping)
                    .toList();
            if (!clippings.isEmpty()) carriers.put(key, clippings);
        }
        return carriers;
    }

    @Override
    public void rememberReprints(String algorithm, List<Signed> signed, List<Link> found, long comparedUpTo) {
        for (Signed one : signed) {
            for (Long key : one.keys()) {
                byKey.computeIfAbsent(key, k -> new TreeMap<>())
                        .put(one.candidate().version(), one.candidate());
            }
        }
        links.addAll(found);
        compared = Math.max(compared, comparedUpTo);
    }

    @Override
    public Map<MentionId, Link> links(String algorithm, Collection<MentionId> clippings, long position) {
        Map<MentionId, Link> counted = new LinkedHashMap<>();
        links.stream()
                .filter(link -> clippings.contains(link.clipping()) && link.version() <= position)
                .sorted(Comparator.comparingLong(Link::version))
                .forEach(link -> counted.putIfAbsent(link.clipping(), link));
        return counted;
    }

    @Override
    public void clear() {
        matches.clear();
        byKey.clear();
        links.clear();
        compared = 0;
    }
}
