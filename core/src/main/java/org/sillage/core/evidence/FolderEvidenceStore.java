// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.evidence;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Evidence in a folder of a local disk, gzipped: {@code ab/abcd….gz} holds the bytes whose SHA-256 is {@code abcd…}.
 * Anyone can check it without this program: {@code gzip -dc FILE | sha256sum}.
 */
public final class FolderEvidenceStore implements EvidenceStore {

    /** Where evidence stands below a home. */
    public static final Path FOLDER = Path.of("data", "evidence");

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String SUFFIX = ".gz";
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final AtomicLong temporaries = new AtomicLong();

    /**
     * @param root made when the first bytes are kept; what a killed process left half-written in it is swept now
     * @throws IOException when it cannot be swept
     */
    public FolderEvidenceStore(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        Leftovers.sweep(this.root);
    }

    /** The evidence of a home. */
    public static FolderEvidenceStore of(Path home) throws IOException {
        return new FolderEvidenceStore(home.resolve(FOLDER));
    }

    @Override
    public Kept keep(InputStream bytes) throws IOException {
        Files.createDirectories(root);
        Path temporary = root.resolve(Leftovers.mark() + "-" + temporaries.incrementAndGet());
        try {
            Kept kept = write(bytes, temporary);
            moveIntoPlace(temporary, kept.digest());
            return kept;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Kept write(InputStream bytes, Path temporary) throws IOException {
        DigestInputStream digested = new DigestInputStream(bytes, sha256());
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long length;
            try (OutputStream out = new FastGzip(new StaysOpen(Channels.newOutputStream(channel)))) {
                length = digested.transferTo(out);
            }
            channel.force(true);
            return new Kept(hex(digested.getMessageDigest()), length);
        }
    }

    /** Bytes are in place whole or not at all, and survive a power cut from here on. */
    private void moveIntoPlace(Path temporary, String digest) throws IOException {
        Path place = place(digest);
        Path folder = folder(digest);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(root);
        }
        if (!Files.exists(place)) Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        // Also where it was there: the one who put it there may not have come to this line.
        sync(folder);
    }

    @Override
    public InputStream open(String digest) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(place(digest)), BUFFER), BUFFER);
    }

    @Override
    public boolean holds(String digest) {
        return Files.isRegularFile(place(digest));
    }

    @Override
    public boolean isIntact(String digest) {
        try (InputStream bytes = open(digest)) {
            DigestInputStream digested = new DigestInputStream(bytes, sha256());
            digested.transferTo(OutputStream.nullOutputStream());
            return hex(digested.getMessageDigest()).equals(digest);
        } catch (IOException cannotBeRead) {
            return false;
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // closed by the caller, as the interface says
    public Stream<String> digests() throws IOException {
        if (!Files.isDirectory(root)) return Stream.empty();
        return Files.walk(root, 2)
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .filter(name -> DIGEST.matcher(name).matches());
    }

    @Override
    public void delete(String digest) throws IOException {
        Path place = place(digest);
        if (Files.deleteIfExists(place)) sync(folder(digest));
    }

    private Path place(String digest) {
        // A digest may come from a file that somebody wrote: it never leads out of the folder.
        if (!DIGEST.matcher(digest).matches()) throw new IllegalArgumentException("not a SHA-256 digest: " + digest);
        return folder(digest).resolve(digest + SUFFIX);
    }

    private Path folder(String digest) {
        return root.resolve(digest.substring(0, 2));
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException windows) {
            // There a folder cannot be opened, and names are written through by the file system.
            if (!Files.isReadable(folder)) throw windows;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Keeping is on the way of every page: the quickest level costs a fifth more room and a third of the time. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** The file has to be synced after the last compressed byte, before it is closed. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
