// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.core.mention.Account;

/**
 * Appends who an account is, where a source says it for the first time or gives it another name. Sources are compared
 * with themselves: two that spell a name differently do not overwrite each other at every run.
 */
final class AccountAppender {

    private static final String LAST =
            "SELECT name FROM account WHERE account = ? AND source = ? ORDER BY seq DESC LIMIT 1";
    private final Append append;
    private final CaptureSource capture;

    AccountAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    /** @return number of the account's key */
    long append(Account account, String place) throws SQLException {
        Known known = known(account);
        // A source that gives no name this time says nothing about it.
        boolean nothingNew = known.name != null && (account.name().isEmpty() || known.name.equals(account.name()));
        if (nothingNew) return known.id;
        long seq = append.entry(Entry.Kind.ACCOUNT, known.id, capture.id(), place, 0);
        PreparedStatement row = append.pending().row(PendingRows.Table.ACCOUNT);
        row.setLong(1, seq);
        row.setLong(2, known.id);
        row.setLong(3, capture.source());
        row.setString(4, account.network());
        row.setString(5, account.handle());
        row.setString(6, account.name());
        append.pending().add(PendingRows.Table.ACCOUNT);
        remember(account, new Known(known.id, account.name()));
        return known.id;
    }

    private Known known(Account account) throws SQLException {
        Known recent = append.session().accounts.get(recentKey(account));
        if (recent != null) return recent;
        long id = append.key(account.key());
        // Names that are not written yet were met lately, and are remembered.
        Optional<String> name = append.lookups().first(LAST, row -> row.getString(1), id, capture.source());
        return remember(account, new Known(id, name.orElse(null)));
    }

    private Known remember(Account account, Known known) {
        append.session().accounts.put(recentKey(account), known);
        return known;
    }

    private String recentKey(Account account) {
        return capture.source() + " " + account.key();
    }

    /**
     * @param id number of the account's key
     * @param name as this source last gave it; null when it gave none yet
     */
    record Known(long id, @Nullable String name) {}
}
