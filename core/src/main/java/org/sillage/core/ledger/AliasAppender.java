// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Folding;

/**
 * Appends that two ids are of one item. The id that was given first stays. Where both are of items already, they have to
 * have had a title in common: some sites state one address on all their pages. Without addresses, an article in print and
 * the same on the web stay two. Nothing is joined to what was taken out.
 */
final class AliasAppender {

    private static final String INSERT = "INSERT INTO alias (seq, other, mention) VALUES (?, ?, ?)";
    private static final String FIRST = "SELECT min(seq) FROM version WHERE mention = ?";
    private static final String ANY = "SELECT 1 FROM alias WHERE other = ?";
    private static final String TITLES =
            "SELECT t.title FROM version v JOIN text t ON t.version = v.seq WHERE v.mention = ?";
    private static final String MEDIA = "SELECT DISTINCT medium FROM version WHERE mention = ? AND medium <> "
            + Codes.ofMedium(Clipping.Medium.UNKNOWN);

    private final Append append;
    private final CaptureSource capture;

    AliasAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    /**
     * Nothing where the mention is not known, or both are one already, or a person set them apart.
     *
     * @return whether they were joined
     */
    boolean append(Finding.Alias alias) throws SQLException {
        // Most ids that are asked for were never given to anything: that is told without writing what waits.
        if (append.knownKey(alias.mention().value()) == Keys.NONE) return false;
        Statements statements = append.statements();
        Aliases aliases = new Aliases(statements, Long.MAX_VALUE);
        long mention = aliases.mention(Keys.find(statements, alias.mention().value()));
        long other = aliases.mention(Keys.find(statements, alias.other().value()));
        long first = first(statements, mention);
        if (first == 0 || other == mention) return false;
        long otherFirst = first(statements, other);
        if (otherFirst == 0) {
            return insert(other == Keys.NONE ? append.key(alias.other().value()) : other, mention, alias.place());
        }
        return areOne(aliases, mention, other, alias)
                && insert(first < otherFirst ? other : mention, first < otherFirst ? mention : other, alias.place());
    }

    /** Entry that first sighted a mention; 0 where none did. */
    private static long first(Statements statements, long mention) throws SQLException {
        return statements.number(FIRST, 0, mention);
    }

    private boolean areOne(Aliases aliases, long one, long other, Finding.Alias alias) throws SQLException {
        Statements statements = append.statements();
        for (long id : List.of(one, other)) {
            if (WithdrawalAppender.isWithdrawn(statements, id)) return false;
        }
        List<Long> ids = aliases.members(one);
        List<Long> others = aliases.members(other);
        if (!haveACommonTitle(ids, others)) return false;
        boolean addressed = !alias.mention().isUnaddressed() || !alias.other().isUnaddressed();
        return addressed || mayBeOfOneMedium(media(ids), media(others), !alias.ofOneMedium());
    }

    private boolean haveACommonTitle(List<Long> ids, List<Long> others) throws SQLException {
        Set<String> titles = new HashSet<>(titles(ids));
        titles.retainAll(titles(others));
        titles.remove("");
        return !titles.isEmpty();
    }

    private List<String> titles(List<Long> ids) throws SQLException {
        Statements statements = append.statements();
        List<String> titles = new ArrayList<>();
        for (long id : ids) titles.addAll(statements.list(TITLES, row -> Folding.folded(row.getString(1)), id));
        return titles;
    }

    private static boolean mayBeOfOneMedium(Set<Long> media, Set<Long> others, boolean ifUnknown) {
        boolean unknown = media.isEmpty() || others.isEmpty();
        return unknown ? ifUnknown : !Collections.disjoint(media, others);
    }

    private Set<Long> media(List<Long> ids) throws SQLException {
        Set<Long> media = new HashSet<>();
        for (long id : ids) media.addAll(append.statements().list(MEDIA, row -> row.getLong(1), id));
        return media;
    }

    /** An id is joined once: where a person set it apart since, that decision stands. */
    private boolean insert(long other, long mention, String place) throws SQLException {
        if (append.statements().number(ANY, 0, other) != 0) return false;
        long seq = append.entry(Entry.Kind.ALIAS, other, capture.id(), place, 0);
        // Its entry may still wait to be written.
        append.statements().update(INSERT, seq, other, mention);
        append.session().aliased();
        return true;
    }
}
