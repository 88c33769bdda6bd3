// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Mention;

/** Reads files of tests, and what was found in them. */
final class Read {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Read() {}

    static List<Finding> all(FormatReader reader, Evidence evidence) throws IOException {
        return all(reader, evidence, FormatSettings.in(PARIS));
    }

    static List<Finding> all(FormatReader reader, Evidence evidence, FormatSettings settings) throws IOException {
        try (Stream<Finding> findings = reader.read(evidence, settings)) {
            return findings.toList();
        }
    }

    static FormatSettings with(Mapping mapping) {
        return new FormatSettings(PARIS, Optional.of(mapping), Optional.empty());
    }

    static <T extends Mention> List<T> mentions(Class<T> type, List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(finding -> type.cast(((Finding.Sighting) finding).mention()))
                .toList();
    }

    /** Place, metric and value of each count. */
    static List<String> counts(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Count.class::isInstance)
                .map(Finding.Count.class::cast)
                .map(count -> count.place() + " " + count.snapshot().metric().key() + " "
                        + count.snapshot().reading().value())
                .toList();
    }

    /** Place, key and arguments of each reason. */
    static List<String> skips(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Skip.class::isInstance)
                .map(Finding.Skip.class::cast)
                .map(skip -> skip.place() + " " + skip.reason().key() + " "
                        + skip.reason().texts())
                .toList();
    }
}
