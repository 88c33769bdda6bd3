// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Folding;

/**
 * Appends that two ids are of one item. The id that was given first stays. Where both are of items already, they have to
 * have had a title in common: some sites state one address on all their pages.
 */
final class AliasAppender {

    private static final String INSERT = "INSERT INTO alias (seq, other, mention) VALUES (?, ?, ?)";
    private static final String FIRST = "SELECT min(seq) FROM version WHERE mention = ?";
    private static final String TITLES =
            "SELECT t.title FROM version v JOIN text t ON t.version = v.seq WHERE v.mention = ?";

    private final Append append;
    private final CaptureSource capture;

    AliasAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    /** Nothing where the mention is not known, or both are one already. */
    void append(Finding.Alias alias) throws SQLException {
        Statements statements = append.statements();
        long mention = known(statements, alias.mention().value());
        long other = known(statements, alias.other().value());
        long first = first(statements, mention);
        if (first == 0 || other == mention) return;
        long otherFirst = first(statements, other);
        if (otherFirst == 0) {
            insert(other == Keys.NONE ? append.key(alias.other().value()) : other, mention, alias.place());
        } else if (haveATitleInCommon(statements, mention, other)) {
            insert(first < otherFirst ? other : mention, first < otherFirst ? mention : other, alias.place());
        }
    }

    private static long known(Statements statements, String key) throws SQLException {
        return Aliases.mention(statements, Keys.find(statements, key), Long.MAX_VALUE);
    }

    /** Entry that first sighted a mention; 0 where none did. */
    private static long first(Statements statements, long mention) throws SQLException {
        return statements.number(FIRST, 0, mention);
    }

    private static boolean haveATitleInCommon(Statements statements, long one, long other) throws SQLException {
        Set<String> titles = titles(statements, one);
        titles.retainAll(titles(statements, other));
        return !titles.isEmpty();
    }

    private static Set<String> titles(Statements statements, long mention) throws SQLException {
        return statements.list(TITLES, row -> Folding.folded(row.getString(1)), mention).stream()
                .filter(title -> !title.isEmpty())
                .collect(Collectors.toSet());
    }

    private void insert(long other, long mention, String place) throws SQLException {
        long seq = append.entry(Entry.Kind.ALIAS, other, capture.id(), place, 0);
        // Its entry may still wait to be written.
        append.statements().update(INSERT, seq, other, mention);
        append.session().aliased();
    }
}
