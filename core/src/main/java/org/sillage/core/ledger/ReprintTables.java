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
import org.sillage.core.ledger.Derived.Candidate;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.ledger.Derived.Signed;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;

/** The tables {@code d_signature}, {@code d_band} and {@code d_reprint}, as one connection sees them. */
final class ReprintTables {

    private static final String SIGNED = "SELECT d.version, s.key, d.first_seq, d.signature FROM d_signature d"
            + " JOIN subject s ON s.id = d.clipping WHERE d.version IN (?*) AND d.algorithm = ?";
    private static final String REMEMBER_SIGNATURE = "INSERT INTO d_signature (algorithm, version, clipping,"
            + " first_seq, signature) SELECT ?, v.seq, v.mention, v.first, ? FROM version v WHERE v.seq = ?"
            + " ON CONFLICT DO NOTHING";
    private static final String REMEMBER_SIGNATURE_OF = "INSERT INTO d_signature (algorithm, version, clipping,"
            + " first_seq, signature) SELECT ?, v.seq, ?, ?, ? FROM version v WHERE v.seq = ?"
            + " ON CONFLICT DO NOTHING";
    private static final String REMEMBER_LINK = "INSERT INTO d_reprint (algorithm, clipping, version, of_clipping,"
            + " similarity) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String LINK = "SELECT r.version, s.key, r.similarity FROM d_reprint r"
            + " JOIN subject s ON s.id = r.of_clipping WHERE r.algorithm = ? AND r.clipping = ? AND r.version <= ?"
            + " ORDER BY r.version LIMIT 1";

    private static final String LINKED = "SELECT version, of_clipping, similarity FROM d_reprint"
            + " WHERE algorithm = ? AND clipping = ? AND version <= ? ORDER BY version LIMIT 1";
    private static final String KEY = "SELECT key FROM subject WHERE id = ?";

    private final Statements statements;
    private final String algorithm;
    private final KeyTable keys;

    ReprintTables(Statements statements, String algorithm) {
        this.statements = statements;
        this.algorithm = algorithm;
        this.keys = new KeyTable(statements, algorithm);
    }

    /** As {@link Derived#under}. */
    Map<Long, List<Long>> under(Collection<Long> some) throws SQLException {
        return keys.under(some);
    }

    /** As {@link Derived#signed}. */
    Map<Long, Candidate> signed(Collection<Long> versions) throws SQLException {
        Map<Long, Candidate> signed = new HashMap<>();
        for (List<Long> part : InList.parts(versions.stream().sorted().toList())) {
            PreparedStatement find = statements.of(InList.in(SIGNED, part.size()));
            find.setString(InList.set(find, 1, part), algorithm);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) signed.put(rows.getLong(1), candidate(rows));
            }
        }
        return signed;
    }

    void rememberSignature(Candidate signed) throws SQLException {
        statements.update(REMEMBER_SIGNATURE, algorithm, values(signed), signed.version());
    }

    /** @param clipping number among the subjects; not that of the version's own id, where that is another id of it */
    void rememberSignature(Candidate signed, long clipping) throws SQLException {
        statements.update(
                REMEMBER_SIGNATURE_OF, algorithm, clipping, signed.firstSeq(), values(signed), signed.version());
    }

    private static byte[] values(Candidate signed) {
        return signed.signature().map(ReprintTables::bytes).orElseGet(() -> new byte[0]);
    }

    void rememberKeys(List<Signed> signed) throws SQLException {
        keys.remember(signed);
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

    /** As {@link Derived#carried}. */
    Map<MentionId, Link> carried(Collection<MentionId> clippings, long position) throws SQLException {
        Aliases aliases = new Aliases(statements, position);
        Map<MentionId, Link> carried = new HashMap<>();
        for (MentionId clipping : clippings) {
            long number = Keys.find(statements, clipping.value());
            Aliases.Family family = aliases.families(List.of(number)).get(number);
            if (family == null) continue;
            for (Linked link : linked(family.members(), position)) {
                long of = aliases.mention(link.of);
                if (of == number) continue;
                MentionId other = new MentionId(
                        statements.first(KEY, row -> row.getString(1), of).orElseThrow());
                carried.put(clipping, new Link(link.version, clipping, other, link.similarity));
                break;
            }
        }
        return carried;
    }

    /** The link of each of these that counts, the earliest first. */
    private List<Linked> linked(List<Long> clippings, long position) throws SQLException {
        List<Linked> links = new ArrayList<>();
        for (long clipping : clippings) {
            statements
                    .first(
                            LINKED,
                            row -> new Linked(row.getLong(1), row.getLong(2), row.getDouble(3)),
                            algorithm,
                            clipping,
                            position)
                    .ifPresent(links::add);
        }
        links.sort(Comparator.comparingLong(Linked::version));
        return links;
    }

    private record Linked(long version, long of, double similarity) {}

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
