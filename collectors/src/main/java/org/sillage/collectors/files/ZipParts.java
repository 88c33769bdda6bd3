// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * Named parts of a zip archive, with limits. Parts are read where they are and never written anywhere, so a name that
 * points outside the archive leads nowhere.
 */
public final class ZipParts implements Closeable {

    static final int MOST_PARTS = 1_000;
    static final long LARGEST_PART = 256L << 20;
    /** Bytes that one packed byte may become. Sheets pack to a twentieth; a hundredth is a file made to do harm. */
    static final int MOST_INFLATION = 100;
    /** Small parts of blanks may pack better. */
    private static final long HARMLESS = 1 << 20;

    private final ZipFile archive;

    private ZipParts(ZipFile archive) {
        this.archive = archive;
    }

    /**
     * A zip is read from its end, so its bytes are copied to a temporary file, which is gone once closed.
     *
     * @throws UnreadableEvidenceException where it is damaged or has too many parts
     */
    public static ZipParts open(Evidence.Content bytes) throws IOException {
        Path copy = Files.createTempFile("sillage-", ".zip");
        try {
            try (InputStream in = bytes.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            ZipFile archive = new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
            if (archive.size() <= MOST_PARTS) return new ZipParts(archive);
            int parts = archive.size();
            archive.close();
            throw unreadable("file.workbook-parts", parts, MOST_PARTS);
        } catch (ZipException damaged) {
            throw new UnreadableEvidenceException("", Message.of("file.workbook-damaged"), damaged);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    boolean has(String name) {
        return archive.getEntry(name) != null;
    }

    /** Names of all parts, folders left out, in the order of the archive. */
    public List<String> names() {
        return archive.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /**
     * A part from its beginning; the caller closes it. Reading on throws {@link UnreadableEvidenceException} where it
     * inflates beyond the limits or its bytes are not those that were packed.
     */
    public Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Guarded(archive.getInputStream(entry), entry));
    }

    /** Reads parts to their end, so that a damaged file is refused before anything of it is taken. */
    void check(String name) throws IOException {
        Optional<InputStream> part = part(name);
        if (part.isEmpty()) return;
        try (InputStream in = part.get()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException damaged) {
            throw new UnreadableEvidenceException("", Message.of("file.workbook-damaged"), damaged);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static UnreadableEvidenceException unreadable(String key, Object... arguments) {
        return new UnreadableEvidenceException("", Message.of(key, arguments));
    }

    /** Counts what comes out against what went in, and compares the checksum, which the JDK leaves to its caller. */
    private static final class Guarded extends FilterInputStream {

        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private long inflated;

        Guarded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
                if (checksum.getValue() != entry.getCrc()) throw unreadable("file.workbook-damaged");
                return count;
            }
            checksum.update(bytes, offset, count);
            inflated += count;
            if (inflated > LARGEST_PART)
                throw unreadable("file.workbook-part-large", entry.getName(), LARGEST_PART >> 20);
            if (inflated > HARMLESS && inflated / MOST_INFLATION > entry.getCompressedSize()) {
                throw unreadable("file.workbook-bomb", entry.getName(), MOST_INFLATION);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }
    }
}
