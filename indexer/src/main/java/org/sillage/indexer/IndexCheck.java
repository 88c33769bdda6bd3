// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/** Compares what an index holds with the ledger at the position it has reached: mentions, their versions, their numbers. */
final class IndexCheck {

    private final List<Segment> segments = new ArrayList<>();
    private final Consumer<Message> problems;
    private long checked;

    IndexCheck(DirectoryReader reader, Consumer<Message> problems) {
        for (LeafReaderContext leaf : reader.leaves()) segments.add(new Segment(leaf.reader()));
        this.problems = problems;
    }

    /** @return mentions compared */
    long against(LedgerView view) throws IOException {
        try {
            view.all(dossier -> compare(dossier));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
        for (Segment segment : segments) segment.reportExtra();
        return checked;
    }

    private void compare(Dossier dossier) {
        checked++;
        try {
            for (Segment segment : segments) {
                if (segment.holds(dossier)) return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.accept(Message.of("index.missing-mention", dossier.mention().id()));
    }

    private final class Segment {

        private final LeafReader reader;
        private final FixedBitSet seen;
        private final Map<String, Column> columns = new HashMap<>();

        private Segment(LeafReader reader) {
            this.reader = reader;
            this.seen = new FixedBitSet(reader.maxDoc());
        }

        private boolean holds(Dossier dossier) throws IOException {
            Term id = new Term(MentionFields.ID, dossier.mention().id().value());
            PostingsEnum documents = reader.postings(id, PostingsEnum.NONE);
            if (documents == null) return false;
            boolean found = false;
            while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                int document = documents.docID();
                if (!isLive(document)) continue;
                found = true;
                seen.set(document);
                compare(document, dossier);
            }
            return found;
        }

        private void compare(int document, Dossier dossier) throws IOException {
            Message of = Message.of("index.stale-mention", dossier.mention().id());
            if (value(document, MentionFields.LAST_SEQ).orElse(0) != dossier.lastSeq()) problems.accept(of);
            Map<String, Long> expected = MentionFields.values(dossier);
            for (Metric metric : Metric.values()) {
                Long known = expected.get(metric.key());
                OptionalLong here = value(document, MentionFields.number(metric.key()));
                if (here.equals(known == null ? OptionalLong.empty() : OptionalLong.of(known))) continue;
                problems.accept(
                        Message.of("index.stale-numbers", dossier.mention().id()));
                return;
            }
        }

        private OptionalLong value(int document, String field) throws IOException {
            Column column = columns.get(field);
            // Columns are read forward: one that is behind is begun again.
            if (column == null || column.at > document) {
                column = new Column(DocValues.getNumeric(reader, field));
                columns.put(field, column);
            }
            column.at = document;
            return column.values.advanceExact(document)
                    ? OptionalLong.of(column.values.longValue())
                    : OptionalLong.empty();
        }

        private void reportExtra() throws IOException {
            for (int document = 0; document < reader.maxDoc(); document++) {
                if (isLive(document) && !seen.get(document)) {
                    problems.accept(Message.of("index.extra-mention", MentionFields.id(reader, document)));
                }
            }
        }

        private boolean isLive(int document) {
            return reader.getLiveDocs() == null || reader.getLiveDocs().get(document);
        }
    }

    private static final class Column {

        private final NumericDocValues values;
        private int at;

        private Column(NumericDocValues values) {
            this.values = values;
        }
    }
}
