// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Ledger;

/**
 * Compares each new version of a clipping with clippings first recorded before it, and remembers whose text it carries.
 *
 * <p>Follows the ledger as the index does. Each version is seen as the ledger stood at its entry, so the links come out
 * the same whenever this runs, in whatever portions, and again after the derived tables were emptied. One at a time: not
 * for several threads.
 */
public final class Comparison {

    /** Name and version of the rules; another version makes other links and leaves these to older reports. */
    public static final String ALGORITHM = "minhash/3";

    /** Texts held in memory at a time; more would save little, since all of these are looked up together. */
    private static final int VERSIONS_AT_A_TIME = 1_000;

    private final Ledger ledger;
    private final int batchSize;
    private final Samples samples;

    public Comparison(Ledger ledger) {
        this(ledger, VERSIONS_AT_A_TIME);
    }

    Comparison(Ledger ledger, int batchSize) {
        this.ledger = ledger;
        this.batchSize = batchSize;
        this.samples = new Samples(ledger);
    }

    /**
     * Compares what was recorded since the last time, up to the ledger's position at the call.
     *
     * @return the position reached
     */
    public long catchUp() {
        Derived derived = ledger.derived();
        long goal = ledger.position();
        long reached = derived.compared(ALGORITHM);
        while (reached < goal) {
            List<Long> versions = ledger.clippingVersions(reached, goal, batchSize);
            reached = versions.size() < batchSize ? goal : versions.getLast();
            Batch batch = new Batch(derived, samples);
            batch.compare(articles(versions));
            derived.rememberReprints(ALGORITHM, batch.signed(), batch.links(), reached);
        }
        return reached;
    }

    private List<Article> articles(List<Long> versions) {
        Map<Long, Dossier> shown = ledger.shownAt(versions);
        List<Article> articles = new ArrayList<>(versions.size());
        for (long version : versions) {
            Dossier dossier = shown.get(version);
            if (dossier != null) articles.add(Article.of(version, dossier));
        }
        return articles;
    }
}
