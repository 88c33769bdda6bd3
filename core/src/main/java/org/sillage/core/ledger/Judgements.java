// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sillage.core.campaign.Judgement;

/** Decisions of people: appended in one chain, read as they stood at a position. */
final class Judgements {

    private static final String SELECT =
            "SELECT j.seq, e.recorded_at, j.kind, s.key, j.scope, j.value, j.decided_by, j.note,"
                    + " j.undoes, j.previous_hash, j.hash FROM judgement j JOIN entry e ON e.seq = j.seq"
                    + " JOIN subject s ON s.id = j.subject WHERE j.seq <= ? ORDER BY j.seq";
    private static final String LAST_HASH = "SELECT hash FROM judgement ORDER BY seq DESC LIMIT 1";
    private static final String INSERT =
            "INSERT INTO judgement (seq, kind, subject, scope, value, decided_by, note, undoes,"
                    + " previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Statements statements;

    Judgements(Statements statements) {
        this.statements = statements;
    }

    /** All up to a position, undoings among them, in the order recorded. */
    List<JudgementRecord> upTo(long position) throws SQLException {
        return statements.list(SELECT, Judgements::record, position);
    }

    /** Those in force at a position: the last on each thing that was not undone, in the order recorded. */
    List<JudgementRecord> inForce(Judgement.Kind kind, long position) throws SQLException {
        List<JudgementRecord> all = upTo(position);
        Set<Long> undone = new HashSet<>();
        all.forEach(record -> record.undoes().ifPresent(undone::add));
        Map<Thing, JudgementRecord> last = new LinkedHashMap<>();
        for (JudgementRecord record : all) {
            Judgement judgement = record.judgement();
            if (judgement.kind() != kind || record.undoes().isPresent() || undone.contains(record.seq())) continue;
            Thing thing = new Thing(judgement.subject(), judgement.within());
            last.remove(thing);
            last.put(thing, record);
        }
        return List.copyOf(last.values());
    }

    /** The first decision whose hash is not what it says; empty when the chain is whole. */
    OptionalLong broken() throws SQLException {
        byte[] previous = JudgementChain.START;
        for (Link link : statements.list(
                SELECT, row -> new Link(record(row), row.getBytes(10), row.getBytes(11)), Long.MAX_VALUE)) {
            byte[] expected = JudgementChain.link(previous, link.record());
            if (!Arrays.equals(link.previous(), previous) || !Arrays.equals(link.hash(), expected)) {
                return OptionalLong.of(link.record().seq());
            }
            previous = expected;
        }
        return OptionalLong.empty();
    }

    static long append(Append append, Judgement judgement, OptionalLong undoes) throws SQLException {
        long subject = append.key(judgement.subject());
        long seq = append.entry(Entry.Kind.JUDGEMENT, subject);
        JudgementRecord record = new JudgementRecord(seq, Instant.ofEpochMilli(append.recordedAt()), judgement, undoes);
        byte[] previous =
                append.statements().first(LAST_HASH, row -> row.getBytes(1)).orElse(JudgementChain.START);
        append.statements()
                .update(
                        INSERT,
                        seq,
                        judgement.kind().key(),
                        subject,
                        judgement.within(),
                        judgement.value(),
                        judgement.by(),
                        judgement.note(),
                        undoes.isPresent() ? undoes.getAsLong() : null,
                        previous,
                        JudgementChain.link(previous, record));
        return seq;
    }

    /** A decision that can be taken back; empty when there is none of this number, or it was taken back. */
    Optional<JudgementRecord> standing(long seq) throws SQLException {
        List<JudgementRecord> all = upTo(Long.MAX_VALUE);
        if (all.stream().anyMatch(record -> record.undoes().equals(OptionalLong.of(seq)))) return Optional.empty();
        return all.stream()
                .filter(record -> record.seq() == seq && record.undoes().isEmpty())
                .findFirst();
    }

    private static JudgementRecord record(ResultSet row) throws SQLException {
        String key = row.getString(3);
        Judgement.Kind kind = Judgement.Kind.of(key)
                .orElseThrow(() -> new LedgerException("the ledger holds a judgement of a kind not known: " + key));
        long undoes = row.getLong(9);
        return new JudgementRecord(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                new Judgement(
                        kind, row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
                undoes == 0 ? OptionalLong.empty() : OptionalLong.of(undoes));
    }

    /** What a later decision replaces an earlier one on. */
    private record Thing(String subject, String within) {}

    @SuppressWarnings("ArrayRecordComponent") // Lives for one comparison.
    private record Link(JudgementRecord record, byte[] previous, byte[] hash) {}
}
