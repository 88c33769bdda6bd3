// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.mention.Account;

/** Fetches mentions as shown at a position, many at a time: four questions for all of them together. */
final class Dossiers {

    private static final String ACCOUNTS = "SELECT account, network, handle, name FROM account"
            + " WHERE account IN (?*) AND seq <= ? ORDER BY account, seq";

    private final Statements statements;
    private final long position;
    private final Readings readings;
    private final Aliases aliases;

    Dossiers(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
        this.readings = new Readings(statements, position);
        this.aliases = new Aliases(statements, position);
    }

    /**
     * @param mentions numbers of their keys, {@link InList#LONGEST} at most
     * @return by number, each with what was said under its other ids; those that were not known are missing, as are other
     *     ids of a mention
     */
    Map<Long, Dossier> of(List<Long> mentions) throws SQLException {
        Map<Long, Dossier> dossiers = new LinkedHashMap<>();
        found(mentions).forEach((mention, found) -> dossiers.put(mention, found.dossier()));
        return dossiers;
    }

    /** One mention; empty when it was not known. */
    Optional<Found> found(long mention) throws SQLException {
        return Optional.ofNullable(found(List.of(mention)).get(mention));
    }

    private Map<Long, Found> found(List<Long> ids) throws SQLException {
        Map<Long, Aliases.Family> families = aliases.families(ids);
        if (families.isEmpty()) return Map.of();
        Map<Long, Long> heads = heads(families);
        Map<Long, List<VersionRow>> versions = versions(heads);
        List<VersionRow> current = versions.values().stream()
                .map(AsShown::current)
                .flatMap(Collection::stream)
                .toList();
        Map<Long, VersionRow.Words> words = words(current);
        Map<Long, Account> accounts = accounts(current);
        Map<Long, List<ReadingRecord>> latest = readings.latest(heads);
        Map<Long, AsShown.Gone> gone = new Withdrawals(statements, position).of(List.copyOf(versions.keySet()));
        Map<Long, Found> found = new LinkedHashMap<>();
        families.forEach((mention, family) -> {
            List<VersionRow> rows = versions.get(mention);
            if (rows == null) return;
            AsShown shown = new AsShown(mention, rows, family.changed(), words, Optional.ofNullable(gone.get(mention)));
            Dossier dossier = shown.dossier(accounts, latest.getOrDefault(mention, List.of()));
            found.put(mention, new Found(dossier, shown.fullest()));
        });
        return found;
    }

    /**
     * A mention as shown, and by which version.
     *
     * @param fullest entry of the version whose title and text are shown
     */
    record Found(Dossier dossier, long fullest) {}

    /** By each id, the mention it is of. */
    private static Map<Long, Long> heads(Map<Long, Aliases.Family> families) {
        Map<Long, Long> heads = new LinkedHashMap<>();
        families.forEach((mention, family) -> family.members().forEach(member -> heads.put(member, mention)));
        return heads;
    }

    /** What was said under all ids of each mention, in the order recorded. */
    private Map<Long, List<VersionRow>> versions(Map<Long, Long> heads) throws SQLException {
        Map<Long, List<VersionRow>> versions = new LinkedHashMap<>();
        for (List<Long> part : InList.parts(List.copyOf(heads.keySet()))) {
            try (ResultSet rows = upToPosition(VersionRow.SQL, part).executeQuery()) {
                while (rows.next()) {
                    VersionRow version = VersionRow.of(rows);
                    versions.computeIfAbsent(heads.get(version.mention()), mention -> new ArrayList<>(1))
                            .add(version);
                }
            }
        }
        versions.values().forEach(rows -> rows.sort(Comparator.comparingLong(VersionRow::seq)));
        return versions;
    }

    private Map<Long, VersionRow.Words> words(List<VersionRow> current) throws SQLException {
        Map<Long, VersionRow.Words> words = new HashMap<>();
        List<Long> seqs = current.stream().map(VersionRow::seq).toList();
        for (List<Long> part : InList.parts(seqs)) {
            PreparedStatement text = statements.of(InList.in(VersionRow.Words.SQL, part.size()));
            InList.set(text, 1, part);
            try (ResultSet rows = text.executeQuery()) {
                while (rows.next()) words.put(rows.getLong(1), VersionRow.Words.of(rows));
            }
        }
        return words;
    }

    private Map<Long, Account> accounts(List<VersionRow> current) throws SQLException {
        Map<Long, Account> accounts = new HashMap<>();
        List<Long> numbers = current.stream()
                .map(VersionRow::account)
                .filter(account -> account != Keys.NONE)
                .distinct()
                .toList();
        for (List<Long> part : InList.parts(numbers)) {
            try (ResultSet rows = upToPosition(ACCOUNTS, part).executeQuery()) {
                while (rows.next()) {
                    Account said = new Account(rows.getString(2), rows.getString(3), rows.getString(4));
                    accounts.merge(rows.getLong(1), said, Dossiers::later);
                }
            }
        }
        return accounts;
    }

    /** The later word counts, but a source that gives no name takes none away. */
    static Account later(Account before, Account after) {
        return after.name().isEmpty() ? new Account(after.network(), after.handle(), before.name()) : after;
    }

    private PreparedStatement upToPosition(String sql, List<Long> numbers) throws SQLException {
        PreparedStatement statement = statements.of(InList.in(sql, numbers.size()));
        int next = InList.set(statement, 1, numbers);
        statement.setLong(next, position);
        return statement;
    }
}
