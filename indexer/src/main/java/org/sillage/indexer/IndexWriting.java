// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.sillage.core.ledger.Ledger;

/** The right to write, and the writer that uses it. Held from the first thing to write until it is closed. */
final class IndexWriting implements Closeable {

    /** A quarter of this halves the rate of adding. */
    private static final double BUFFER_MEGABYTES = 64;

    /** Up to here copying a segment's files into one costs less than syncing each. */
    private static final double SMALL_MEGABYTES = 8;

    private final IndexFolder folder;
    private final Lock lock;
    private @Nullable Open open;

    private record Open(Directory directory, IndexWriter writer) {

        static Open of(Path generation, OpenMode mode) throws IOException {
            Directory directory = FSDirectory.open(generation);
            IndexWriterConfig config = new IndexWriterConfig(Analyzers.newAnalyzer())
                    .setOpenMode(mode)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setMergePolicy(fewFiles())
                    // Merging at each commit syncs a whole new segment for every few mentions that a run brings.
                    .setMaxFullFlushMergeWaitMillis(0);
            try {
                return new Open(directory, new IndexWriter(directory, config));
            } catch (IOException | RuntimeException unreadable) {
                directory.close();
                throw unreadable;
            }
        }

        /** A small segment is one file, not eighteen: a commit waits for the disk once for each. */
        private static MergePolicy fewFiles() {
            TieredMergePolicy policy = new TieredMergePolicy();
            // Asked to, it merges every segment with a deleted document: a withdrawn text leaves no copy.
            policy.setForceMergeDeletesPctAllowed(0);
            policy.setNoCFSRatio(1);
            policy.setMaxCFSSegmentSizeMB(SMALL_MEGABYTES);
            return policy;
        }

        void close() throws IOException {
            try (directory;
                    writer) {
                // Waits for merges and commits them; the position stays the one last committed.
            }
        }

        void abandon() throws IOException {
            try (directory) {
                writer.rollback();
            }
        }
    }

    /** @param lock held until this is closed */
    IndexWriting(IndexFolder folder, Lock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Brings the generation in use from one position to another. What fails half-way is abandoned. */
    void follow(Ledger ledger, long from, long to) throws IOException {
        if (from == to) return;
        Open current = open;
        if (current == null) {
            current = Open.of(folder.current().orElseThrow(), OpenMode.APPEND);
            open = current;
        }
        boolean done = false;
        try (IndexFollower follower = new IndexFollower(current.writer, ledger)) {
            follower.follow(from, to);
            done = true;
        } finally {
            if (!done) abandon();
        }
    }

    /** Builds a new generation of all there is and puts it in use; the old one stays as it is until then. */
    void buildAnew(Ledger ledger) throws IOException {
        abandon();
        Path generation = folder.next();
        Open built = Open.of(generation, OpenMode.CREATE);
        boolean done = false;
        try (IndexFollower follower = new IndexFollower(built.writer, ledger)) {
            follower.fill(ledger.position());
            folder.use(generation);
            done = true;
        } finally {
            if (!done) built.abandon();
        }
        open = built;
    }

    /** Gives up what is not committed. */
    void abandon() throws IOException {
        Open current = open;
        open = null;
        if (current != null) current.abandon();
    }

    @Override
    public void close() throws IOException {
        Open current = open;
        open = null;
        try (lock) {
            if (current != null) current.close();
        }
    }
}
