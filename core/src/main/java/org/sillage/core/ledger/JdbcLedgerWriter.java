// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sillage.core.collect.Finding;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunState;

/** Appends under one lease, which is checked inside each transaction. */
final class JdbcLedgerWriter implements LedgerWriter {

    private static final String RUN =
            "INSERT INTO run (seq, source, window_from, window_to, planned_at, fence)" + " VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SOURCE_OF_RUN = "SELECT source FROM run WHERE seq = ?";
    private static final String HAS_ENDED = "SELECT 1 FROM run_end WHERE run = ?";
    private static final String RUN_END =
            "INSERT INTO run_end (seq, run, state, error_key, error_arguments) VALUES (?, ?, ?, ?, ?)";
    private static final String CAPTURE = "INSERT INTO capture (seq, run, source, evidence, origin, media_type,"
            + " observed_at, cursor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST_READ =
            "SELECT reader, sighted, counted, skipped FROM read WHERE capture = ?" + " ORDER BY seq DESC LIMIT 1";
    private static final String READ =
            "INSERT INTO read (seq, capture, reader, sighted, counted, skipped) VALUES (?, ?, ?, ?, ?, ?)";

    private final Writes writes;
    private final Lease lease;

    JdbcLedgerWriter(Writes writes, Lease lease) {
        this.writes = writes;
        this.lease = lease;
    }

    @Override
    public long startRun(RunPlan plan) {
        return underLease(append -> {
            long source = append.key(plan.source());
            long seq = append.entry(Entry.Kind.RUN, source);
            @Nullable
            Long plannedAt = plan.plannedAt().map(Instant::toEpochMilli).orElse(null);
            append.statements()
                    .update(
                            RUN,
                            seq,
                            source,
                            plan.from().toEpochMilli(),
                            plan.to().toEpochMilli(),
                            plannedAt,
                            lease.fence());
            return seq;
        });
    }

    @Override
    public void endRun(long run, RunState state, Optional<Message> error) {
        underLease(append -> {
            if (append.statements().number(HAS_ENDED, 0, run) != 0) return run;
            long seq = append.entry(Entry.Kind.RUN_END, sourceOf(append, run));
            @Nullable String key = error.map(Message::key).orElse(null);
            @Nullable
            String arguments = error.map(message -> Lines.of(message.stored())).orElse(null);
            append.statements().update(RUN_END, seq, run, state.key(), key, arguments);
            return seq;
        });
    }

    @Override
    public long keep(long run, String digest, String origin, String mediaType, Instant observedAt, String cursor) {
        return underLease(append -> {
            long source = sourceOf(append, run);
            long seq = append.entry(Entry.Kind.CAPTURE, source);
            append.statements()
                    .update(
                            CAPTURE,
                            seq,
                            run,
                            source,
                            Digests.bytes(digest),
                            origin,
                            mediaType,
                            observedAt.toEpochMilli(),
                            cursor);
            return seq;
        });
    }

    @Override
    public void append(long capture, List<? extends Finding> findings) {
        underLease(append -> {
            new FindingAppender(append, CaptureSource.of(append.statements(), capture), findings).append();
            return capture;
        });
    }

    @Override
    public void read(long capture, String reader, long sighted, long counted, long skipped) {
        underLease(append -> {
            CaptureSource source = CaptureSource.of(append.statements(), capture);
            ReadRow row = new ReadRow(reader, sighted, counted, skipped);
            Optional<ReadRow> last = append.statements()
                    .first(
                            LAST_READ,
                            r -> new ReadRow(r.getString(1), r.getLong(2), r.getLong(3), r.getLong(4)),
                            capture);
            if (last.equals(Optional.of(row))) return capture;
            long seq = append.entry(Entry.Kind.READ, source.source(), capture, "", 0);
            append.statements().update(READ, seq, capture, reader, sighted, counted, skipped);
            return seq;
        });
    }

    private record ReadRow(String reader, long sighted, long counted, long skipped) {}

    private long underLease(Writes.Work<Long> work) {
        return writes.run(append -> {
            JdbcLeases.check(append.statements(), lease);
            return work.in(append);
        });
    }

    private static long sourceOf(Append append, long run) throws SQLException {
        long source = append.statements().number(SOURCE_OF_RUN, Keys.NONE, run);
        if (source == Keys.NONE) throw new IllegalArgumentException("no run has the number " + run);
        return source;
    }
}
