// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.run.RunPlan;

/**
 * A real ledger in a folder of its own that goes away with it, and short ways to fill it:
 *
 * <pre>{@code
 * try (TemporaryLedger temporary = TemporaryLedger.open(clock)) {
 *     temporary.append("feed-1", Samples.sighted(Samples.post("1"), "items[0]"));
 *     Ledger ledger = temporary.ledger();
 * }
 * }</pre>
 */
public final class TemporaryLedger implements AutoCloseable {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Path home;
    private final Clock clock;
    private final Database database;
    private final Ledger ledger;

    private TemporaryLedger(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.database = Database.open(home);
        this.ledger = new JdbcLedger(database, clock);
    }

    /** A new ledger in a new folder. */
    public static TemporaryLedger open(Clock clock) {
        try {
            return new TemporaryLedger(Files.createTempDirectory("ledger"), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Ledger ledger() {
        return ledger;
    }

    public Database database() {
        return database;
    }

    public Path home() {
        return home;
    }

    /** Writes under a fresh lease on a source. */
    public LedgerWriter writer(String source) {
        return ledger.writer(
                ledger.leases().take("source/" + source, "test", HOUR).orElseThrow());
    }

    /** Starts a run of a source over the hour before now. */
    public long startRun(String source) {
        Instant now = clock.instant();
        return writer(source).startRun(new RunPlan(source, now.minus(HOUR), now, Optional.empty()));
    }

    /** Keeps a capture in a new run of a source; its bytes are those of a text, which nobody stores. */
    public long capture(String source, String bytes) {
        long run = startRun(source);
        return writer(source).keep(run, digest(bytes), "https://" + source + ".example/", "", clock.instant(), "");
    }

    /**
     * Appends what a source says, in a new run and capture.
     *
     * @return the position afterwards
     */
    public long append(String source, Finding... findings) {
        long capture = capture(source, source + clock.instant() + ledger.position());
        writer(source).append(capture, List.of(findings));
        return ledger.position();
    }

    /** SHA-256 of a text in UTF-8, lower-case hexadecimal. */
    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public void close() {
        database.close();
        try {
            Files.walkFileTree(home, new Deletion());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, java.io.IOException failure) throws IOException {
            if (failure != null) throw failure;
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
