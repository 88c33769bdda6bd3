// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sillage.collectors.files.ZipParts;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** Delimited tables packed together in a zip, as platforms hand over an export of several. */
public final class PackedTables {

    /** All of them together: the largest exports fill a few hundredths of it. */
    private static final int LARGEST = 16 << 20;

    /** Enough of each for its headings and first rows. */
    private static final int BEGINNING = 64 << 10;

    private static final int MOST = 20;

    private PackedTables() {}

    /** Names of the tables in an archive of nothing else; empty where it holds anything else, or more than are looked at. */
    public static List<String> names(List<String> parts) {
        List<String> real =
                parts.stream().filter(part -> !isLeftByASystem(part)).toList();
        boolean all =
                real.stream().allMatch(part -> part.toLowerCase(Locale.ROOT).endsWith(".csv"));
        return all && real.size() <= MOST ? real : List.of();
    }

    /** Folders, and what a Mac puts beside each file. */
    private static boolean isLeftByASystem(String part) {
        return part.endsWith("/") || part.startsWith("__MACOSX/");
    }

    /**
     * Each table as if it were a file of its own.
     *
     * @return named by the archive and the part in it, so that the days either states are known
     * @throws UnreadableEvidenceException where one is damaged, or all are beyond the limit
     */
    public static List<Evidence> of(Evidence archive) throws IOException {
        return tables(archive, LARGEST, true);
    }

    /** What each table begins with; one that makes no sense, such as an empty one, is left out. */
    static List<Sample> samples(Evidence archive) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Evidence table : tables(archive, BEGINNING, false)) {
            sample(table).ifPresent(samples::add);
        }
        return samples;
    }

    private static Optional<Sample> sample(Evidence table) throws IOException {
        try {
            return Optional.of(Sample.of(table));
        } catch (UnreadableEvidenceException senseless) {
            return Optional.empty();
        }
    }

    private static List<Evidence> tables(Evidence archive, int most, boolean whole) throws IOException {
        List<Evidence> tables = new ArrayList<>();
        try (ZipParts parts = ZipParts.open(archive.bytes())) {
            int left = most;
            for (String name : names(parts.names())) {
                byte[] bytes = bytes(parts, name, left, whole);
                if (whole) left -= bytes.length;
                tables.add(table(archive, name, bytes));
            }
        }
        return tables;
    }

    private static byte[] bytes(ZipParts parts, String name, int most, boolean whole) throws IOException {
        try (InputStream in = parts.part(name).orElseThrow()) {
            byte[] bytes = in.readNBytes(whole ? most + 1 : most);
            if (bytes.length <= most) return bytes;
        }
        throw new UnreadableEvidenceException("", Message.of("file.workbook-part-large", name, LARGEST >> 20));
    }

    private static Evidence table(Evidence archive, String name, byte[] bytes) {
        return new Evidence(
                archive.digest(),
                archive.origin() + "/" + name,
                archive.mediaType(),
                archive.observedAt(),
                () -> new ByteArrayInputStream(bytes));
    }
}
