// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sillage.core.message.Message;

/** Tells failures behind which there is a full disk from all others: there is something that a person can do. */
public final class FullDisk {

    /** Of the message that names the folder and the space free there. */
    public static final String KEY = "disk.full";

    /** As Linux, macOS, Windows and SQLite say it in English; other languages are known by the space that is left. */
    private static final Pattern SAID = Pattern.compile(
            "No space left on device|Disk quota exceeded|not enough space on the disk|SQLITE_FULL|disk is full",
            Pattern.CASE_INSENSITIVE);

    /** With less than this nothing of ours can be written whole. */
    private static final long NOTHING_LEFT = 256 << 10;

    private static final long KILOBYTE = 1 << 10;

    private FullDisk() {}

    /**
     * What to tell a person, where a failure comes from a full disk.
     *
     * @param folder that was being written to
     */
    public static Optional<Message> behind(Throwable fault, Path folder) {
        boolean said = causes(fault)
                .anyMatch(cause ->
                        SAID.matcher(String.valueOf(cause.getMessage())).find());
        boolean wrote = causes(fault).anyMatch(cause -> cause instanceof IOException || cause instanceof SQLException);
        if (!said && !wrote) return Optional.empty();
        Path there = existing(folder);
        long free = free(there);
        return said || free < NOTHING_LEFT ? Optional.of(Message.of(KEY, there, free / KILOBYTE)) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        return there;
    }

    /** Bytes; as much as there can be where nobody can tell. */
    private static long free(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            // What has no room at all, such as a window of the system onto itself, is no disk.
            return disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
