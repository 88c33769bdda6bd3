// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.sillage.core.index.IndexException;
import org.sillage.core.index.MentionIndex;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.message.Message;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.SearchRequest;
import org.sillage.core.search.SearchResult;

/**
 * The index in a folder. Any number of processes read it; the one that first had something to write holds it until it
 * closes, and the others wait for that one to catch up. One instance serves any number of threads.
 */
public final class LuceneMentionIndex implements MentionIndex {

    /** How long another process is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(5);

    private final IndexFolder folder;
    private final OpenIndex open;
    private final Clock clock;
    private final Pause pause;
    private final Consumer<Message> notices;
    private @Nullable IndexWriting writing;

    /**
     * Opens nothing yet.
     *
     * @param folder {@code HOME/data/index}; made when something is written
     * @param clock ends searches that take too long
     * @param notices what a user should know: that the index is built anew, and why
     */
    public LuceneMentionIndex(Path folder, Clock clock, Consumer<Message> notices) {
        this(folder, clock, Pause.REAL, notices);
    }

    /** @param pause waits for another process */
    public LuceneMentionIndex(Path folder, Clock clock, Pause pause, Consumer<Message> notices) {
        LuceneLog.quieten();
        this.folder = new IndexFolder(folder);
        this.open = new OpenIndex(this.folder);
        this.clock = clock;
        this.pause = pause;
        this.notices = notices;
    }

    @Override
    public long position() throws IOException {
        return read(reader -> CommitPoint.of(reader).position(), 0L);
    }

    @Override
    public long documents() throws IOException {
        return read(reader -> (long) reader.numDocs(), 0L);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Where another process writes, this waits until that one has come as far, {@link #PATIENCE} at most; {@link
     * #position} then says how far it is.
     */
    @Override
    public synchronized void catchUp(Ledger ledger) throws IOException {
        long target = ledger.position();
        if (writing == null && trouble(ledger).isEmpty() && position() == target) return;
        IndexWriting held = writing;
        if (held == null) held = waitToWrite(target).orElse(null);
        if (held == null) return;
        own(held);
        Optional<Message> trouble = trouble(ledger);
        if (trouble.isPresent()) buildAnew(held, ledger, trouble.get());
        else follow(held, ledger, target);
    }

    @Override
    public synchronized void rebuild(Ledger ledger) throws IOException {
        IndexWriting held = writing;
        if (held == null) {
            Lock lock = folder.lock().orElseThrow(() -> new IndexException(Message.of("index.held")));
            held = new IndexWriting(folder, lock);
        }
        own(held);
        buildAnew(held, ledger, Message.of("index.asked"));
    }

    private void own(IndexWriting held) throws IOException {
        if (writing == null) open.ours();
        writing = held;
    }

    /**
     * Compares every byte with its checksum, and every mention, its version and its numbers with the ledger at the
     * position reached. Nothing is mended.
     *
     * @param problems each as it is met: damaged, missing, extra or stale
     * @return mentions compared
     */
    public long check(Ledger ledger, Consumer<Message> problems) throws IOException {
        open.suspect();
        try {
            Optional<CommitPoint> reached = read(reader -> Optional.of(CommitPoint.of(reader)), Optional.empty());
            Optional<Message> trouble = reached.flatMap(point -> point.trouble(ledger));
            if (trouble.isPresent()) {
                problems.accept(trouble.get());
                return 0;
            }
            return read(
                    reader -> new IndexCheck(reader, problems)
                            .against(ledger.at(CommitPoint.of(reader).position())),
                    0L);
        } catch (IndexException damaged) {
            problems.accept(damaged.reason());
            return 0;
        }
    }

    private void follow(IndexWriting held, Ledger ledger, long target) throws IOException {
        try {
            held.follow(ledger, position(), target);
            open.refresh();
        } catch (IOException | AlreadyClosedException failed) {
            held.abandon();
            open.suspect();
            Optional<Message> damage = trouble(ledger);
            // Where the files are sound it was something else, such as a full disk: building anew would not help.
            if (damage.isEmpty()) throw failed;
            buildAnew(held, ledger, damage.get());
        }
    }

    private void buildAnew(IndexWriting held, Ledger ledger, Message reason) throws IOException {
        notices.accept(reason);
        held.buildAnew(ledger);
        open.forget();
        folder.sweep();
        notices.accept(Message.of("index.built", documents()));
    }

    /** Why the index cannot go on from where it is; empty when it can. */
    private Optional<Message> trouble(Ledger ledger) throws IOException {
        try {
            Optional<CommitPoint> reached = read(reader -> Optional.of(CommitPoint.of(reader)), Optional.empty());
            if (reached.isEmpty()) return Optional.of(Message.of("index.new"));
            return reached.get().trouble(ledger);
        } catch (IndexException damaged) {
            return Optional.of(damaged.reason());
        }
    }

    /** Until this process may write, or another one has come as far, or patience ends. */
    private Optional<IndexWriting> waitToWrite(long target) throws IOException {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            Optional<Lock> lock = folder.lock();
            if (lock.isPresent()) return Optional.of(new IndexWriting(folder, lock.get()));
            if (hasReached(target) || !clock.instant().isBefore(end)) return Optional.empty();
            try {
                pause.pause(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private boolean hasReached(long target) throws IOException {
        try {
            return position() >= target;
        } catch (IndexException beingHealed) {
            return false;
        }
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        Optional<DirectoryReader> reader = open.take();
        if (reader.isEmpty()) return nothing();
        try {
            return new MentionSearch(reader.get(), request, clock, LONGEST_SEARCH).result();
        } catch (ExitableDirectoryReader.ExitingReaderException late) {
            throw MentionSearch.tooSlow(LONGEST_SEARCH);
        } catch (IndexSearcher.TooManyClauses | StackOverflowError tooComplex) {
            // The parser's fences come first; a tree made by hand has none, and no thread shall die of one.
            throw new QueryException(Message.of("query.too-complex"), 0);
        } catch (IOException | RuntimeException | InternalError failed) {
            // Changed bytes make Lucene fail in any way; a file cut while it is mapped is an InternalError.
            throw unlessDamaged(failed);
        } finally {
            reader.get().decRef();
        }
    }

    /** Throws that the index is damaged where a look at all its bytes shows it; else gives back what went wrong. */
    private IOException unlessDamaged(Throwable failed) throws IOException {
        open.suspect();
        Optional<DirectoryReader> sound = open.take();
        if (sound.isPresent()) sound.get().decRef();
        return failed instanceof IOException io ? io : new IOException(failed);
    }

    private static SearchResult nothing() {
        Map<String, Map<String, Long>> facets =
                Map.of("network", Map.of(), "outlet", Map.of(), "language", Map.of(), "day", Map.of());
        return new SearchResult(0, List.of(), facets);
    }

    /** A question to the last commit. */
    @FunctionalInterface
    private interface Question<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    private <T> T read(Question<T> question, T whereThereIsNone) throws IOException {
        Optional<DirectoryReader> reader = open.take();
        if (reader.isEmpty()) return whereThereIsNone;
        try {
            return question.of(reader.get());
        } finally {
            reader.get().decRef();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        IndexWriting held = writing;
        writing = null;
        try (open) {
            if (held != null) held.close();
        }
    }
}
