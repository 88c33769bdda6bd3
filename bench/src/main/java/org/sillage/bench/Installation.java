// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.collect.Finding;
import org.sillage.core.ledger.Database;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.JdbcLedger;
import org.sillage.core.ledger.Lease;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerWriter;
import org.sillage.core.message.Message;
import org.sillage.core.prepare.LanguageGuess;
import org.sillage.core.prepare.Preparer;
import org.sillage.core.run.RunPlan;
import org.sillage.core.story.Comparison;
import org.sillage.indexer.LuceneMentionIndex;

/** A home with its ledger and index, and the way of a finding through it as the jobs lead it. */
public final class Installation implements AutoCloseable {

    static final String SOURCE = "bench";

    /** As the record step takes them. */
    static final int SLICE = 500;

    private static final Clock CLOCK = Clock.systemUTC();

    private final Database database;
    private final Ledger ledger;
    private final LuceneMentionIndex index;
    private final LedgerWriter writer;
    private final Preparer preparer = new Preparer(Invented.outlets(), LanguageGuess.NONE);
    private final Comparison comparison;

    /** @param home a folder; made ready where it is empty */
    public Installation(Path home) {
        database = Database.open(home);
        ledger = new JdbcLedger(database, CLOCK);
        index = new LuceneMentionIndex(index(home), CLOCK, notice -> {});
        // A name of its own: a process that was killed holds its lease on.
        String lease = "source/" + SOURCE + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        Lease held = ledger.leases().take(lease, "bench", Duration.ofDays(1)).orElseThrow();
        writer = ledger.writer(held);
        comparison = new Comparison(ledger);
    }

    static Path index(Path home) {
        return home.resolve("data").resolve("index");
    }

    /** The one that is written to. */
    public Ledger ledger() {
        return ledger;
    }

    Preparer preparer() {
        return preparer;
    }

    LedgerWriter writer() {
        return writer;
    }

    /** A capture in a run of its own. */
    public long capture(int number) {
        return keep("%064x".formatted(number));
    }

    long keep(String digest) {
        long run = writer.startRun(new RunPlan(SOURCE, Invented.FIRST, Invented.FIRST, Optional.empty()));
        return writer.keep(run, digest, "https://bench.example/feed", "text/xml", Invented.FIRST, "");
    }

    /** Prepares and appends, slice by slice. */
    public void append(long capture, Iterable<? extends Finding> findings) {
        List<Finding> slice = new ArrayList<>(SLICE);
        for (Finding finding : findings) {
            slice.add(preparer.prepare(finding));
            if (slice.size() == SLICE) {
                writer.append(capture, slice);
                slice.clear();
            }
        }
        writer.append(capture, slice);
    }

    /** Compares what is new; then it counts in stories. */
    public void compare() {
        comparison.catchUp();
    }

    /** Indexes what is new; then it can be searched. The first filling is cheaper than what comes day by day. */
    void index() throws IOException {
        index.catchUp(ledger);
    }

    long documents() throws IOException {
        return index.documents();
    }

    /** What the index has wrong. */
    List<Message> problems() throws IOException {
        List<Message> problems = new ArrayList<>();
        index.check(ledger, problems::add);
        return problems;
    }

    /** Entries that are versions or readings. */
    long statements() {
        long count = 0;
        long reached = 0;
        while (true) {
            List<Entry> entries = ledger.after(reached, 10_000);
            if (entries.isEmpty()) return count;
            reached = entries.getLast().seq();
            count += entries.stream()
                    .filter(entry ->
                            Set.of(Entry.Kind.VERSION, Entry.Kind.READING).contains(entry.kind()))
                    .count();
        }
    }

    @Override
    public void close() throws IOException {
        try (database) {
            index.close();
        }
    }
}
