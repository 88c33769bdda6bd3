// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;

/** Sentences that stand on many pages of an outlet and say nothing about an article: they are no part of its text. */
final class Furniture {

    /** A sentence is furniture once two other articles of its outlet had it, among so many versions. */
    private static final int CARRIERS = 2;

    private static final int VERSIONS_LOOKED_AT = 16;

    /** By key, in the order recorded; as many as are looked at. */
    private final Map<Long, List<Carrier>> carriers = new HashMap<>();

    private record Carrier(long version, MentionId clipping) {}

    /** With what was remembered before of the sentences of some articles. */
    Furniture(Derived derived, List<Article> articles) {
        Set<Long> keys = articles.stream()
                .flatMap(article -> article.edges().values().stream())
                .collect(Collectors.toSet());
        Map<Long, List<Long>> under = derived.under(Comparison.ALGORITHM, keys);
        under.replaceAll((key, versions) -> versions.subList(0, Math.min(VERSIONS_LOOKED_AT, versions.size())));
        Map<Long, Candidate> signed = derived.signed(
                Comparison.ALGORITHM,
                under.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        under.forEach((key, versions) -> versions.forEach(version -> {
            Candidate carrier = signed.get(version);
            if (carrier != null) add(key, carrier.version(), carrier.clipping());
        }));
    }

    /** The signature of an article's text without furniture, seen from that article; empty where that is too little. */
    Optional<Signature> signature(Article article) {
        Set<Long> furniture = new HashSet<>();
        article.edges().forEach((edge, key) -> {
            if (isFurniture(key, article)) furniture.add(edge);
        });
        long[] words = article.text().wordsWithout(furniture);
        return words.length >= ReprintFinder.FEWEST_WORDS ? Optional.of(MinHash.of(words)) : Optional.empty();
    }

    private boolean isFurniture(long key, Article article) {
        List<Carrier> known = carriers.getOrDefault(key, List.of());
        if (known.size() < CARRIERS) return false;
        return known.stream()
                        .filter(carrier -> carrier.version < article.version())
                        .map(Carrier::clipping)
                        .filter(carrier -> !carrier.equals(article.clipping().id()))
                        .distinct()
                        .count()
                >= CARRIERS;
    }

    /**
     * Lets later articles see this one's sentences.
     *
     * @return keys to keep it under: where there are enough of a sentence, one more would never be looked at
     */
    List<Long> add(Article article) {
        List<Long> kept = new ArrayList<>();
        for (long key : article.edges().values()) {
            if (add(key, article.version(), article.clipping().id())) kept.add(key);
        }
        return kept;
    }

    private boolean add(long key, long version, MentionId clipping) {
        List<Carrier> known = carriers.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (known.size() >= VERSIONS_LOOKED_AT) return false;
        known.add(new Carrier(version, clipping));
        return true;
    }
}
