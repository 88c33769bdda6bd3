// SPDX-License-Identifier: Apache-2.0
package org.sillage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key of a message that a room's sources name is in a bundle, and every key of a bundle is named by some source. */
class KeysTest {

    private static final List<String> ROOMS = List.of("core", "collectors", "indexer", "report", "app");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:Message\\.of|words\\(\\)\\.words|words\\.words)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /** The beginning of a key whose end is worked out, such as {@code state.}. */
    private static final Pattern BEGINNING = Pattern.compile("[a-z][a-z0-9-]{2,}[a-z0-9.-]*[.-]");

    /** The end of a key that another becomes, such as {@code .suggest}. */
    private static final Pattern END = Pattern.compile("\\.[a-z.-]+");

    @Test
    void noKeyIsAskedForThatNoBundleHas() {
        Set<String> asked = sources()
                .flatMap(source -> ASKED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(300);
        asked.removeAll(keys());
        assertThat(asked).isEmpty();
    }

    @Test
    void noKeyIsKeptThatNothingAsksFor() {
        Set<String> literals = sources()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        Set<String> beginnings = matching(literals, BEGINNING);
        Set<String> ends = matching(literals, END);
        Set<String> unasked = keys();
        assertThat(unasked).hasSizeGreaterThan(700);
        unasked.removeIf(key -> isNamed(key, literals, beginnings)
                || ends.stream()
                        .filter(key::endsWith)
                        .map(end -> key.substring(0, key.length() - end.length()))
                        .anyMatch(rest -> isNamed(rest, literals, beginnings)));
        assertThat(unasked).isEmpty();
    }

    private static boolean isNamed(String key, Set<String> literals, Set<String> beginnings) {
        return literals.contains(key) || beginnings.stream().anyMatch(key::startsWith);
    }

    private static Set<String> matching(Set<String> literals, Pattern shape) {
        return literals.stream()
                .filter(literal -> shape.matcher(literal).matches())
                .collect(Collectors.toSet());
    }

    /** Of all rooms, in English; that French has the same is told by each room's own test. */
    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        files("main/resources", "_en.properties").filter(KeysTest::isMessages).forEach(file -> {
            Properties words = new Properties();
            try (Reader text = Files.newBufferedReader(file)) {
                words.load(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            keys.addAll(words.stringPropertyNames());
        });
        return keys;
    }

    /** Help is asked for by the library, under names of its own. */
    private static boolean isMessages(Path file) {
        return !file.getFileName().toString().startsWith("help");
    }

    private static Stream<String> sources() {
        return files("main/java", ".java").map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<Path> files(String folder, String ending) {
        return ROOMS.stream()
                .map(room -> Path.of("..", room, "src").resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(KeysTest::walk)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
