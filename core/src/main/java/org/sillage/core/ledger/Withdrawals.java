// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sillage.core.mention.WithdrawalCause;

/** What was shown, at a position, of mentions whose words were taken out. */
final class Withdrawals {

    private static final String SELECT = "SELECT w.mention, w.seq, w.cause, e.recorded_at FROM withdrawal w"
            + " JOIN entry e ON e.seq = w.seq WHERE w.mention IN (?*)";
    private static final String SHOWN = "SELECT facts_digest, version FROM withdrawn_shown"
            + " WHERE mention = ? AND since <= ? ORDER BY since DESC LIMIT 1";

    private final Statements statements;
    private final long position;

    Withdrawals(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
    }

    /**
     * @param mentions numbers of their keys, {@link InList#LONGEST} at most
     * @return by number, those that were withdrawn, before the position or after it
     */
    Map<Long, AsShown.Gone> of(List<Long> mentions) throws SQLException {
        Map<Long, Withdrawal> withdrawn = withdrawn(mentions);
        Map<Long, AsShown.Gone> gone = new HashMap<>();
        for (Map.Entry<Long, Withdrawal> one : withdrawn.entrySet()) {
            statements
                    .first(
                            SHOWN,
                            row -> new AsShown.Gone(one.getValue(), Digests.hex(row.getBytes(1)), row.getLong(2)),
                            one.getKey(),
                            position)
                    .ifPresent(shown -> gone.put(one.getKey(), shown));
        }
        return gone;
    }

    private Map<Long, Withdrawal> withdrawn(List<Long> mentions) throws SQLException {
        if (mentions.isEmpty()) return Map.of();
        PreparedStatement select = statements.of(InList.in(SELECT, mentions.size()));
        InList.set(select, 1, mentions);
        Map<Long, Withdrawal> withdrawn = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String cause = rows.getString(3);
                withdrawn.put(
                        rows.getLong(1),
                        new Withdrawal(
                                rows.getLong(2),
                                WithdrawalCause.ofKey(cause)
                                        .orElseThrow(() -> new LedgerException(
                                                "the ledger holds a withdrawal of a cause not known: " + cause)),
                                Instant.ofEpochMilli(rows.getLong(4))));
            }
        }
        return withdrawn;
    }
}
