// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.collect.Finding;

/**
 * Takes the text and names of a mention out. What was worked out from them is written down first, for every position:
 * figures of older reports stay as they were.
 */
final class WithdrawalAppender {

    private static final String IS_WITHDRAWN = "SELECT 1 FROM withdrawal WHERE mention = ?";
    private static final String VERSIONS = "SELECT seq, account FROM version WHERE mention = ? ORDER BY seq";
    private static final String JOINED = "SELECT seq FROM alias WHERE other = ?1"
            + " UNION ALL SELECT seq FROM judgement WHERE subject = ?1 AND kind = '" + Judgement.Kind.APART.key() + "'";
    private static final String RENAMINGS = "SELECT seq FROM account WHERE account = ? AND seq > ?";
    private static final String INSERT = "INSERT INTO withdrawal (seq, mention, cause) VALUES (?, ?, ?)";
    private static final String SHOWN =
            "INSERT INTO withdrawn_shown (mention, since, facts_digest, version) VALUES (?, ?, ?, ?)";
    private static final String MATCHED = "INSERT INTO withdrawn_match (rules, facts_digest, hits)"
            + " SELECT rules, facts_digest, hits FROM d_match WHERE facts_digest = ? ON CONFLICT DO NOTHING";
    private static final String TO_EXTRACT = "INSERT INTO to_extract (capture) SELECT c.seq FROM capture c"
            + " WHERE c.source IN (SELECT source FROM version WHERE mention = ?1)"
            + " AND c.seq >= (SELECT min(e.capture) FROM entry e JOIN version v ON v.seq = e.seq WHERE v.mention = ?1)"
            + " ON CONFLICT DO NOTHING";
    private static final String ONE_TO_EXTRACT = "INSERT INTO to_extract (capture) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String BEGIN = "INSERT INTO forgetting (now) VALUES (1)";
    private static final String END = "DELETE FROM forgetting";
    private static final String NO_TEXT =
            "DELETE FROM text WHERE version IN (SELECT seq FROM version WHERE mention = ?)";
    private static final String NO_ADDRESS = "UPDATE version SET url = NULL WHERE mention = ?";
    private static final String OTHER_POSTS = "SELECT 1 FROM version v WHERE v.account = ?"
            + " AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.mention = v.mention) LIMIT 1";
    private static final String POSTS = "SELECT DISTINCT mention FROM version WHERE account = ? AND mention <> ?";
    private static final String NO_NAME = "UPDATE account SET handle = ?, name = '' WHERE account = ?";
    private static final String NETWORK = "SELECT network FROM account WHERE account = ?";
    private static final String NO_KEY = "UPDATE subject SET key = ?, hash = ? WHERE id = ?";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Append append;
    private final CaptureSource capture;

    WithdrawalAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    /** Whether a mention was withdrawn: its text is not taken in again, whoever says it. */
    static boolean isWithdrawn(Statements statements, long mention) throws SQLException {
        return statements.number(IS_WITHDRAWN, 0, mention) != 0;
    }

    /** Remembers that the bytes of this capture hold a text that has to go. */
    void holdsWithdrawn() throws SQLException {
        append.statements().update(ONE_TO_EXTRACT, capture.id());
    }

    /** With its other ids: at positions where these were items of their own, their words go too. */
    void append(Finding.Withdrawn gone) throws SQLException {
        Statements statements = append.statements();
        Aliases aliases = new Aliases(statements, Long.MAX_VALUE);
        long mention = aliases.mention(Keys.find(statements, gone.mention().value()));
        if (mention == Keys.NONE) return;
        List<Item> items = new ArrayList<>();
        for (long id : aliases.members(mention)) {
            List<Version> versions = statements.list(VERSIONS, row -> new Version(row.getLong(1), row.getLong(2)), id);
            if (!versions.isEmpty() && !isWithdrawn(statements, id)) items.add(new Item(id, versions));
        }
        // All of it is written down before any of it goes.
        for (Item item : items) keepOutcomes(item, gone);
        for (Item item : items) takeOut(item.id, item.versions, gone.place());
    }

    private void keepOutcomes(Item item, Finding.Withdrawn gone) throws SQLException {
        long seq = append.entry(Entry.Kind.WITHDRAWAL, item.id, capture.id(), gone.place(), 0);
        keepOutcomes(item.id, item.versions);
        // Its entry may still wait to be written.
        append.statements().update(INSERT, seq, item.id, gone.cause().key());
        append.statements().update(TO_EXTRACT, item.id);
    }

    /** What was shown from each change on, and which campaigns that belonged to. */
    private void keepOutcomes(long mention, List<Version> versions) throws SQLException {
        Statements statements = append.statements();
        for (long since : changes(mention, versions)) {
            Dossiers then = new Dossiers(statements, since);
            Optional<Dossiers.Found> shown = then.found(mention);
            if (shown.isEmpty()) continue;
            byte[] digest = Digests.bytes(shown.get().dossier().factsDigest());
            statements.update(SHOWN, mention, since, digest, shown.get().fullest());
            statements.update(MATCHED, digest);
        }
    }

    /** Entries from which on the mention was shown otherwise: its versions, and other names of its account. */
    private SortedSet<Long> changes(long mention, List<Version> versions) throws SQLException {
        SortedSet<Long> changes = new TreeSet<>(ofOtherIds(mention));
        for (Version version : versions) {
            changes.add(version.seq());
            if (version.account() == Keys.NONE) continue;
            changes.addAll(append.statements()
                    .list(
                            RENAMINGS,
                            row -> row.getLong(1),
                            version.account(),
                            versions.getFirst().seq()));
        }
        return changes;
    }

    /** What was said under its other ids, and when these were joined to it or set apart. */
    private List<Long> ofOtherIds(long mention) throws SQLException {
        Statements statements = append.statements();
        List<Long> changes = new ArrayList<>();
        for (long id : new Aliases(statements, Long.MAX_VALUE).relatives(List.of(mention))) {
            changes.addAll(statements.list(JOINED, row -> row.getLong(1), id));
            if (id != mention) changes.addAll(statements.list(VERSIONS, row -> row.getLong(1), id));
        }
        return changes;
    }

    private void takeOut(long mention, List<Version> versions, String place) throws SQLException {
        Statements statements = append.statements();
        statements.update(BEGIN);
        statements.update(NO_TEXT, mention);
        statements.update(NO_ADDRESS, mention);
        for (long account :
                new TreeSet<>(versions.stream().map(Version::account).toList())) {
            if (account == Keys.NONE || statements.number(OTHER_POSTS, 0, account) != 0) continue;
            forget(account);
            for (long shown : statements.list(POSTS, row -> row.getLong(1), account, mention)) {
                // Its other posts, withdrawn before, were shown with its name until now.
                append.entry(Entry.Kind.WITHDRAWAL, shown, capture.id(), place, 0);
            }
        }
        statements.update(END);
        // Keys and names that were looked up lately may have changed.
        append.session().forgetNames();
    }

    /** An account none of whose posts is left gets a name that says nothing; what was counted of it stays with it. */
    private void forget(long account) throws SQLException {
        Statements statements = append.statements();
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String handle = "~" + HexFormat.of().formatHex(random);
        String network =
                statements.first(NETWORK, row -> row.getString(1), account).orElse("");
        String key = network + ":account:" + handle;
        statements.update(NO_NAME, handle, account);
        statements.update(NO_KEY, key, Keys.hash(key), account);
    }

    private record Item(long id, List<Version> versions) {}

    private record Version(long seq, long account) {}
}
