// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.sillage.core.message.Message;

/**
 * A workbook's parts, each read as a stream within limits. The file may come from anywhere: it is not trusted to say
 * how large its parts are.
 */
final class ZippedParts implements Closeable {

    private static final int PART_LIMIT = 1_000;

    private final Path file;
    private final ZipFile zip;
    private final long byteLimit;
    private long read;

    private ZippedParts(Path file, ZipFile zip, long byteLimit) {
        this.file = file;
        this.zip = zip;
        this.byteLimit = byteLimit;
    }

    /**
     * @param byteLimit unpacked, of all parts read together
     * @throws WorkbookRefusedException when it is no zip file or has too many parts
     * @throws NoSuchFileException when there is no such file
     */
    static ZippedParts open(Path file, long byteLimit) throws IOException, WorkbookRefusedException {
        if (Files.notExists(file)) throw new NoSuchFileException(file.toString());
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException notZip) {
            throw refused("xlsx.refused.zip", file);
        }
        int parts = zip.size();
        if (parts > PART_LIMIT) {
            zip.close();
            throw new WorkbookRefusedException(Message.of("xlsx.refused.parts", file.getFileName(), parts, PART_LIMIT));
        }
        return new ZippedParts(file, zip, byteLimit);
    }

    /** Of a file that is trusted: what its parts take unpacked, as it says. */
    static long unpackedBytes(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        }
    }

    static WorkbookRefusedException refused(String key, Path file) {
        return new WorkbookRefusedException(Message.of(key, file.getFileName()));
    }

    Path file() {
        return file;
    }

    /** The part's bytes; empty when there is none of this name. The caller closes the stream. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Too much came out of the file. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1;

        TooLargeException(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            if (got > 0) count(got);
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > byteLimit) throw new TooLargeException(byteLimit);
        }
    }
}
