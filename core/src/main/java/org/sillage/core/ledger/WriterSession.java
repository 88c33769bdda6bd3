// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is kept with a writing connection from one transaction to the next: its statements, where the ledger ended, and
 * numbers looked up lately. These are true as long as nobody else wrote and nothing was taken back, which is checked at
 * the beginning of each piece of work.
 */
final class WriterSession {

    private static final int RECENT = 4096;
    private static final String END = "SELECT seq, recorded_at FROM entry ORDER BY seq DESC LIMIT 1";
    private static final String ANY_WITHDRAWAL = "SELECT 1 FROM withdrawal LIMIT 1";
    private static final String ANY_HIDDEN = "SELECT 1 FROM source_kind WHERE kind = ? LIMIT 1";
    private static final String WRITTEN_BY_OTHERS = "PRAGMA data_version";

    final Statements statements;
    final PendingRows pending;
    final Recent<String, Long> keys = new Recent<>(RECENT);
    final Recent<String, AccountAppender.Known> accounts = new Recent<>(RECENT);
    final Recent<ReadingAppender.KindKey, Long> readingKinds = new Recent<>(RECENT);
    final Recent<Long, Boolean> sourceKinds = new Recent<>(RECENT);

    private @Nullable Boolean withdrawals;
    private @Nullable Boolean aliases;
    private @Nullable Boolean hidden;
    private long lastSeq;
    private long lastRecordedAt;
    private long lastKey;
    private long writtenByOthers;

    WriterSession(Connection connection) {
        this.statements = new Statements(connection);
        this.pending = new PendingRows(statements);
    }

    /** Sees where the ledger ends; forgets what may have become untrue. A write transaction has begun. */
    void begin() throws SQLException {
        long others = statements.number(WRITTEN_BY_OTHERS, 0);
        long seq = 0;
        long recordedAt = 0;
        PreparedStatement end = statements.of(END);
        try (ResultSet rows = end.executeQuery()) {
            if (rows.next()) {
                seq = rows.getLong(1);
                recordedAt = rows.getLong(2);
            }
        }
        long key = Keys.last(statements);
        if (others == writtenByOthers && seq == lastSeq && key == lastKey) return;
        forget();
        writtenByOthers = others;
        lastSeq = seq;
        lastRecordedAt = recordedAt;
        lastKey = key;
    }

    /** Forgets everything: it may have been taken back. */
    void forget() throws SQLException {
        pending.forget();
        keys.clear();
        accounts.clear();
        readingKinds.clear();
        sourceKinds.clear();
        withdrawals = null;
        aliases = null;
        hidden = null;
        writtenByOthers = -1;
    }

    /** Forgets numbers looked up by key: keys may have been taken out. */
    void forgetNames() {
        keys.clear();
        accounts.clear();
        withdrawals = true;
    }

    /** Whether any mention was ever withdrawn: mostly none, and then none has to be looked up. */
    boolean hasWithdrawals() throws SQLException {
        if (withdrawals == null) withdrawals = statements.number(ANY_WITHDRAWAL, 0) != 0;
        return withdrawals;
    }

    /** Whether any id is another id of a mention: mostly none, and then none has to be looked up. */
    boolean hasAliases() throws SQLException {
        if (aliases == null) aliases = statements.number(Aliases.ANY, 0, Long.MAX_VALUE) != 0;
        return aliases;
    }

    /** Whether any clipping was ever met whose address a search hides. */
    boolean hasHidden() throws SQLException {
        if (hidden == null) hidden = statements.number(ANY_HIDDEN, 0, Codes.HIDDEN) != 0;
        return hidden;
    }

    /** From here on some clipping was. */
    void hides() {
        hidden = true;
    }

    /** From here on some id is. */
    void aliased() {
        aliases = true;
    }

    long lastSeq() {
        return lastSeq;
    }

    long lastRecordedAt() {
        return lastRecordedAt;
    }

    void appended(long seq, long recordedAt) {
        lastSeq = seq;
        lastRecordedAt = recordedAt;
    }

    long nextKey() {
        return ++lastKey;
    }
}
