// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.message.Message;
import org.sillage.core.run.RunPlan;
import org.sillage.core.run.RunRecord;
import org.sillage.core.run.RunState;

/** Finds runs, captures and skips as they were known at a position. */
final class Runs {

    /** Of each capture its last reading to the end counts: one that was read anew is not summed twice. */
    private static final String READS = " FROM read d JOIN capture c ON c.seq = d.capture WHERE c.run = r.seq"
            + " AND d.seq = (SELECT max(l.seq) FROM read l WHERE l.capture = c.seq AND l.seq <= ?1)";

    private static final String RUN = "SELECT r.seq, s.key, r.window_from, r.window_to, r.planned_at, e.recorded_at,"
            + " n.state, n.error_key, n.error_arguments,"
            + " (SELECT count(*) FROM capture c WHERE c.run = r.seq AND c.seq <= ?1),"
            + " (SELECT sum(d.sighted)" + READS + "), (SELECT sum(d.counted)" + READS + "),"
            + " (SELECT sum(d.skipped)" + READS + ")"
            + " FROM run r JOIN subject s ON s.id = r.source JOIN entry e ON e.seq = r.seq"
            + " LEFT JOIN run_end n ON n.run = r.seq AND n.seq <= ?1";
    private static final String ONE = RUN + " WHERE r.seq = ?2 AND r.seq <= ?1";

    private static final String LAST = RUN
            + " WHERE r.seq = (SELECT max(l.seq) FROM run l WHERE l.source = ?2 AND l.seq <= ?1) AND n.state IS NULL";
    private static final String THAT_READ = RUN
            + " WHERE n.state IN ('collected', 'unchanged') AND r.seq = (SELECT max(c.run) FROM capture c"
            + " JOIN read d ON d.capture = c.seq"
            + " WHERE c.evidence = ?3 AND c.source = ?2 AND d.reader = ?4 AND d.seq <= ?1)";

    /** A window without length lies where it stands. */
    private static final String OVERLAP = RUN + " WHERE r.seq <= ?1 AND r.window_from < ?3 AND r.window_to >= ?2"
            + " AND (r.window_to > ?2 OR r.window_from = r.window_to)";

    private static final String OVERLAPPING = OVERLAP + " ORDER BY r.seq";
    private static final String OVERLAPPING_OF_SOURCE = OVERLAP + " AND r.source = ?4 ORDER BY r.seq";
    private static final String UNANSWERED =
            OVERLAP + " AND (n.state IS NULL OR n.state IN ('failed', 'missed')) ORDER BY r.seq";

    private static final String SKIPS = "SELECT k.seq, c.evidence, k.place, k.reason, k.arguments FROM capture c"
            + " JOIN skip k ON k.capture = c.seq WHERE c.run = ? AND k.seq <= ? ORDER BY c.seq, k.seq";

    private static final String CAPTURE = "SELECT c.seq, c.run, c.evidence, c.origin, c.media_type, c.observed_at,"
            + " c.cursor, EXISTS (SELECT 1 FROM read d WHERE d.capture = c.seq AND d.seq <= ?1) FROM capture c";
    private static final String TO_EXTRACT = CAPTURE + " JOIN to_extract x ON x.capture = c.seq ORDER BY c.seq";
    private static final String CAPTURES = CAPTURE + " WHERE c.run = ?2 AND c.seq <= ?1 ORDER BY c.seq";
    private static final String LAST_CAPTURE =
            CAPTURE + " WHERE c.source = ?2 AND c.seq <= ?1 ORDER BY c.seq DESC LIMIT 1";

    /** Whatever comes over the network has an address. */
    private static final String FILES =
            "SELECT origin, evidence FROM capture WHERE seq <= ?" + " AND instr(origin, '://') = 0 ORDER BY seq";

    private static final String ASKED =
            "SELECT origin, count(*), max(observed_at) FROM capture" + " WHERE seq <= ? AND source = ? GROUP BY origin";

    private final Statements statements;
    private final long position;

    Runs(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
    }

    List<RunRecord> overlapping(Instant from, Instant to) throws SQLException {
        return statements.list(OVERLAPPING, Runs::run, position, from.toEpochMilli(), to.toEpochMilli());
    }

    List<RunRecord> overlapping(String source, Instant from, Instant to) throws SQLException {
        return statements.list(
                OVERLAPPING_OF_SOURCE,
                Runs::run,
                position,
                from.toEpochMilli(),
                to.toEpochMilli(),
                Keys.find(statements, source));
    }

    List<RunRecord> unanswered(Instant from, Instant to) throws SQLException {
        return statements.list(UNANSWERED, Runs::run, position, from.toEpochMilli(), to.toEpochMilli());
    }

    Optional<RunRecord> one(long id) throws SQLException {
        return statements.first(ONE, Runs::run, position, id);
    }

    Optional<RunRecord> open(String source) throws SQLException {
        return statements.first(LAST, Runs::run, position, Keys.find(statements, source));
    }

    Optional<RunRecord> thatRead(String source, String digest, String reader) throws SQLException {
        return statements.first(
                THAT_READ, Runs::run, position, Keys.find(statements, source), Digests.bytes(digest), reader);
    }

    List<SkipRecord> skips(long run) throws SQLException {
        return statements.list(
                SKIPS,
                row -> new SkipRecord(
                        row.getLong(1),
                        new EvidenceRef(Digests.hex(row.getBytes(2)), row.getString(3)),
                        Message.read(row.getString(4), Lines.read(row.getString(5)))),
                run,
                position);
    }

    List<CaptureRecord> captures(long run) throws SQLException {
        return statements.list(CAPTURES, Runs::capture, position, run);
    }

    List<CaptureRecord> toExtract() throws SQLException {
        return statements.list(TO_EXTRACT, Runs::capture, position);
    }

    Optional<CaptureRecord> lastCapture(String source) throws SQLException {
        return statements.first(LAST_CAPTURE, Runs::capture, position, Keys.find(statements, source));
    }

    Map<String, AskedAddress> asked(String source) throws SQLException {
        Map<String, AskedAddress> asked = new HashMap<>();
        statements.list(
                ASKED,
                row -> asked.put(
                        row.getString(1), new AskedAddress(row.getInt(2), Instant.ofEpochMilli(row.getLong(3)))),
                position,
                Keys.find(statements, source));
        return asked;
    }

    KeptFiles files() throws SQLException {
        LinkedHashMap<String, String> digests = new LinkedHashMap<>();
        statements.list(FILES, row -> digests.putLast(row.getString(1), Digests.hex(row.getBytes(2))), position);
        return new KeptFiles(digests);
    }

    private static RunRecord run(ResultSet row) throws SQLException {
        long plannedAt = row.getLong(5);
        Optional<Instant> planned = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(plannedAt));
        RunPlan plan = new RunPlan(
                row.getString(2), Instant.ofEpochMilli(row.getLong(3)), Instant.ofEpochMilli(row.getLong(4)), planned);
        String arguments = row.getString(9);
        return new RunRecord(
                row.getLong(1),
                plan,
                Instant.ofEpochMilli(row.getLong(6)),
                Optional.ofNullable(row.getString(7)).map(state -> RunState.valueOf(state.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(row.getString(8)).map(key -> Message.read(key, Lines.read(arguments))),
                row.getInt(10),
                row.getLong(11),
                row.getLong(12),
                row.getLong(13));
    }

    private static CaptureRecord capture(ResultSet row) throws SQLException {
        return new CaptureRecord(
                row.getLong(1),
                row.getLong(2),
                Digests.hex(row.getBytes(3)),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                row.getBoolean(8));
    }
}
