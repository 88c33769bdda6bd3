// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.ledger.Derived.Signed;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;

/**
 * Compares each new version of a clipping with clippings first recorded before it, and remembers whose text it carries.
 *
 * <p>Follows the ledger as the index does. Each version is seen as the ledger stood at its entry, so the links come out
 * the same whenever this runs, in whatever portions, and again after the derived tables were emptied. One at a time: not
 * for several threads.
 */
public final class Comparison {

    /** Name and version of the rules; another version makes other links and leaves these to older reports. */
    public static final String ALGORITHM = "minhash/1";

    private static final String CLIPPINGS = MentionId.PRESS + ":clipping:";
    private static final int ENTRIES_AT_A_TIME = 2_000;
    private static final int VERSIONS_REMEMBERED_AT_ONCE = 2_000;
    private static final int MOST_CANDIDATES = 64;
    /** A sentence is furniture once two other articles of its outlet had it, among so many versions. */
    private static final int CARRIERS = 2;

    private static final int VERSIONS_LOOKED_AT = 16;
    private static final int SAMPLES_KEPT = 2_000;

    private final Ledger ledger;
    private final int batchSize;
    private final Map<Long, Sample> samples = new LinkedHashMap<>(16, 0.75f, true) {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sample> eldest) {
            return size() > SAMPLES_KEPT;
        }
    };

    public Comparison(Ledger ledger) {
        this(ledger, VERSIONS_REMEMBERED_AT_ONCE);
    }

    Comparison(Ledger ledger, int batchSize) {
        this.ledger = ledger;
        this.batchSize = batchSize;
    }

    /**
     * Compares what was recorded since the last time, up to the ledger's position at the call.
     *
     * @return the position reached
     */
    public long catchUp() {
        long goal = ledger.position();
        long reached = ledger.derived().compared(ALGORITHM);
        Batch batch = new Batch(ledger.derived(), ALGORITHM);
        while (reached < goal) {
            List<Entry> entries = ledger.after(reached, ENTRIES_AT_A_TIME);
            for (Entry entry : entries) {
                if (entry.seq() > goal) break;
                compare(entry, batch);
                reached = entry.seq();
                if (batch.size() >= batchSize) batch.remember(reached);
            }
            if (entries.isEmpty() || entries.getLast().seq() >= goal) reached = goal;
            if (reached == goal) batch.remember(reached);
        }
        return reached;
    }

    private void compare(Entry entry, Batch batch) {
        if (entry.kind() != Entry.Kind.VERSION || !entry.subject().startsWith(CLIPPINGS)) return;
        ledger.at(entry.seq())
                .mention(new MentionId(entry.subject()))
                .filter(dossier -> dossier.mention() instanceof Clipping)
                .ifPresent(dossier -> compare(entry.seq(), dossier, batch));
    }

    private void compare(long version, Dossier dossier, Batch batch) {
        Clipping clipping = (Clipping) dossier.mention();
        Text text = new Text(clipping.text());
        // Unknown outlets have no furniture in common.
        Set<Long> edges = clipping.outlet().isEmpty() ? Set.of() : text.edges();
        Sample sample = Sample.of(clipping, text, signature(clipping, text, edges, batch));
        samples.put(version, sample);
        Candidate candidate = new Candidate(version, clipping.id(), dossier.firstSeq(), sample.signature());
        List<Candidate> earlier = batch.candidates(Keys.sought(sample), MOST_CANDIDATES);
        List<Long> keys = Keys.ofEdges(clipping.outlet(), edges);
        // Later versions look at the earliest only: where there are enough of these, one more would never be looked at.
        if (earlier.size() < MOST_CANDIDATES) keys.addAll(Keys.kept(sample));
        batch.add(new Signed(candidate, keys), link(candidate, sample, earlier, batch));
    }

    private Optional<Signature> signature(Clipping clipping, Text text, Set<Long> edges, Batch batch) {
        Set<Long> furniture = new HashSet<>();
        Map<Long, List<MentionId>> carriers =
                batch.carriers(Keys.ofEdges(clipping.outlet(), edges), VERSIONS_LOOKED_AT);
        for (Long edge : edges) {
            long others = carriers.getOrDefault(Keys.ofEdge(clipping.outlet(), edge), List.of()).stream()
                    .filter(carrier -> !carrier.equals(clipping.id()))
                    .distinct()
                    .count();
            if (others >= CARRIERS) furniture.add(edge);
        }
        long[] words = text.wordsWithout(furniture);
        return words.length >= ReprintFinder.FEWEST_WORDS ? Optional.of(MinHash.of(words)) : Optional.empty();
    }

    /** The first link of a clipping stands: a later version of it is signed for others, and not compared again. */
    private Optional<Link> link(Candidate candidate, Sample sample, List<Candidate> others, Batch batch) {
        if (batch.isLinked(candidate.clipping(), candidate.version())) return Optional.empty();
        List<Sample> earlier = new ArrayList<>();
        for (Candidate other : others) {
            if (other.firstSeq() < candidate.firstSeq()) sample(other).ifPresent(earlier::add);
        }
        return ReprintFinder.find(sample, earlier)
                .map(reprint -> new Link(
                        candidate.version(), candidate.clipping(), reprint.of().clipping(), reprint.similarity()));
    }

    /** A candidate as it was when it was signed; empty when its text was withdrawn since. */
    private Optional<Sample> sample(Candidate candidate) {
        Sample known = samples.get(candidate.version());
        if (known != null) return Optional.of(known);
        Optional<Sample> sample = ledger.at(candidate.version())
                .mention(candidate.clipping())
                .map(dossier -> (Clipping) dossier.mention())
                .map(clipping -> Sample.of(clipping, new Text(clipping.text()), candidate.signature()));
        sample.ifPresent(read -> samples.put(candidate.version(), read));
        return sample;
    }
}
