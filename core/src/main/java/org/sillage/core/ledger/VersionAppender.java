// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;

/**
 * Appends what a source says of a mention, where it says otherwise than before. Each source is compared with itself:
 * two that give different summaries of one article do not overwrite each other at every run.
 */
final class VersionAppender {

    private static final String SAID_BY_THESE_BYTES = "SELECT 1 FROM version v JOIN entry e ON e.seq = v.seq"
            + " JOIN capture c ON c.seq = e.capture WHERE v.mention = ? AND v.source = ? AND v.facts_digest = ?"
            + " AND c.evidence = ? AND c.observed_at = ?";
    private static final String SOURCE_KIND =
            "INSERT INTO source_kind (source, kind, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Append append;
    private final CaptureSource capture;
    private final AccountAppender accounts;

    VersionAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
        this.accounts = new AccountAppender(append, capture);
    }

    /** What the ledger knows of a mention that is sighted. */
    static final class Known {
        /** Digest of what is said now. */
        private final byte[] facts;
        /** Number of its key; {@link Keys#NONE} when it was never heard of. */
        private final long subject;
        /** Its first version; 0 when there is none. */
        private long first;
        /** Its last version by this source; 0 when there is none. */
        private long previous;
        /** Whether that one says the same. */
        private boolean same;
        /** Whether any source has said a version that its agency numbered higher. */
        private boolean outdated;

        private Known(byte[] facts, long subject) {
            this.facts = facts;
            this.subject = subject;
        }
    }

    Known known(Mention mention, KnownSubjects.Subject subject) {
        Known known = new Known(FactsDigest.of(mention), subject.id());
        OptionalLong revision = details(mention).revision();
        for (KnownSubjects.Said said : subject.versions()) {
            known.first = said.first;
            known.outdated |= said.isNewerThan(revision);
            if (said.seq <= known.previous || said.source != capture.source()) continue;
            known.previous = said.seq;
            known.same = said.says(known.facts);
        }
        return known;
    }

    /**
     * Whether the source says nothing new. So does a capture that is read again after a later one was, and a version of
     * a dispatch that arrives after the one that replaced it.
     */
    boolean isSaid(Known known) throws SQLException {
        if (known.outdated) return true;
        if (known.previous == 0 || known.same) return known.same;
        long said = append.lookups()
                .number(
                        SAID_BY_THESE_BYTES,
                        0,
                        known.subject,
                        capture.source(),
                        known.facts,
                        Digests.bytes(capture.evidence()),
                        capture.observedAt());
        return said != 0;
    }

    /** Number of the account that published a mention, appended where it is new; {@link Keys#NONE} for none. */
    long account(Mention mention, String place) throws SQLException {
        if (!(mention instanceof Post post) || post.account().isEmpty()) return Keys.NONE;
        return accounts.append(post.account().get(), place);
    }

    void insert(long seq, long subject, long account, Known known, Mention mention) throws SQLException {
        PreparedStatement version = append.pending().row(PendingRows.Table.VERSION);
        version.setLong(1, seq);
        version.setLong(2, subject);
        version.setLong(3, capture.source());
        version.setLong(4, known.first == 0 ? seq : known.first);
        setPositive(version, 5, known.previous);
        version.setBytes(6, known.facts);
        version.setString(8, mention.network());
        setPositive(version, 9, account);
        version.setString(12, mention.url().map(URI::toString).orElse(null));
        setPublished(version, mention.published());
        version.setString(16, mention.language());
        switch (mention) {
            case Post post -> setKind(version, Codes.POST, "", Clipping.Medium.UNKNOWN);
            case Clipping clipping -> setKind(version, Codes.CLIPPING, clipping.outlet(), clipping.medium());
        }
        setDetails(version, mention);
        append.pending().add(PendingRows.Table.VERSION);
        insertText(seq, mention);
        insertSourceKind(seq, mention);
    }

    /** Whoever sends dispatches alone has not looked whether anybody published anything. */
    private void insertSourceKind(long seq, Mention mention) throws SQLException {
        if (mention instanceof Clipping clipping && clipping.isDispatch()) return;
        int kind = mention instanceof Post ? Codes.POST : Codes.CLIPPING;
        if (append.session().sourceKinds.put(capture.source() * 2 + kind, true) != null) return;
        append.statements().update(SOURCE_KIND, capture.source(), kind, seq);
    }

    private void insertText(long seq, Mention mention) throws SQLException {
        List<String> byline = mention instanceof Clipping clipping ? clipping.byline() : List.of();
        List<String> agencies = mention instanceof Clipping clipping ? clipping.agencies() : List.of();
        PreparedStatement text = append.pending().row(PendingRows.Table.TEXT);
        text.setLong(1, seq);
        text.setString(2, mention.title());
        text.setString(3, mention.text());
        text.setString(4, Lines.of(byline));
        text.setString(5, Lines.of(agencies));
        append.pending().add(PendingRows.Table.TEXT);
    }

    private static void setKind(PreparedStatement version, int kind, String outlet, Clipping.Medium medium)
            throws SQLException {
        version.setInt(7, kind);
        version.setString(10, outlet);
        version.setInt(11, Codes.ofMedium(medium));
    }

    private static void setDetails(PreparedStatement version, Mention mention) throws SQLException {
        Details.set(version, 17, details(mention));
    }

    private static Clipping.Details details(Mention mention) {
        return mention instanceof Clipping clipping ? clipping.details() : Clipping.Details.NONE;
    }

    private static void setPublished(PreparedStatement version, Published published) throws SQLException {
        version.setLong(13, published.at().toEpochMilli());
        version.setInt(14, Codes.ofPrecision(published.precision()));
        version.setString(15, published.day().map(LocalDate::toString).orElse(null));
    }

    private static void setPositive(PreparedStatement statement, int index, long number) throws SQLException {
        if (number > 0) statement.setLong(index, number);
        else statement.setNull(index, Types.INTEGER);
    }
}
