// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.sillage.core.index.IndexException;
import org.sillage.core.message.Message;

/**
 * The last commit, opened for reading and kept open. It notices a commit or a new generation of another process.
 *
 * <p>Lucene checks the small files of an index when it opens them, and the large ones never. So all bytes are compared
 * with their checksums when an index of up to {@link #CHECKED_UP_TO} bytes is opened, which takes about a tenth of a
 * second at that size. Above it {@code verify} compares them, Lucene itself does before it merges, and so does this
 * whenever reading fails.
 */
final class OpenIndex implements Closeable {

    /** Bytes; some 200,000 mentions. */
    static final long CHECKED_UP_TO = 256L << 20;

    private final IndexFolder folder;
    private @Nullable Opened opened;
    private boolean suspect;
    private boolean ours;

    private record Opened(Path generation, Directory directory, DirectoryReader reader) {

        void close() throws IOException {
            try (directory;
                    reader) {
                // Both are closed, whatever fails first; searches under way keep the reader until they end.
            }
        }

        Opened with(DirectoryReader newer) {
            return new Opened(generation, directory, newer);
        }
    }

    OpenIndex(IndexFolder folder) {
        this.folder = folder;
    }

    /** The last commit, to be given back by {@code decRef}; empty where nothing was ever built. */
    synchronized Optional<DirectoryReader> take() throws IOException {
        Opened known = opened;
        if (ours && known != null) {
            known.reader.incRef();
            return Optional.of(known.reader);
        }
        Optional<Path> current = folder.current();
        if (current.isEmpty() && folder.isUsed()) throw damaged(new IOException("current"));
        if (current.isEmpty()) return Optional.empty();
        Opened open = opened;
        if (open != null && !open.generation.equals(current.get())) {
            forget();
            open = null;
        }
        Opened fresh = open == null ? open(current.get()) : newest(open);
        opened = fresh;
        fresh.reader.incRef();
        return Optional.of(fresh.reader);
    }

    private static Opened newest(Opened open) throws IOException {
        String commit = SegmentInfos.getLastCommitSegmentsFileName(open.directory);
        if (open.reader.getIndexCommit().getSegmentsFileName().equals(commit)) return open;
        DirectoryReader newer = DirectoryReader.openIfChanged(open.reader);
        if (newer == null) return open;
        open.reader.close();
        return open.with(newer);
    }

    private Opened open(Path generation) throws IOException {
        Directory directory = FSDirectory.open(generation);
        try {
            if (suspect || FileIntegrity.size(directory) <= CHECKED_UP_TO) FileIntegrity.check(directory);
            Opened open = new Opened(generation, directory, DirectoryReader.open(directory));
            suspect = false;
            return open;
        } catch (IOException | RuntimeException unreadable) {
            // Changed bytes make Lucene fail in any way, such as by the name of a codec that does not exist.
            directory.close();
            throw damaged(unreadable);
        }
    }

    /** This process alone writes from now on: nothing changes unless {@link #refresh} says so. */
    synchronized void ours() throws IOException {
        Opened open = opened;
        // What another process wrote until now is looked at once more.
        if (open != null && !Optional.of(open.generation).equals(folder.current())) forget();
        else if (open != null) refresh();
        ours = true;
    }

    /** This process has committed. */
    synchronized void refresh() throws IOException {
        Opened open = opened;
        if (open != null) opened = newest(open);
    }

    /** Reading went wrong: forgets what is open, so that every byte is checked when it is opened again. */
    synchronized void suspect() throws IOException {
        suspect = true;
        forget();
    }

    /** Closes what is open; the next question opens the generation then in use. */
    synchronized void forget() throws IOException {
        Opened open = opened;
        opened = null;
        if (open != null) open.close();
    }

    private static IndexException damaged(Exception cause) {
        return new IndexException(Message.of("index.damaged", String.valueOf(cause.getMessage())), cause);
    }

    @Override
    public void close() throws IOException {
        forget();
    }
}
