// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sillage.collectors.page.ArticlePage;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Addresses;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.prepare.Preparer;

/** What the program makes of one page. */
final class ReadPage {

    private static final Instant OBSERVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Preparer PREPARER = new Preparer(OutletRegister.EMPTY, text -> "");

    private ReadPage() {}

    /** As read; empty where the page is taken for none of an article. */
    static Optional<Clipping> clipping(PageAnswer answer, Misses misses) {
        Evidence evidence = new Evidence("0".repeat(64), answer.name(), "", OBSERVED, answer.content());
        try {
            Finding finding = ArticlePage.read(evidence, Addresses.parse(answer.url()), ZoneOffset.UTC)
                    .findFirst()
                    .orElseThrow();
            if (finding instanceof Finding.Sighting sighting) return Optional.of((Clipping) sighting.mention());
            misses.tell(answer.name() + ": " + finding);
        } catch (UnreadableEvidenceException refused) {
            misses.tell(answer.name() + ": " + refused.reason());
        }
        return Optional.empty();
    }

    /** As it is shown: with persons made of its signatures. */
    static Clipping prepared(Clipping clipping) {
        Finding made = PREPARER.prepare(new Finding.Sighting(clipping, ""));
        return (Clipping) ((Finding.Sighting) made).mention();
    }
}
