// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

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
    private static final String INSERT =
            "INSERT INTO account (seq, account, source, network, handle, name) VALUES (?, ?, ?, ?, ?, ?)";

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
        append.statements()
                .update(INSERT, seq, known.id, capture.source(), account.network(), account.handle(), account.name());
        remember(account, new Known(known.id, account.name()));
        return known.id;
    }

    private Known known(Account account) throws SQLException {
        Known recent = append.session().accounts.get(recentKey(account));
        if (recent != null) return recent;
        long id = append.key(account.key());
        Optional<String> name = append.statements().first(LAST, row -> row.getString(1), id, capture.source());
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
