// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.Entry;
import org.sillage.core.ledger.Ledger;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Metric;

/** Brings what the ledger's entries say into an index, in their order, and commits the place reached with it. */
final class IndexFollower implements Closeable {

    private static final int ENTRIES_AT_A_TIME = 2_000;

    /** A commit waits for the disk: rarely is enough, for what is lost in a crash is read again. */
    private static final int ENTRIES_PER_COMMIT = 50_000;

    private final IndexWriter writer;
    private final Ledger ledger;
    /** Mentions of each account since the last commit; those before it are looked up. */
    private final Map<String, List<MentionId>> uncommitted = new HashMap<>();

    private @Nullable DirectoryReader lastCommit;
    private boolean takesOut;

    IndexFollower(IndexWriter writer, Ledger ledger) {
        this.writer = writer;
        this.ledger = ledger;
    }

    /** Follows the ledger from one position to another. */
    void follow(long from, long to) throws IOException {
        long reached = from;
        long committed = from;
        while (reached < to) {
            List<Entry> entries = upTo(to, ledger.after(reached, ENTRIES_AT_A_TIME));
            reached = entries.isEmpty() ? to : entries.getLast().seq();
            apply(entries, ledger.at(reached));
            if (reached == to || reached - committed >= ENTRIES_PER_COMMIT) {
                commit(reached);
                committed = reached;
            }
        }
    }

    /** Fills an empty index with all there is at a position. */
    void fill(long position) throws IOException {
        try {
            ledger.at(position).all(dossier -> add(dossier));
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
        commit(position);
    }

    private void add(Dossier dossier) {
        try {
            writer.addDocument(MentionFields.document(dossier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> upTo(long last, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.seq() <= last).toList();
    }

    private void apply(List<Entry> entries, LedgerView view) throws IOException {
        takesOut |= entries.stream().anyMatch(entry -> entry.kind() == Entry.Kind.WITHDRAWAL);
        // A decision may be about a name, or set an id of a mention apart: what is no mention is no document.
        Set<MentionId> changed = new LinkedHashSet<>();
        Set<MentionId> counted = new LinkedHashSet<>();
        for (Entry entry : entries) {
            switch (entry.kind()) {
                case VERSION, ALIAS, WITHDRAWAL, JUDGEMENT -> changed.add(new MentionId(entry.subject()));
                case READING -> counted.add(new MentionId(entry.subject()));
                case ACCOUNT -> changed.addAll(publishedBy(entry.subject()));
                default -> {
                    // Runs, captures, configuration and reports are not searched.
                }
            }
        }
        Set<MentionId> all = view.relatives(changed);
        Set<MentionId> others = view.relatives(counted);
        others.removeAll(all);
        update(all, view);
        renewNumbers(others, view);
    }

    /** An account that took another name changes all its mentions. */
    private List<MentionId> publishedBy(String accountKey) throws IOException {
        String term = MentionFields.accountTerm(accountKey);
        List<MentionId> mentions = new ArrayList<>(uncommitted.getOrDefault(term, List.of()));
        for (LeafReaderContext leaf : committed().leaves()) {
            PostingsEnum documents = leaf.reader().postings(new Term(MentionFields.ACCOUNT, term), PostingsEnum.NONE);
            if (documents == null) continue;
            while (documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                mentions.add(MentionFields.id(leaf.reader(), documents.docID()));
            }
        }
        return mentions;
    }

    private DirectoryReader committed() throws IOException {
        DirectoryReader reader = lastCommit;
        if (reader == null) reader = DirectoryReader.open(writer.getDirectory());
        lastCommit = reader;
        return reader;
    }

    @Override
    public void close() throws IOException {
        if (lastCommit != null) lastCommit.close();
        lastCommit = null;
    }

    private void update(Set<MentionId> ids, LedgerView view) throws IOException {
        if (ids.isEmpty()) return;
        Map<MentionId, Dossier> dossiers = view.mentions(ids);
        for (MentionId id : ids) {
            Dossier dossier = dossiers.get(id);
            if (dossier == null) {
                writer.deleteDocuments(term(id));
            } else {
                writer.updateDocument(term(id), MentionFields.document(dossier));
                remember(dossier);
            }
        }
    }

    private void remember(Dossier dossier) {
        if (dossier.mention() instanceof Post post) {
            post.account()
                    .ifPresent(account -> uncommitted
                            .computeIfAbsent(MentionFields.accountTerm(account.key()), term -> new ArrayList<>())
                            .add(post.id()));
        }
    }

    /** Numbers alone are renewed in their columns: the text is not analysed again. */
    private void renewNumbers(Set<MentionId> ids, LedgerView view) throws IOException {
        if (ids.isEmpty()) return;
        for (Map.Entry<MentionId, Map<Metric, Long>> renewed :
                view.newestNumbers(ids).entrySet()) {
            // Accounts and outlets are counted too, but are no documents: for these nothing is renewed.
            writer.updateDocValues(term(renewed.getKey()), MentionFields.numbers(renewed.getValue()));
        }
    }

    private static Term term(MentionId id) {
        return new Term(MentionFields.ID, id.value());
    }

    private void commit(long position) throws IOException {
        // A replaced document stays in its segment until that is merged: a withdrawn text may not.
        if (takesOut) {
            // A merge that was under way when the text went would carry it over: this waits for those too.
            writer.forceMerge(1);
            writer.forceMergeDeletes();
        }
        takesOut = false;
        writer.setLiveCommitData(CommitPoint.of(ledger, position).data().entrySet());
        writer.commit();
        uncommitted.clear();
        close();
    }
}
