// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds of the subjects of one append: their numbers, and what was said of those that are mentions. All
 * are looked up together before the first is appended to, and one that comes a second time is looked up again.
 */
final class KnownSubjects {

    private static final String KNOWN =
            "SELECT s.hash, s.key, s.id, v.seq, v.source, v.first, v.facts_digest, v.revision"
                    + " FROM subject s LEFT JOIN version v ON v.mention = s.id WHERE s.hash IN (?*)";

    private final Append append;
    private Map<String, Subject> before;
    private final Set<String> met = new HashSet<>();

    KnownSubjects(Append append, Collection<String> keys) throws SQLException {
        this.append = append;
        this.before = find(keys);
    }

    /** A version of a mention by any source. */
    static final class Said {
        final long seq;
        final long source;
        final long first;
        final OptionalLong revision;
        private final byte[] facts;

        private Said(ResultSet row) throws SQLException {
            this.seq = row.getLong(4);
            this.source = row.getLong(5);
            this.first = row.getLong(6);
            this.facts = row.getBytes(7);
            long number = row.getLong(8);
            this.revision = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }

        /** Whether its agency numbered it higher than another version of the same dispatch. */
        boolean isNewerThan(OptionalLong other) {
            return revision.isPresent() && other.isPresent() && revision.getAsLong() > other.getAsLong();
        }

        /** @param digest of facts */
        boolean says(byte[] digest) {
            return Arrays.equals(facts, digest);
        }
    }

    /** A subject by its key. */
    static final class Subject {
        private final long hash;
        private long id = Keys.NONE;
        private final List<Said> versions = new ArrayList<>(1);

        private Subject(String key) {
            this.hash = Keys.hash(key);
        }

        /** What its key is found by. */
        long hash() {
            return hash;
        }

        /** Number of its key; {@link Keys#NONE} when it has none. */
        long id() {
            return id;
        }

        /** Its versions, in no order; empty when it is no mention. */
        List<Said> versions() {
            return versions;
        }
    }

    private Map<String, Subject> find(Collection<String> keys) throws SQLException {
        Statements statements = append.statements();
        Map<String, Subject> byKey = new HashMap<>();
        for (String key : keys) byKey.computeIfAbsent(key, Subject::new);
        List<Long> hashes =
                byKey.values().stream().map(Subject::hash).distinct().toList();
        for (List<Long> part : InList.parts(hashes)) {
            PreparedStatement find = statements.of(InList.in(KNOWN, part.size()));
            InList.set(find, 1, part);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) see(byKey.get(rows.getString(2)), rows);
            }
        }
        return byKey;
    }

    /** Two keys may share a hash: of the other one there is none here. */
    private static void see(@Nullable Subject subject, ResultSet row) throws SQLException {
        if (subject == null) return;
        subject.id = row.getLong(3);
        // No entry has the number 0: there is no version.
        if (row.getLong(4) != 0) subject.versions.add(new Said(row));
    }

    /** What is known of a subject, true until something is appended to it. */
    Subject of(String key) throws SQLException {
        Subject known = met.add(key) ? before.get(key) : null;
        if (known == null) known = find(List.of(key)).get(key);
        if (known == null) throw new IllegalStateException("a key that is asked for is found: " + key);
        return known;
    }

    /** Looks up anew whatever is asked for from now on: names were taken out. */
    void forget() {
        before = Map.of();
    }
}
