// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.sillage.collectors.files.ZipParts;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** A small table out of a zip, as if it were a file of its own. */
final class PackedTable {

    /** Five hundred rows fill a few hundredths of it. */
    private static final int LARGEST = 16 << 20;

    private PackedTable() {}

    /**
     * The first part that is wanted.
     *
     * @return named by the archive and the part in it, so that the days either states are known
     * @throws UnreadableEvidenceException where no part is wanted, or one is damaged or beyond a limit
     */
    static Evidence of(Evidence archive, Predicate<Sample> wanted) throws UnreadableEvidenceException {
        try (ZipParts parts = ZipParts.open(archive.bytes())) {
            for (String name : parts.names()) {
                Evidence part = part(archive, name, bytes(parts, name));
                if (isWanted(part, wanted)) return part;
            }
            throw new UnreadableEvidenceException(
                    "", Message.of("format.packed-nothing", String.join(", ", parts.names())));
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A part that makes no sense, such as an empty one, is not the one that is looked for. */
    private static boolean isWanted(Evidence part, Predicate<Sample> wanted) throws IOException {
        try {
            return wanted.test(Sample.of(part));
        } catch (UnreadableEvidenceException another) {
            return false;
        }
    }

    private static byte[] bytes(ZipParts parts, String name) throws IOException {
        try (InputStream in = parts.part(name).orElseThrow()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length <= LARGEST) return bytes;
        }
        throw new UnreadableEvidenceException("", Message.of("file.workbook-part-large", name, LARGEST >> 20));
    }

    /** The same finding, its place named by the part it stands in. */
    static Finding in(String part, Finding finding) {
        String place = part + " " + finding.place();
        return switch (finding) {
            case Finding.Sighting sighting -> new Finding.Sighting(sighting.mention(), place);
            case Finding.Count count -> new Finding.Count(count.snapshot(), place);
            case Finding.Skip skip -> new Finding.Skip(place, skip.reason());
            case Finding.Withdrawn gone -> new Finding.Withdrawn(gone.mention(), gone.cause(), place);
            case Finding.Alias alias -> new Finding.Alias(alias.other(), alias.mention(), place, alias.ofOneMedium());
        };
    }

    private static Evidence part(Evidence archive, String name, byte[] bytes) {
        return new Evidence(
                archive.digest(),
                archive.origin() + "/" + name,
                archive.mediaType(),
                archive.observedAt(),
                () -> new ByteArrayInputStream(bytes));
    }
}
