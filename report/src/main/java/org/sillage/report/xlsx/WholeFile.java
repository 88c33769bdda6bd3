// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sillage.core.evidence.Leftovers;

/**
 * A file that is whole or absent: written in a folder of its own beside the target, synced, moved over it in one step.
 * Whatever a writer needs meanwhile goes to that folder too, so that nothing of a report stays elsewhere.
 */
final class WholeFile {

    private WholeFile() {}

    /** What writes the bytes. */
    @FunctionalInterface
    interface Content {
        /** @param scratch an empty folder for temporary files; gone afterwards */
        void writeTo(OutputStream out, Path scratch) throws IOException;
    }

    static void write(Path target, Content content) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        Path own = Files.createTempDirectory(folder, Leftovers.mark() + "-");
        try {
            Path written = own.resolve("written");
            writeSynced(written, content, Files.createDirectory(own.resolve("scratch")));
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } finally {
            deleteAll(own);
        }
    }

    private static void writeSynced(Path file, Content content, Path scratch) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.writeTo(out, scratch);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes the new name survive a power cut. Some systems open no folder; there the move itself has to do. */
    private static void sync(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what a killed writer left; what a living one is at stays. */
    static void sweep(Path folder) throws IOException {
        Leftovers.sweep(folder);
    }

    private static void deleteAll(Path root) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(root)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : inside) Files.deleteIfExists(each);
    }
}
