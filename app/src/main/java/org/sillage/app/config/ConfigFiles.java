// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sillage.core.evidence.EvidenceStore;

/** The files of a configuration: those that people edit now, or those that the ledger recorded. */
public interface ConfigFiles {

    /** Paths below {@code HOME/config}, with slashes. */
    NavigableSet<String> paths();

    /**
     * The bytes of one.
     *
     * @throws NoSuchFileException when there is none
     */
    byte[] read(String path) throws IOException;

    /** Paths of a folder, such as {@code campaigns}, that are YAML and stand in it directly. */
    default List<String> yamlIn(String folder) {
        return paths().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(".yaml"))
                .filter(path -> path.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** The same files, one of them with other bytes. */
    default ConfigFiles replacing(String path, byte[] bytes) {
        ConfigFiles others = this;
        NavigableSet<String> paths = new TreeSet<>(paths());
        paths.add(path);
        return new ConfigFiles() {
            @Override
            public NavigableSet<String> paths() {
                return paths;
            }

            @Override
            public byte[] read(String asked) throws IOException {
                return asked.equals(path) ? bytes.clone() : others.read(asked);
            }
        };
    }

    /** The files below a folder; schemas, hidden and temporary files apart: they rule nothing. */
    static ConfigFiles below(Path folder) throws IOException {
        NavigableSet<String> paths = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(path -> !path.startsWith("schema/") && !hidden(path))
                        .forEach(paths::add);
            }
        }
        return new ConfigFiles() {
            @Override
            public NavigableSet<String> paths() {
                return paths;
            }

            @Override
            public byte[] read(String path) throws IOException {
                return Files.readAllBytes(folder.resolve(path));
            }
        };
    }

    /**
     * The files as the ledger recorded them.
     *
     * @param digests by path
     */
    static ConfigFiles recorded(Map<String, String> digests, EvidenceStore evidence) {
        NavigableSet<String> paths = new TreeSet<>(digests.keySet());
        return new ConfigFiles() {
            @Override
            public NavigableSet<String> paths() {
                return paths;
            }

            @Override
            public byte[] read(String path) throws IOException {
                String digest = digests.get(path);
                if (digest == null) throw new NoSuchFileException(path);
                try (InputStream bytes = evidence.open(digest)) {
                    return bytes.readAllBytes();
                }
            }
        };
    }

    private static boolean hidden(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.startsWith(".") || path.startsWith(".") || name.endsWith("~") || name.endsWith(".tmp");
    }
}
