// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The folder of the index: {@code current} names the generation in use, a folder beside it. A new generation is built
 * under the next number while the old one is searched; then {@code current} is replaced in one step.
 */
final class IndexFolder {

    private static final String CURRENT = "current";
    private static final String CURRENT_BEING_WRITTEN = "current.tmp";
    private static final String LOCK = "index.lock";
    private static final String GENERATION = "g";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** The generation in use; empty when there is none. Whether it can be opened is another question. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(root.resolve(CURRENT)).strip();
            return isGeneration(name) ? Optional.of(root.resolve(name)) : Optional.empty();
        } catch (NoSuchFileException nothingYet) {
            return Optional.empty();
        } catch (java.nio.charset.CharacterCodingException damaged) {
            return Optional.empty();
        }
    }

    /** Whether something was built here before. */
    boolean isUsed() throws IOException {
        return highest() > 0 || Files.exists(root.resolve(CURRENT));
    }

    /** Held by the one process that writes; empty when another one holds it. */
    Optional<Lock> lock() throws IOException {
        Files.createDirectories(root);
        try (Directory directory = FSDirectory.open(root)) {
            return Optional.of(directory.obtainLock(LOCK));
        } catch (LockObtainFailedException heldElsewhere) {
            return Optional.empty();
        }
    }

    /** An empty folder for the next generation. */
    Path next() throws IOException {
        return Files.createDirectories(root.resolve(GENERATION + (highest() + 1)));
    }

    /** Makes a generation the one in use, for good once this returns. */
    void use(Path generation) throws IOException {
        Path written = root.resolve(CURRENT_BEING_WRITTEN);
        Files.writeString(written, generation.getFileName() + "\n");
        try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    /** Deletes every generation but the one in use. One that is still open somewhere may stay until the next time. */
    void sweep() throws IOException {
        Optional<Path> used = current();
        try (DirectoryStream<Path> generations = Files.newDirectoryStream(root, GENERATION + "*")) {
            for (Path generation : generations) {
                if (isGeneration(generation.getFileName().toString()) && !used.equals(Optional.of(generation))) {
                    delete(generation);
                }
            }
        }
    }

    private static void delete(Path generation) throws IOException {
        try {
            IOUtils.rm(generation);
        } catch (java.nio.file.AccessDeniedException | java.nio.file.DirectoryNotEmptyException openElsewhere) {
            // Windows keeps open files; the next sweep takes them.
        }
    }

    private long highest() throws IOException {
        long highest = 0;
        if (!Files.isDirectory(root)) return highest;
        try (DirectoryStream<Path> generations = Files.newDirectoryStream(root, GENERATION + "*")) {
            for (Path generation : generations) {
                String name = generation.getFileName().toString();
                if (isGeneration(name)) highest = Math.max(highest, Long.parseLong(name.substring(1)));
            }
        }
        return highest;
    }

    private static boolean isGeneration(String name) {
        return name.matches(GENERATION + "[0-9]{1,18}");
    }
}
