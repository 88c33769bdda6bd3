// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Leases in the ledger's file, so that processes see one another's. */
final class JdbcLeases implements Leases {

    private static final String FENCE = "SELECT fence FROM lease WHERE name = ?";
    private static final String LIVING = "SELECT holder, fence FROM lease WHERE name = ? AND expires_at > ?";
    private static final String LIVING_OF_ANOTHER =
            "SELECT 1 FROM lease WHERE name = ? AND expires_at > ? AND holder <> ?";
    private static final String TAKE = "INSERT INTO lease (name, holder, fence, expires_at) VALUES (?, ?, 1, ?)"
            + " ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, fence = lease.fence + 1,"
            + " expires_at = excluded.expires_at";
    private static final String PROLONG = "UPDATE lease SET expires_at = ? WHERE name = ? AND holder = ? AND fence = ?";

    private static final String NOT_RETURNED = "SELECT name FROM lease WHERE expires_at > ?";
    /** Long ago: free for whoever comes. */
    private static final long RETURNED = 0;

    private final Writes writes;
    private final ReaderPool readers;

    JdbcLeases(Writes writes, ReaderPool readers) {
        this.writes = writes;
        this.readers = readers;
    }

    /** Comes first in each transaction that writes for a lease: a holder that was overtaken writes nothing. */
    static void check(Statements statements, Lease lease) throws SQLException {
        if (statements.number(FENCE, 0, lease.name()) != lease.fence()) throw new StaleLeaseException(lease.name());
    }

    @Override
    public Optional<Lease> take(String name, String holder, Duration lifetime) {
        return writes.run(append -> {
            Statements statements = append.statements();
            long now = append.clock().millis();
            if (statements.number(LIVING_OF_ANOTHER, 0, name, now, holder) != 0) return Optional.empty();
            statements.update(TAKE, name, holder, now + lifetime.toMillis());
            return Optional.of(new Lease(name, holder, statements.number(FENCE, 0, name)));
        });
    }

    @Override
    public boolean renew(Lease lease, Duration lifetime) {
        return writes.run(
                append -> expireAt(append.statements(), lease, append.clock().millis() + lifetime.toMillis()));
    }

    @Override
    public void release(Lease lease) {
        writes.run(append -> expireAt(append.statements(), lease, RETURNED));
    }

    @Override
    public Optional<Lease> held(String name) {
        return readers.read(statements ->
                statements.first(LIVING, row -> new Lease(name, row.getString(1), row.getLong(2)), name, writes.now()));
    }

    @Override
    public List<String> notReturned() {
        return readers.read(statements -> statements.list(NOT_RETURNED, row -> row.getString(1), RETURNED));
    }

    private static boolean expireAt(Statements statements, Lease lease, long time) throws SQLException {
        return statements.update(PROLONG, time, lease.name(), lease.holder(), lease.fence()) == 1;
    }
}
