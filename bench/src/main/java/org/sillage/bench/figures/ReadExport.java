// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Mention;
import org.sillage.core.message.Message;

/**
 * What the program makes of one file whose format it recognises itself.
 *
 * @param findings in the order of the file, those before a fault too
 * @param refusal why the file, or its rest, was not read; empty where all of it was
 */
record ReadExport(List<Finding> findings, Optional<Message> refusal) {

    /** When every file is taken to have been captured. */
    static final Instant OBSERVED = Instant.parse("2026-01-01T00:00:00Z");

    /** Of hours that state none. */
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    static ReadExport of(Path file) throws IOException, SettingsException {
        FileFormat auto = FileFormat.of(Formats.AUTO, FormatSettings.in(ZONE));
        Evidence evidence =
                new Evidence("0".repeat(64), "inbox/export", "", OBSERVED, () -> Files.newInputStream(file));
        List<Finding> findings = new ArrayList<>();
        try (Stream<Finding> read = auto.read(evidence)) {
            read.forEach(findings::add);
        } catch (UnreadableEvidenceException refused) {
            return new ReadExport(findings, Optional.of(refused.reason()));
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof UnreadableEvidenceException fault)
                return new ReadExport(findings, Optional.of(fault.reason()));
            throw broken;
        }
        return new ReadExport(findings, Optional.empty());
    }

    /** What was sighted, of one kind. */
    <T extends Mention> List<T> mentions(Class<T> kind) {
        return findings.stream()
                .filter(Finding.Sighting.class::isInstance)
                .map(finding -> ((Finding.Sighting) finding).mention())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
