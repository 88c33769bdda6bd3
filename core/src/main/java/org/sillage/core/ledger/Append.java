// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;

/** One append: entries written down together, at one time, inside a transaction. */
final class Append {

    /** For an entry that no bytes said. */
    static final long NO_CAPTURE = 0;

    private final WriterSession session;
    private final Clock clock;
    private long recordedAt = -1;

    Append(WriterSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    WriterSession session() {
        return session;
    }

    /** With all written that was appended so far. */
    Statements statements() throws SQLException {
        session.pending.write();
        return session.statements;
    }

    /** For questions that nothing appended since the last writing bears on. */
    Statements lookups() {
        return session.statements;
    }

    /** Rows that are written later, with others. */
    PendingRows pending() {
        return session.pending;
    }

    Clock clock() {
        return clock;
    }

    /** Number of the last entry, this append's included. */
    long position() {
        return session.lastSeq();
    }

    /** The number of a key, given now when it has none. */
    long key(String key) throws SQLException {
        Long recent = session.keys.get(key);
        if (recent != null) return recent;
        long hash = Keys.hash(key);
        Long id = session.pending.key(key);
        if (id == null) id = Keys.find(lookups(), key, hash);
        if (id == Keys.NONE) id = newKey(key, hash);
        session.keys.put(key, id);
        return id;
    }

    /** The number of a key; {@link Keys#NONE} when it has none. */
    long knownKey(String key) throws SQLException {
        Long recent = session.keys.get(key);
        if (recent != null) return recent;
        Long pending = session.pending.key(key);
        return pending != null ? pending : Keys.find(lookups(), key);
    }

    /** Gives a number to a key that is known to have none. */
    long newKey(String key, long hash) throws SQLException {
        long id = session.nextKey();
        session.pending.addKey(id, key, hash);
        return id;
    }

    long entry(Entry.Kind kind, long subject) throws SQLException {
        return entry(kind, subject, NO_CAPTURE, "", 0);
    }

    /**
     * Takes the next number.
     *
     * @param capture the bytes that say it, or {@link #NO_CAPTURE}
     * @param place where in them
     * @param readings how many readings share the entry
     */
    long entry(Entry.Kind kind, long subject, long capture, String place, int readings) throws SQLException {
        // Before the entry, never between it and what belongs to it.
        if (session.pending.areMany()) session.pending.write();
        long seq = session.lastSeq() + 1;
        PreparedStatement entry = session.pending.row(PendingRows.Table.ENTRY);
        entry.setLong(1, seq);
        entry.setLong(2, recordedAt());
        entry.setInt(3, EntryKinds.code(kind));
        entry.setLong(4, subject);
        if (capture == NO_CAPTURE) entry.setNull(5, Types.INTEGER);
        else entry.setLong(5, capture);
        entry.setString(6, place);
        entry.setInt(7, readings);
        session.pending.add(PendingRows.Table.ENTRY);
        session.appended(seq, recordedAt());
        return seq;
    }

    /** One for the whole append; the later of the clock and the last one, so that it never goes back. */
    long recordedAt() {
        if (recordedAt < 0) recordedAt = Math.max(clock.millis(), session.lastRecordedAt());
        return recordedAt;
    }
}
