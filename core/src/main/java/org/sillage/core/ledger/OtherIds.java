// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sillage.core.mention.MentionId;

/** Answers about mentions that have several ids, by their names. */
final class OtherIds {

    private static final String NAMES = "SELECT id, key FROM subject WHERE id IN (?*)";
    private static final String PUBLISHED = "SELECT DISTINCT a.other FROM alias a JOIN version v ON v.mention = a.other"
            + " WHERE v.published_at >= ? AND v.published_at < ? AND v.seq <= ? AND a.seq <= ?";
    private static final String FIRST = "SELECT min(seq) FROM version WHERE mention = ?";

    private final Statements statements;
    private final long position;
    private final Aliases aliases;

    OtherIds(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
        this.aliases = new Aliases(statements, position);
    }

    /** As {@link LedgerView#joined}. */
    Map<MentionId, MentionId> joined(Collection<MentionId> ids) throws SQLException {
        if (aliases.areNone()) return Map.of();
        Map<Long, Long> mentions = aliases.mentions(numbers(ids));
        Set<Long> all = new LinkedHashSet<>(mentions.keySet());
        all.addAll(mentions.values());
        Map<Long, MentionId> names = names(all);
        Map<MentionId, MentionId> joined = new HashMap<>();
        mentions.forEach((id, mention) -> joined.put(names.get(id), names.get(mention)));
        return joined;
    }

    /** As {@link LedgerView#relatives}. */
    Set<MentionId> relatives(Collection<MentionId> ids) throws SQLException {
        Set<MentionId> relatives = new LinkedHashSet<>(ids);
        if (!aliases.areNone()) {
            relatives.addAll(names(aliases.relatives(numbers(ids))).values());
        }
        return relatives;
    }

    /**
     * First versions, in order, of mentions one of whose other ids was published in a time span: the mention itself may
     * have said nothing of that time.
     *
     * @param from milliseconds, as is {@code to}, which is outside
     */
    List<Long> publishedUnderOthers(long from, long to) throws SQLException {
        if (aliases.areNone()) return List.of();
        List<Long> others = statements.list(PUBLISHED, row -> row.getLong(1), from, to, position, position);
        Set<Long> firsts = new TreeSet<>();
        for (long mention : new LinkedHashSet<>(aliases.mentions(others).values())) {
            firsts.add(statements.number(FIRST, 0, mention));
        }
        return List.copyOf(firsts);
    }

    private Set<Long> numbers(Collection<MentionId> ids) throws SQLException {
        Set<Long> numbers = new LinkedHashSet<>();
        for (MentionId id : ids) {
            long number = Keys.find(statements, id.value());
            if (number != Keys.NONE) numbers.add(number);
        }
        return numbers;
    }

    private Map<Long, MentionId> names(Collection<Long> numbers) throws SQLException {
        Map<Long, MentionId> names = new HashMap<>();
        for (List<Long> part : InList.parts(List.copyOf(numbers))) {
            PreparedStatement find = statements.of(InList.in(NAMES, part.size()));
            InList.set(find, 1, part);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) names.put(rows.getLong(1), new MentionId(rows.getString(2)));
            }
        }
        return names;
    }
}
