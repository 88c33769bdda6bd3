// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Signature;

/** The tables {@code d_*}. */
final class JdbcDerived implements Derived {

    private static final List<String> TABLES = List.of("d_match", "d_compared", "d_signature", "d_band", "d_reprint");

    private static final String MATCH = "SELECT hits FROM d_match WHERE rules = ? AND facts_digest = ?";
    private static final String REMEMBER_MATCH =
            "INSERT INTO d_match (rules, facts_digest, hits) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String COMPARED = "SELECT up_to FROM d_compared WHERE algorithm = ?";
    private static final String REMEMBER_COMPARED = "INSERT INTO d_compared (algorithm, up_to) VALUES (?, ?)"
            + " ON CONFLICT (algorithm) DO UPDATE SET up_to = max(up_to, excluded.up_to)";
    private static final String ONE_BAND =
            "SELECT version FROM (SELECT version FROM d_band WHERE hash = ? ORDER BY version LIMIT ?)";
    private static final String BANDS = String.join(" UNION ", java.util.Collections.nCopies(Bands.COUNT, ONE_BAND));
    private static final String CANDIDATES = "SELECT d.version, s.key, d.first_seq, d.signature FROM (" + BANDS
            + ") b JOIN d_signature d ON d.algorithm = ? AND d.version = b.version"
            + " JOIN subject s ON s.id = d.clipping ORDER BY d.version LIMIT ?";
    private static final String REMEMBER_SIGNATURE = "INSERT INTO d_signature (algorithm, version, clipping,"
            + " first_seq, signature) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REMEMBER_BAND =
            "INSERT INTO d_band (hash, version) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String REMEMBER_LINK = "INSERT INTO d_reprint (algorithm, clipping, version, of_clipping,"
            + " similarity) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String LINK = "SELECT r.version, s.key, r.similarity FROM d_reprint r"
            + " JOIN subject s ON s.id = r.of_clipping WHERE r.algorithm = ? AND r.clipping = ? AND r.version <= ?"
            + " ORDER BY r.version LIMIT 1";

    private final Writes writes;
    private final ReaderPool readers;

    JdbcDerived(Writes writes, ReaderPool readers) {
        this.writes = writes;
        this.readers = readers;
    }

    @Override
    public Map<String, Match> matches(String rules, Collection<String> facts) {
        byte[] key = key(rules);
        return readers.read(statements -> {
            Map<String, Match> known = new HashMap<>();
            for (String digest : facts) {
                statements
                        .first(MATCH, row -> match(row.getString(1)), key, Digests.bytes(digest))
                        .ifPresent(match -> known.put(digest, match));
            }
            return known;
        });
    }

    @Override
    public void rememberMatches(String rules, Map<String, Match> matches) {
        if (writes.areRefused() || matches.isEmpty()) return;
        byte[] key = key(rules);
        writes.run(append -> {
            for (Map.Entry<String, Match> match : matches.entrySet()) {
                append.statements().update(REMEMBER_MATCH, key, Digests.bytes(match.getKey()), hits(match.getValue()));
            }
            return matches.size();
        });
    }

    @Override
    public long compared(String algorithm) {
        return readers.read(statements -> statements.number(COMPARED, 0, algorithm));
    }

    @Override
    public List<Candidate> candidates(String algorithm, Signature signature, int atMost) {
        return readers.read(statements -> {
            PreparedStatement candidates = statements.of(CANDIDATES);
            int next = 1;
            for (long hash : Bands.hashes(algorithm, signature)) {
                candidates.setLong(next++, hash);
                candidates.setInt(next++, atMost);
            }
            candidates.setString(next++, algorithm);
            candidates.setInt(next, atMost);
            List<Candidate> found = new ArrayList<>();
            try (ResultSet rows = candidates.executeQuery()) {
                while (rows.next()) found.add(candidate(rows));
            }
            return found;
        });
    }

    @Override
    public void rememberReprints(String algorithm, List<Candidate> signed, List<Link> links, long comparedUpTo) {
        if (writes.areRefused()) return;
        writes.run(append -> {
            Statements statements = append.statements();
            for (Candidate one : signed) {
                long clipping = append.key(one.clipping().value());
                byte[] signature = bytes(one.signature());
                statements.update(REMEMBER_SIGNATURE, algorithm, one.version(), clipping, one.firstSeq(), signature);
            }
            rememberBands(statements, algorithm, signed);
            for (Link link : links) {
                long clipping = append.key(link.clipping().value());
                long of = append.key(link.of().value());
                statements.update(REMEMBER_LINK, algorithm, clipping, link.version(), of, link.similarity());
            }
            return statements.update(REMEMBER_COMPARED, algorithm, comparedUpTo);
        });
    }

    @Override
    public Map<MentionId, Link> links(String algorithm, Collection<MentionId> clippings, long position) {
        return readers.read(statements -> {
            Map<MentionId, Link> links = new HashMap<>();
            for (MentionId clipping : clippings) {
                long id = Keys.find(statements, clipping.value());
                statements
                        .first(
                                LINK,
                                row -> new Link(
                                        row.getLong(1), clipping, new MentionId(row.getString(2)), row.getDouble(3)),
                                algorithm,
                                id,
                                position)
                        .ifPresent(link -> links.put(clipping, link));
            }
            return links;
        });
    }

    @Override
    public void clear() {
        if (writes.areRefused()) return;
        writes.run(append -> {
            for (String table : TABLES) append.statements().update("DELETE FROM " + table);
            return TABLES.size();
        });
    }

    /** In the order of the table: rows that stand side by side are written side by side. */
    private static void rememberBands(Statements statements, String algorithm, List<Candidate> signed)
            throws SQLException {
        record Band(long hash, long version) {}
        List<Band> bands = new ArrayList<>(signed.size() * Bands.COUNT);
        for (Candidate one : signed) {
            for (long hash : Bands.hashes(algorithm, one.signature())) bands.add(new Band(hash, one.version()));
        }
        bands.sort(java.util.Comparator.comparingLong(Band::hash));
        PreparedStatement insert = statements.of(REMEMBER_BAND);
        for (Band band : bands) {
            insert.setLong(1, band.hash);
            insert.setLong(2, band.version);
            insert.executeUpdate();
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        short[] values = new short[Signature.SIZE];
        ByteBuffer.wrap(row.getBytes(4)).asShortBuffer().get(values);
        return new Candidate(row.getLong(1), new MentionId(row.getString(2)), row.getLong(3), new Signature(values));
    }

    private static byte[] bytes(Signature signature) {
        ByteBuffer bytes = ByteBuffer.allocate(Signature.SIZE * Short.BYTES);
        bytes.asShortBuffer().put(signature.values());
        return bytes.array();
    }

    /** Half a digest tells rules apart, and halves the table. */
    private static byte[] key(String rules) {
        return Arrays.copyOf(Digests.ofText(rules), 16);
    }

    private static @Nullable String hits(Match match) {
        return match.belongs() ? Lines.of(List.copyOf(match.sponsors())) : null;
    }

    private static Match match(@Nullable String hits) {
        return hits == null ? Match.NONE : new Match(true, new TreeSet<>(Lines.read(hits)));
    }
}
