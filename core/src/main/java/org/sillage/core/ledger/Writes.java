// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * Runs pieces of work that write, each in a transaction: its own, or the one that the connection it is given is
 * already in. That one is neither committed nor rolled back here.
 */
final class Writes {

    /** A piece of work. */
    @FunctionalInterface
    interface Work<T> {
        T in(Append append) throws SQLException;
    }

    private final Database database;
    private final DataSource source;
    private final Clock clock;
    private final Map<Connection, WriterSession> sessions = new ConcurrentHashMap<>();

    Writes(Database database, DataSource source, Clock clock) {
        this.database = database;
        this.source = source;
        this.clock = clock;
    }

    /** Milliseconds, by the clock that entries are written down with. */
    long now() {
        return clock.millis();
    }

    boolean areRefused() {
        return database.isReadOnly();
    }

    <T> T run(Work<T> work) {
        if (areRefused()) throw new LedgerException("the ledger " + database.file() + " was opened for reading");
        try (Connection lent = source.getConnection()) {
            Connection connection = database.unwrapped(lent);
            WriterSession session = session(connection);
            return connection.getAutoCommit() ? inOwn(session, connection, work) : joined(session, work);
        } catch (SQLException e) {
            throw new LedgerException("cannot write the ledger " + database.file() + ": " + e.getMessage(), e);
        }
    }

    /** The log of the database holds pages as they were: it is taken over into the file and cut to nothing. */
    void emptyLog() {
        try (Connection lent = source.getConnection();
                Statement statement = database.unwrapped(lent).createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new LedgerException("cannot empty the log of " + database.file() + ": " + e.getMessage(), e);
        }
    }

    private <T> T joined(WriterSession session, Work<T> work) throws SQLException {
        session.begin();
        boolean done = false;
        try {
            T result = work.in(new Append(session, clock));
            session.pending.write();
            done = true;
            return result;
        } finally {
            // What was half done will be taken back, here or by the caller.
            if (!done) session.forget();
        }
    }

    private <T> T inOwn(WriterSession session, Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T result = joined(session, work);
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                session.forget();
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private WriterSession session(Connection connection) {
        WriterSession known = sessions.get(connection);
        if (known != null) return known;
        // A pool may have replaced its connection.
        sessions.keySet().removeIf(Writes::isClosed);
        return sessions.computeIfAbsent(connection, WriterSession::new);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new LedgerException("cannot ask a connection whether it is closed: " + e.getMessage(), e);
        }
    }
}
