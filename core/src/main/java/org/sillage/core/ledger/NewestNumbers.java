// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * Values alone, without who said them and where: what an index renews when numbers come in, many mentions at a time.
 */
final class NewestNumbers {

    private static final String SUBJECTS = "SELECT id, key FROM subject WHERE hash IN (?*)";
    private static final String KINDS = "SELECT id, metric, basis FROM reading_kind WHERE shape <> " + Codes.AMOUNT;

    private static final String LAST = "(SELECT l.kind || ' ' || l.at || ' ' || l.seq || ' ' || l.value FROM reading l"
            + " WHERE l.subject = %s AND l.seq <= ? ORDER BY l.kind DESC, l.at DESC, l.seq DESC, l.n DESC LIMIT 1)";

    /**
     * Steps backwards from the newest number of one kind to that of the kind before: one look into the table for each.
     * A question in a column has one value for an answer, so what is wanted of a row comes as one text; cast to a number
     * it is the kind, with which it begins.
     */
    private static final String NEWEST = "WITH RECURSIVE newest(subject, said) AS (SELECT s.id, "
            + LAST.formatted("s.id") + " FROM subject s WHERE s.id IN (?*) UNION ALL SELECT h.subject, "
            + LAST.formatted("h.subject AND l.kind < CAST(h.said AS INTEGER)")
            + " FROM newest h WHERE h.said IS NOT NULL) SELECT subject, said FROM newest WHERE said IS NOT NULL";

    private final Statements statements;
    private final long position;
    private final Map<Long, Kind> kinds;

    NewestNumbers(Statements statements, long position) throws SQLException {
        this.statements = statements;
        this.position = position;
        this.kinds = statements.list(KINDS, Kind::of).stream().collect(Collectors.toMap(Kind::id, kind -> kind));
    }

    private record Kind(long id, Metric metric, Basis basis) {
        static Kind of(ResultSet row) throws SQLException {
            return new Kind(
                    row.getLong(1),
                    Metric.ofKey(row.getString(2)),
                    Basis.valueOf(row.getString(3).toUpperCase(Locale.ROOT)));
        }
    }

    private record Reached(Basis basis, long at, long seq, long value) {

        static Reached of(Basis basis, long[] said) {
            return new Reached(basis, said[1], said[2], said[3]);
        }

        /** The strongest basis counts, then what was observed last, then what was recorded last. */
        Reached orBetter(Reached other) {
            int stronger = other.basis.compareTo(basis);
            if (stronger != 0) return stronger < 0 ? other : this;
            boolean later = other.at > at || (other.at == at && other.seq > seq);
            return later ? other : this;
        }
    }

    /** As {@link LedgerView#newestNumbers}. */
    Map<MentionId, Map<Metric, Long>> of(Collection<MentionId> mentions) throws SQLException {
        Map<MentionId, Map<Metric, Long>> numbers = new HashMap<>();
        for (List<MentionId> part : InList.parts(List.copyOf(mentions))) {
            add(withOtherIds(subjects(part)), numbers);
        }
        return numbers;
    }

    private Map<Long, MentionId> subjects(List<MentionId> mentions) throws SQLException {
        Map<String, MentionId> byKey = HashMap.newHashMap(mentions.size());
        List<Long> hashes = new ArrayList<>(mentions.size());
        for (MentionId mention : mentions) {
            if (byKey.put(mention.value(), mention) == null) hashes.add(Keys.hash(mention.value()));
        }
        PreparedStatement find = statements.of(InList.in(SUBJECTS, hashes.size()));
        InList.set(find, 1, hashes);
        Map<Long, MentionId> subjects = new HashMap<>();
        try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
                MentionId mention = byKey.get(rows.getString(2));
                if (mention != null) subjects.put(rows.getLong(1), mention);
            }
        }
        return subjects;
    }

    /** All ids of the mentions, each with its mention; without those that are other ids themselves. */
    private Map<Long, MentionId> withOtherIds(Map<Long, MentionId> subjects) throws SQLException {
        Map<Long, MentionId> all = new HashMap<>();
        new Aliases(statements, position)
                .families(List.copyOf(subjects.keySet()))
                .forEach((mention, family) ->
                        family.members().forEach(member -> all.put(member, subjects.get(mention))));
        return all;
    }

    /** Kind, time, entry and value, with a space between them. */
    private static long[] numbers(String said) {
        long[] numbers = new long[4];
        int from = 0;
        for (int i = 0; i < numbers.length; i++) {
            int end = said.indexOf(' ', from);
            if (end < 0) end = said.length();
            numbers[i] = Long.parseLong(said, from, end, 10);
            from = end + 1;
        }
        return numbers;
    }

    private void add(Map<Long, MentionId> subjects, Map<MentionId, Map<Metric, Long>> numbers) throws SQLException {
        Map<MentionId, Map<Metric, Reached>> best = new HashMap<>();
        for (List<Long> part : InList.parts(List.copyOf(subjects.keySet()))) add(part, subjects, best);
        best.forEach((mention, found) -> {
            Map<Metric, Long> values = new EnumMap<>(Metric.class);
            found.forEach((metric, number) -> values.put(metric, number.value));
            numbers.put(mention, values);
        });
    }

    private void add(List<Long> part, Map<Long, MentionId> subjects, Map<MentionId, Map<Metric, Reached>> best)
            throws SQLException {
        PreparedStatement newest = statements.of(InList.in(NEWEST, part.size()));
        newest.setLong(1, position);
        newest.setLong(InList.set(newest, 2, part), position);
        try (ResultSet rows = newest.executeQuery()) {
            while (rows.next()) {
                long[] said = numbers(rows.getString(2));
                Kind kind = kinds.get(said[0]);
                MentionId mention = subjects.get(rows.getLong(1));
                if (kind == null || mention == null) continue;
                Reached number = Reached.of(kind.basis, said);
                best.computeIfAbsent(mention, m -> new EnumMap<>(Metric.class))
                        .merge(kind.metric, number, Reached::orBetter);
            }
        }
    }
}
