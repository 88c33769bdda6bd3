// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.ledger.Derived.Signed;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;
import org.sillage.core.story.Neighbours.Sought;

/**
 * Versions that are compared together. What was remembered before is looked up for all of them at once; what they find
 * of one another is the same as if each had been remembered before the next was compared, so the size of a batch changes
 * no result.
 */
final class Batch {

    private final Derived derived;
    private final Samples samples;
    private final List<Signed> signed = new ArrayList<>();
    private final Map<MentionId, Link> links = new LinkedHashMap<>();

    Batch(Derived derived, Samples samples) {
        this.derived = derived;
        this.samples = samples;
    }

    /** What is to be remembered of them. */
    List<Signed> signed() {
        return signed;
    }

    /** Whose text they carry. */
    List<Link> links() {
        return List.copyOf(links.values());
    }

    /** An article with its signature. */
    private record Compared(Candidate candidate, Sample sample, Keys keys, List<Long> edges, Sought sought) {}

    /** @param articles in the order recorded */
    void compare(List<Article> articles) {
        List<Compared> all = sign(articles);
        Neighbours neighbours =
                new Neighbours(derived, all.stream().map(Compared::sought).toList());
        Map<Long, Sample> known = samples.of(neighbours.remembered());
        Map<MentionId, Link> linked = linkedBefore(all);
        for (Compared one : all) {
            List<Candidate> earlier = neighbours.of(one.sought);
            List<Long> keys = Neighbours.areEnough(earlier) ? List.of() : one.keys.kept();
            if (!isLinked(one.candidate, linked)) link(one, earlier, known);
            neighbours.add(one.candidate, keys);
            known.put(one.candidate.version(), one.sample);
            samples.keep(one.candidate.version(), one.sample);
            signed.add(new Signed(one.candidate, together(one.edges, keys)));
        }
    }

    private List<Compared> sign(List<Article> articles) {
        Furniture furniture = new Furniture(derived, articles);
        List<Compared> signatures = new ArrayList<>(articles.size());
        for (Article article : articles) {
            Optional<Signature> signature = furniture.signature(article);
            Sample sample = Sample.of(article.clipping(), article.text(), signature);
            Candidate candidate =
                    new Candidate(article.version(), article.clipping().id(), article.firstSeq(), signature);
            Keys keys = Keys.of(sample);
            signatures.add(new Compared(
                    candidate, sample, keys, furniture.add(article), new Sought(article.version(), keys.sought())));
        }
        return signatures;
    }

    /** Only a clipping that had a version before can have a link already. */
    private Map<MentionId, Link> linkedBefore(List<Compared> all) {
        List<MentionId> again = all.stream()
                .map(Compared::candidate)
                .filter(one -> one.version() != one.firstSeq())
                .map(Candidate::clipping)
                .distinct()
                .toList();
        if (again.isEmpty()) return new HashMap<>();
        long last = all.getLast().candidate.version();
        return derived.links(Comparison.ALGORITHM, again, last);
    }

    /** The first link of a clipping stands: a later version of it is signed for others, and not compared again. */
    private boolean isLinked(Candidate candidate, Map<MentionId, Link> linked) {
        Link before = linked.get(candidate.clipping());
        return links.containsKey(candidate.clipping()) || (before != null && before.version() <= candidate.version());
    }

    private void link(Compared one, List<Candidate> others, Map<Long, Sample> known) {
        List<Sample> earlier = new ArrayList<>();
        for (Candidate other : others) {
            Sample sample = known.get(other.version());
            if (sample != null && other.firstSeq() < one.candidate.firstSeq()) earlier.add(sample);
        }
        ReprintFinder.find(one.sample, earlier)
                .map(reprint -> new Link(
                        one.candidate.version(),
                        one.candidate.clipping(),
                        reprint.of().clipping(),
                        reprint.similarity()))
                .ifPresent(link -> links.put(link.clipping(), link));
    }

    private static List<Long> together(List<Long> some, List<Long> others) {
        List<Long> all = new ArrayList<>(some.size() + others.size());
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
