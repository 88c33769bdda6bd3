// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Mention;

/** Reads files of tests, and what was found in them. */
public final class Read {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Read() {}

    public static List<Finding> all(FormatReader reader, Evidence evidence) throws IOException {
        return all(reader, evidence, FormatSettings.in(PARIS));
    }

    public static List<Finding> all(FormatReader reader, Evidence evidence, FormatSettings settings)
            throws IOException {
        try (Stream<Finding> findings = reader.read(evidence, settings)) {
            return findings.toList();
        }
    }

    public static FormatSettings with(Mapping mapping) {
        return new FormatSettings(PARIS, Optional.of(mapping), Optional.empty());
    }

    public static <T extends Mention> List<T> mentions(Class<T> type, List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(finding -> type.cast(((Finding.Sighting) finding).mention()))
                .toList();
    }

    /** Place, metric and value of each count. */
    public static List<String> counts(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Count.class::isInstance)
                .map(Finding.Count.class::cast)
                .map(count -> count.place() + " " + count.snapshot().metric().key() + " "
                        + count.snapshot().reading().value())
                .toList();
    }

    /** Place, key and arguments of each reason. */
    public static List<String> skips(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Skip.class::isInstance)
                .map(Finding.Skip.class::cast)
                .map(skip -> skip.place() + " " + skip.reason().key() + " "
                        + skip.reason().texts())
                .toList();
    }
}
