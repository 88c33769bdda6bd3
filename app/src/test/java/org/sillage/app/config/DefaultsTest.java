// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;

class DefaultsTest {

    private static final Path FOLDER = Path.of("..", "config");

    @TempDir
    Path folder;

    @Test
    void theListNamesEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("init.txt"))
                    .sorted()
                    .toList();
            assertThat(Defaults.paths()).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void aNewHomeIsSound() {
        Ran ran = CommandLineHome.with(folder.resolve("home")).run("config", "check");
        assertThat(ran.out()).startsWith("The configuration is sound");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void everyFileNamesItsSchemaForEditors() throws IOException {
        for (String path : Defaults.paths()) {
            if (!path.endsWith(".yaml")) continue;
            try (InputStream bytes = Defaults.open(path)) {
                String first = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
                assertThat(first).as(path).startsWith("# yaml-language-server: $schema=");
                String schema = first.substring(first.indexOf('=') + 1);
                Path named = Path.of(path).resolveSibling(schema).normalize();
                assertThat(Defaults.paths()).as(path).contains(named.toString().replace('\\', '/'));
            }
        }
    }
}
