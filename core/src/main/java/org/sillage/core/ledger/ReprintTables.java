// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.ledger.Derived.Signed;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Signature;

/** The tables {@code d_signature}, {@code d_band} and {@code d_reprint}, as one connection sees them. */
final class ReprintTables {

    /** Keys that one statement looks up; a shorter list is filled up with its last key, which finds nothing twice. */
    private static final int MANY = 72;

    private static final int FEW = 4;

    private static final String VERSIONS_OF_MANY = versions(MANY);
    private static final String VERSIONS_OF_FEW = versions(FEW);
    private static final String VERSIONS_OF_ONE = "SELECT version FROM d_band WHERE hash = ? ORDER BY version LIMIT ?";
    private static final String SIGNED = "SELECT d.version, s.key, d.first_seq, d.signature FROM d_signature d"
            + " JOIN subject s ON s.id = d.clipping WHERE d.algorithm = ? AND d.version = ?";
    private static final String REMEMBER_SIGNATURE = "INSERT INTO d_signature (algorithm, version, clipping,"
            + " first_seq, signature) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REMEMBER_KEY =
            "INSERT INTO d_band (hash, version) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String REMEMBER_LINK = "INSERT INTO d_reprint (algorithm, clipping, version, of_clipping,"
            + " similarity) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String LINK = "SELECT r.version, s.key, r.similarity FROM d_reprint r"
            + " JOIN subject s ON s.id = r.of_clipping WHERE r.algorithm = ? AND r.clipping = ? AND r.version <= ?"
            + " ORDER BY r.version LIMIT 1";

    private final Statements statements;
    private final String algorithm;
    private final long seed;

    ReprintTables(Statements statements, String algorithm) {
        this.statements = statements;
        this.algorithm = algorithm;
        this.seed = Keys.hash(algorithm);
    }

    List<Candidate> candidates(Collection<Long> keys, int atMost) throws SQLException {
        List<Long> hashes = keys.stream().map(this::hash).toList();
        TreeSet<Long> versions = new TreeSet<>();
        int size = hashes.size() > FEW ? MANY : FEW;
        for (int from = 0; from < hashes.size(); from += size) {
            versions.addAll(versions(hashes.subList(from, Math.min(hashes.size(), from + size)), size, atMost));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Long version : versions) {
            if (candidates.size() < atMost) signed(version).ifPresent(candidates::add);
        }
        return candidates;
    }

    Map<Long, List<MentionId>> carriers(Collection<Long> keys, int atMost) throws SQLException {
        Map<Long, List<MentionId>> carriers = new HashMap<>();
        for (Long key : keys) {
            List<MentionId> clippings = new ArrayList<>();
            for (Long version : statements.list(VERSIONS_OF_ONE, row -> row.getLong(1), hash(key), atMost)) {
                signed(version).ifPresent(signed -> clippings.add(signed.clipping()));
            }
            if (!clippings.isEmpty()) carriers.put(key, clippings);
        }
        return carriers;
    }

    /** @param clipping its number among the subjects */
    void rememberSignature(Candidate signed, long clipping) throws SQLException {
        statements.update(
                REMEMBER_SIGNATURE,
                algorithm,
                signed.version(),
                clipping,
                signed.firstSeq(),
                signed.signature().map(ReprintTables::bytes).orElseGet(() -> new byte[0]));
    }

    /** In the order of the table: rows that stand side by side are written side by side. */
    void rememberKeys(List<Signed> signed) throws SQLException {
        record Row(long hash, long version) {}
        List<Row> rows = new ArrayList<>();
        for (Signed one : signed) {
            for (long key : one.keys())
                rows.add(new Row(hash(key), one.candidate().version()));
        }
        rows.sort(Comparator.comparingLong(Row::hash).thenComparingLong(Row::version));
        PreparedStatement insert = statements.of(REMEMBER_KEY);
        for (Row row : rows) {
            insert.setLong(1, row.hash);
            insert.setLong(2, row.version);
            insert.executeUpdate();
        }
    }

    /** @param clipping and {@code of}: numbers among the subjects */
    void rememberLink(Link link, long clipping, long of) throws SQLException {
        statements.update(REMEMBER_LINK, algorithm, clipping, link.version(), of, link.similarity());
    }

    Optional<Link> link(MentionId clipping, long position) throws SQLException {
        return statements.first(
                LINK,
                row -> new Link(row.getLong(1), clipping, new MentionId(row.getString(2)), row.getDouble(3)),
                algorithm,
                Keys.find(statements, clipping.value()),
                position);
    }

    private List<Long> versions(List<Long> hashes, int size, int atMost) throws SQLException {
        PreparedStatement versions = statements.of(size == MANY ? VERSIONS_OF_MANY : VERSIONS_OF_FEW);
        for (int i = 0; i < size; i++) versions.setLong(i + 1, hashes.get(Math.min(i, hashes.size() - 1)));
        versions.setInt(size + 1, atMost);
        List<Long> found = new ArrayList<>();
        try (ResultSet rows = versions.executeQuery()) {
            while (rows.next()) found.add(rows.getLong(1));
        }
        return found;
    }

    private static String versions(int keys) {
        return "SELECT DISTINCT version FROM d_band WHERE hash IN (" + "?,".repeat(keys - 1)
                + "?) ORDER BY version LIMIT ?";
    }

    private Optional<Candidate> signed(long version) throws SQLException {
        return statements.first(SIGNED, ReprintTables::candidate, algorithm, version);
    }

    /** Cut to 48 bits, which a table keeps in six bytes: a chance hit costs one more comparison and no more. */
    private long hash(long key) {
        long mixed = (seed ^ key) * 0x9E3779B97F4A7C15L;
        return mixed >>> 16;
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getLong(1), new MentionId(row.getString(2)), row.getLong(3), signature(row.getBytes(4)));
    }

    private static Optional<Signature> signature(byte[] bytes) {
        if (bytes.length == 0) return Optional.empty();
        short[] values = new short[Signature.SIZE];
        ByteBuffer.wrap(bytes).asShortBuffer().get(values);
        return Optional.of(new Signature(values));
    }

    private static byte[] bytes(Signature signature) {
        ByteBuffer bytes = ByteBuffer.allocate(Signature.SIZE * Short.BYTES);
        bytes.asShortBuffer().put(signature.values());
        return bytes.array();
    }
}
