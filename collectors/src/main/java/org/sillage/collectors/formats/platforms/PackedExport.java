// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.PackedTables;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.MentionId;
import org.sillage.core.message.Message;

/** The tables of an archive, read one after the other as the files that they are. */
final class PackedExport {

    private final ExportReader reader;
    private final FormatSettings settings;

    PackedExport(ExportReader reader, FormatSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    /**
     * Every table's findings, in places named by the part they stand in.
     *
     * @return the caller closes the stream
     * @throws UnreadableEvidenceException where none of them can be read
     */
    Stream<Finding> findings(Evidence archive) throws UnreadableEvidenceException {
        List<Evidence> tables = tables(archive);
        List<Stream<Finding>> read = new ArrayList<>();
        List<Finding> left = new ArrayList<>();
        Optional<UnreadableEvidenceException> refused = Optional.empty();
        for (Evidence table : tables) {
            String part = part(archive, table);
            try {
                if (isRead(table)) read.add(reader.read(table, settings).map(finding -> in(part, finding)));
                else reader.unread(table, tables).forEach(finding -> left.add(in(part, finding)));
            } catch (UnreadableEvidenceException unreadable) {
                left.add(new Finding.Skip(in(part, unreadable.place()), unreadable.reason()));
                refused = refused.or(() -> Optional.of(unreadable));
            }
        }
        if (read.isEmpty()) throw refused.orElseGet(() -> nothing(archive, tables));
        read.add(left.stream());
        Set<MentionId> seen = new HashSet<>();
        return read.stream()
                .flatMap(findings -> findings)
                .filter(finding -> isNew(finding, seen))
                .onClose(() -> read.forEach(Stream::close));
    }

    /** A post that stands in several tables is seen once. */
    private static boolean isNew(Finding finding, Set<MentionId> seen) {
        return !(finding instanceof Finding.Sighting sighting)
                || seen.add(sighting.mention().id());
    }

    private static List<Evidence> tables(Evidence archive) throws UnreadableEvidenceException {
        try {
            return PackedTables.of(archive);
        } catch (UnreadableEvidenceException unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A part that makes no sense, such as an empty one, is told as one that nobody reads. */
    private boolean isRead(Evidence table) {
        try {
            return reader.recognises(Sample.of(table));
        } catch (UnreadableEvidenceException senseless) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static UnreadableEvidenceException nothing(Evidence archive, List<Evidence> tables) {
        List<String> parts = tables.stream().map(table -> part(archive, table)).toList();
        return new UnreadableEvidenceException("", Message.of("format.packed-nothing", String.join(", ", parts)));
    }

    private static String part(Evidence archive, Evidence table) {
        return table.origin().substring(archive.origin().length() + 1);
    }

    private static String in(String part, String place) {
        return place.isEmpty() ? part : part + " " + place;
    }

    /** A finding, its place named by the part it stands in. */
    private static Finding in(String part, Finding finding) {
        String place = in(part, finding.place());
        return switch (finding) {
            case Finding.Sighting sighting -> new Finding.Sighting(sighting.mention(), place);
            case Finding.Count count -> new Finding.Count(count.snapshot(), place);
            case Finding.Skip skip -> new Finding.Skip(place, skip.reason());
            case Finding.Withdrawn gone -> new Finding.Withdrawn(gone.mention(), gone.cause(), place);
            case Finding.Alias alias -> new Finding.Alias(alias.other(), alias.mention(), place, alias.ofOneMedium());
        };
    }
}
