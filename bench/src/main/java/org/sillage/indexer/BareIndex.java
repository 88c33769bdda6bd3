// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.NullMarked;
import org.sillage.core.mention.Mention;

/**
 * Lucene alone, with the very fields and analyzers of the indexer, which it does not publish: so this stands in its
 * package, though not in its room.
 */
@NullMarked
public final class BareIndex implements Closeable {

    private static final double BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private long seq;

    public BareIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(
                directory, new IndexWriterConfig(Analyzers.newAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES));
    }

    /** Adds a mention, or replaces it. */
    public void update(Mention mention) throws IOException {
        Document document = MentionFields.document(mention);
        seq++;
        document.add(new NumericDocValuesField(MentionFields.FIRST_SEQ, seq));
        document.add(new NumericDocValuesField(MentionFields.LAST_SEQ, seq));
        writer.updateDocument(new Term(MentionFields.ID, mention.id().value()), document);
    }

    public void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.close();
        }
    }
}
