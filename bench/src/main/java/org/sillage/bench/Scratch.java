// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes away. */
public final class Scratch implements AutoCloseable {

    private final Path folder;

    /** A new one among those that the system throws away. */
    public Scratch() throws IOException {
        folder = Files.createTempDirectory("sillage-bench");
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Bytes of all files below it. */
    static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : filesIn(folder)) {
            if (Files.isRegularFile(file)) bytes += Files.size(file);
        }
        return bytes;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : filesIn(folder)) {
            Files.deleteIfExists(file);
        }
    }
}
