// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.mention.Clipping;

/** Earlier versions as they were when they were signed; those met lately are remembered. */
final class Samples {

    private static final int KEPT = 2_000;
    private static final int READ_TOGETHER = 256;

    private final Ledger ledger;
    private final Map<Long, Sample> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sample> eldest) {
            return size() > KEPT;
        }
    };

    Samples(Ledger ledger) {
        this.ledger = ledger;
    }

    /** By version; those whose text was withdrawn since are missing. */
    Map<Long, Sample> of(Collection<Candidate> candidates) {
        Map<Long, Sample> samples = new HashMap<>();
        List<Candidate> unknown = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Sample known = recent.get(candidate.version());
            if (known == null) unknown.add(candidate);
            else samples.put(candidate.version(), known);
        }
        // Few texts at a time: a sample is much smaller.
        for (int from = 0; from < unknown.size(); from += READ_TOGETHER) {
            read(unknown.subList(from, Math.min(unknown.size(), from + READ_TOGETHER)), samples);
        }
        return samples;
    }

    private void read(List<Candidate> candidates, Map<Long, Sample> samples) {
        Map<Long, Dossier> shown =
                ledger.shownAt(candidates.stream().map(Candidate::version).toList());
        for (Candidate candidate : candidates) {
            Dossier dossier = shown.get(candidate.version());
            if (dossier == null) continue;
            Clipping clipping = (Clipping) dossier.mention();
            Sample sample = Sample.of(clipping, new Text(clipping.text()), candidate.signature());
            samples.put(candidate.version(), sample);
            keep(candidate.version(), sample);
        }
    }

    /** Remembers one that was just made. */
    void keep(long version, Sample sample) {
        recent.put(version, sample);
    }
}
