// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections that only read, kept open with their statements. There are as many as were ever in use at once: few,
 * since each is lent for one question.
 */
final class ReaderPool implements AutoCloseable {

    /** A question to the ledger. */
    @FunctionalInterface
    interface Question<T> {
        T ask(Statements statements) throws SQLException;
    }

    private final Database database;
    private final ConcurrentLinkedDeque<Statements> idle = new ConcurrentLinkedDeque<>();

    ReaderPool(Database database) {
        this.database = database;
    }

    <T> T read(Question<T> question) {
        try {
            Statements lent = idle.pollFirst();
            if (lent == null) lent = new Statements(database.newReader());
            try {
                return question.ask(lent);
            } finally {
                idle.addFirst(lent);
            }
        } catch (SQLException e) {
            throw new LedgerException("cannot read the ledger " + database.file() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        for (Statements one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            try {
                one.close();
                one.connection().close();
            } catch (SQLException e) {
                throw new LedgerException("cannot close the ledger: " + e.getMessage(), e);
            }
        }
    }
}
