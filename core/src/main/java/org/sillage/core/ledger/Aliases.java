// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ids are other ids of a mention at a position. An alias may lead to an id that has become one since; never back.
 * One that a person set apart is an item of its own for as long as that decision stands.
 */
final class Aliases {

    static final String ANY = "SELECT 1 FROM alias WHERE seq <= ? LIMIT 1";

    private static final String LEADING = "SELECT seq, other, mention FROM alias WHERE other IN (?*) AND seq <= ?";
    private static final String LED_TO = "SELECT seq, other, mention FROM alias WHERE mention IN (?*) AND seq <= ?";

    private final Statements statements;
    private final long position;
    private @Nullable Boolean none;
    private @Nullable Partings partings;

    Aliases(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
    }

    /** Whether no id is another id of a mention: mostly so, and then there is nothing to look up. */
    boolean areNone() throws SQLException {
        if (none == null) none = statements.number(ANY, 0, position) == 0;
        return none;
    }

    /** Number of the mention that an id is of; its own where it is no alias. */
    long mention(long id) throws SQLException {
        return id == Keys.NONE ? id : mentions(List.of(id)).getOrDefault(id, id);
    }

    /** The numbers of the mentions that ids are of, by id; those that are no aliases are missing. */
    Map<Long, Long> mentions(Collection<Long> ids) throws SQLException {
        Map<Long, Long> mentions = new HashMap<>();
        if (ids.isEmpty() || areNone()) return mentions;
        Map<Long, Long> step = joined(ids);
        mentions.putAll(step);
        while (!step.isEmpty()) {
            Map<Long, Long> further = joined(step.values());
            mentions.replaceAll((id, mention) -> further.getOrDefault(mention, mention));
            step = further;
        }
        return mentions;
    }

    private Map<Long, Long> joined(Collection<Long> ids) throws SQLException {
        Map<Long, Long> joined = new HashMap<>();
        for (Row row : rows(LEADING, ids)) {
            if (!partings().stands(row.other)) joined.put(row.other, row.mention);
        }
        return joined;
    }

    /** The mentions among these, in their order, each with its other ids; those that are aliases are missing. */
    Map<Long, Family> families(List<Long> ids) throws SQLException {
        Map<Long, Long> aliases = mentions(ids);
        Map<Long, Family> families = new LinkedHashMap<>();
        for (long id : ids) {
            if (!aliases.containsKey(id)) families.put(id, new Family(id));
        }
        if (areNone()) return families;
        for (Row row : rows(LEADING, families.keySet())) touch(families.get(row.other), row);
        Map<Long, Family> asked = families;
        while (!asked.isEmpty()) asked = nextOthers(asked);
        return families;
    }

    /** Numbers of all ids of a mention, its own first. */
    List<Long> members(long mention) throws SQLException {
        Family family = families(List.of(mention)).get(mention);
        return family == null ? List.of(mention) : family.members();
    }

    /** @return by number, the ids found, with the families they are of */
    private Map<Long, Family> nextOthers(Map<Long, Family> asked) throws SQLException {
        Map<Long, Family> found = new HashMap<>();
        for (Row row : rows(LED_TO, asked.keySet())) {
            Family family = asked.get(row.mention);
            if (family == null) continue;
            touch(family, row);
            if (partings().stands(row.other)) continue;
            family.members.add(row.other);
            found.put(row.other, family);
        }
        return found;
    }

    private void touch(@Nullable Family family, Row row) throws SQLException {
        if (family == null) return;
        family.changed = Math.max(family.changed, Math.max(row.seq, partings().last(row.other)));
    }

    /** Every id that is of one item with these, or was until a person set it apart; these among them. */
    Set<Long> relatives(Collection<Long> ids) throws SQLException {
        Set<Long> relatives = new LinkedHashSet<>(ids);
        if (areNone()) return relatives;
        Set<Long> asked = relatives;
        while (!asked.isEmpty()) {
            Set<Long> found = new LinkedHashSet<>();
            for (Row row : rows(LEADING, asked)) found.add(row.mention);
            for (Row row : rows(LED_TO, asked)) found.add(row.other);
            found.removeAll(relatives);
            relatives.addAll(found);
            asked = found;
        }
        return relatives;
    }

    private List<Row> rows(String sql, Collection<Long> ids) throws SQLException {
        List<Row> found = new ArrayList<>();
        for (List<Long> part : InList.parts(List.copyOf(ids))) {
            PreparedStatement statement = statements.of(InList.in(sql, part.size()));
            statement.setLong(InList.set(statement, 1, part), position);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) found.add(new Row(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return found;
    }

    private Partings partings() throws SQLException {
        if (partings == null) partings = Partings.at(statements, position);
        return partings;
    }

    private record Row(long seq, long other, long mention) {}

    /** A mention with its other ids. */
    static final class Family {

        private final List<Long> members = new ArrayList<>(1);
        private long changed;

        private Family(long mention) {
            members.add(mention);
        }

        /** Numbers of all its ids, its own first. */
        List<Long> members() {
            return members;
        }

        /** Last entry by which any id was joined to it or set apart; 0 where there is none. */
        long changed() {
            return changed;
        }
    }
}
