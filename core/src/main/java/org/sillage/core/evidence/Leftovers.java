// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporary files and folders carry the process that made them in their name, so that a sweep takes those of dead
 * processes and leaves those of living ones.
 */
public final class Leftovers {

    private static final Pattern MARKED = Pattern.compile("making-(\\d{1,18})-(\\d{1,18})(-.*)?");

    /** The kernel's start of the clock, from which starts of processes are told, moves a little when time is set. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private static final String MARK =
            "making-" + ProcessHandle.current().pid() + "-" + startOf(ProcessHandle.current());

    private Leftovers() {}

    /** Beginning of a temporary name: this process, by its number and its start (numbers are given anew). */
    public static String mark() {
        return MARK;
    }

    /**
     * Deletes, with all they hold, the files and folders right under {@code folder} whose name begins with the mark of
     * a process that is no more. Nothing happens where there is no such folder.
     */
    public static void sweep(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        List<Path> dead;
        try (Stream<Path> inside = Files.list(folder)) {
            dead = inside.filter(Leftovers::isDead).toList();
        }
        for (Path leftover : dead) deleteAll(leftover);
    }

    private static boolean isDead(Path path) {
        Matcher marked = MARKED.matcher(path.getFileName().toString());
        if (!marked.matches()) return false;
        long start = Long.parseLong(marked.group(2));
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(marked.group(1)));
        return process.isEmpty() || Math.abs(startOf(process.get()) - start) > SAME_START.toMillis();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }

    private static void deleteAll(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(root)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException anotherSweptIt) {
            return;
        }
        for (Path path : deepestFirst) Files.deleteIfExists(path);
    }
}
