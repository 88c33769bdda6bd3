// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sillage.core.collect.SourceException;
import org.sillage.core.message.Message;

/** Which files are there to be taken. */
sealed interface FileList {

    /** In the order they are taken. */
    List<Item> items() throws SourceException;

    /**
     * One file.
     *
     * @param origin its path below the home, with slashes
     * @param looks name, size and time of change: while they stay, so do its bytes
     */
    record Item(Path path, String origin, String looks) {}

    /** What can be told of a file without reading it. */
    static String looks(Path file, String origin) throws IOException {
        return origin + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file);
    }

    /** The path below the home where it is below it; else the name alone, since other folders are nobody's business. */
    static String origin(Path file, Path home) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = home.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute.getFileName();
        return shown.toString().replace('\\', '/');
    }

    private static Item item(Path file, Path home) throws SourceException {
        String origin = origin(file, home);
        try {
            return new Item(file, origin, looks(file, origin));
        } catch (IOException gone) {
            throw SourceException.unavailable(
                    Message.of("folder.file-unreadable", origin, gone.getClass().getSimpleName()), gone);
        }
    }

    /** Files that a person named. */
    record Named(List<Path> files, Path home) implements FileList {

        @Override
        public List<Item> items() throws SourceException {
            List<Item> items = new ArrayList<>();
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    throw SourceException.settings(Message.of("folder.no-file", file.toString()));
                }
                items.add(item(file, home));
            }
            return items;
        }
    }

    /** Whatever lies in a folder, by name; what programs leave while they write is let lie. */
    record Dropped(Path folder, Path home) implements FileList {

        private static final List<String> UNFINISHED =
                List.of(".tmp", ".part", ".partial", ".crdownload", ".download", ".swp", "~");

        @Override
        public List<Item> items() throws SourceException {
            List<Path> found;
            try (Stream<Path> listed = Files.list(folder)) {
                found = listed.filter(Files::isRegularFile)
                        .filter(file -> isFinished(String.valueOf(file.getFileName())))
                        .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                        .toList();
            } catch (IOException missing) {
                throw SourceException.settings(Message.of("folder.no-folder", origin(folder, home)));
            }
            List<Item> items = new ArrayList<>();
            for (Path file : found) items.add(item(file, home));
            return items;
        }

        /** Hidden files, and Office's lock files ({@code ~$list.xlsx}), are nobody's exports. */
        private static boolean isFinished(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return !name.startsWith(".")
                    && !name.startsWith("~$")
                    && UNFINISHED.stream().noneMatch(lower::endsWith);
        }
    }
}
