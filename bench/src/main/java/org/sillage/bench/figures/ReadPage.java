// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
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

    static Optional<Clipping> clipping(PageAnswer answer) throws IOException {
        Evidence evidence = new Evidence(
                "0".repeat(64), answer.name(), "", OBSERVED, () -> new ByteArrayInputStream(answer.bytes()));
        try (Stream<Finding> findings = ArticlePage.read(evidence, Addresses.parse(answer.url()), ZoneOffset.UTC)) {
            Finding f = findings.findFirst().orElseThrow();
            if (!(f instanceof Finding.Sighting)) System.err.println(f);
            return Optional.of(f).filter(Finding.Sighting.class::isInstance).map(one ->
                    (Clipping) ((Finding.Sighting) one).mention());
        } catch (UnreadableEvidenceException refused) {
            System.err.println(refused.reason());
            return Optional.empty();
        }
    }

    static Clipping prepared(Clipping clipping) {
        return (Clipping) ((Finding.Sighting) PREPARER.prepare(new Finding.Sighting(clipping, ""))).mention();
    }
}
