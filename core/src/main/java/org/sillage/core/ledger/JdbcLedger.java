// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.sillage.core.campaign.Judgement;

/**
 * The ledger in a database, in plain JDBC. Reads see the last commit, on connections of their own; writes join the
 * transaction of the connection they are given where there is one, else each is a transaction of its own.
 */
public final class JdbcLedger implements Ledger {

    private static final String POSITION = "SELECT max(seq) FROM entry";
    private static final String RECORDED_AT = "SELECT recorded_at FROM entry WHERE seq = ?";
    private static final String AFTER = "SELECT e.seq, e.recorded_at, e.kind, s.key FROM entry e"
            + " JOIN subject s ON s.id = e.subject WHERE e.seq > ? ORDER BY e.seq LIMIT ?";
    private static final String CLIPPING_VERSIONS =
            "SELECT seq FROM version WHERE seq > ? AND seq <= ? AND kind = " + Codes.CLIPPING + " ORDER BY seq LIMIT ?";
    private static final String ENDED =
            "SELECT DISTINCT mention FROM version WHERE embargo > ? AND embargo <= ? ORDER BY mention";
    private static final String REPORT = "INSERT INTO report (seq, campaign, kind, period, lang, position,"
            + " figures_hash, content_hash, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String WINDOW_DONE = "SELECT window_end FROM window_done WHERE schedule = ?";
    /** A campaign has a few hundred reports at most: its index is enough. */
    private static final String SAME_REPORT = "SELECT seq FROM report WHERE campaign = ? AND kind = ? AND period = ?"
            + " AND lang = ? AND position = ? AND content_hash = ? AND path = ?";

    private static final String SET_WINDOW_DONE = "INSERT INTO window_done (schedule, window_end) VALUES (?, ?)"
            + " ON CONFLICT (schedule) DO UPDATE SET window_end = max(window_end, excluded.window_end)";

    private final ReaderPool readers;
    private final Writes writes;
    private final Leases leases;
    private final Derived derived;
    private final Clock clock;

    /** A ledger that writes through the database's own connection, for programs without a connection pool. */
    public JdbcLedger(Database database, Clock clock) {
        this(database, database.writer(), clock);
    }

    /**
     * @param writer gives connections that {@code database} opened, however wrapped; one that is in a transaction
     *     (not in auto-commit mode) is joined
     * @param clock stamps what is recorded
     */
    public JdbcLedger(Database database, DataSource writer, Clock clock) {
        this.readers = database.readers();
        this.writes = new Writes(database, writer, clock);
        this.leases = new JdbcLeases(writes, readers);
        this.derived = new JdbcDerived(writes, readers);
        this.clock = clock;
    }

    @Override
    public String storeId() {
        return readers.read(statements -> statements
                .first("SELECT id FROM store", row -> row.getString(1))
                .orElseThrow());
    }

    @Override
    public long position() {
        return readers.read(statements -> statements.number(POSITION, 0));
    }

    /** By bisection: numbers have no gaps and times never go back. */
    @Override
    public long positionAt(Instant time) {
        long millis = time.toEpochMilli();
        return readers.read(statements -> {
            long known = 0;
            long after = statements.number(POSITION, 0) + 1;
            while (after - known > 1) {
                long middle = (known + after) >>> 1;
                if (statements.number(RECORDED_AT, 0, middle) <= millis) known = middle;
                else after = middle;
            }
            return known;
        });
    }

    @Override
    public LedgerView at(long position) {
        return new JdbcView(readers, position);
    }

    @Override
    public List<Entry> after(long position, int limit) {
        return readers.read(statements -> statements.list(
                AFTER,
                row -> new Entry(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        EntryKinds.of(row.getInt(3)),
                        row.getString(4)),
                position,
                limit));
    }

    @Override
    public List<Long> clippingVersions(long after, long upTo, int limit) {
        return readers.read(
                statements -> statements.list(CLIPPING_VERSIONS, row -> row.getLong(1), after, upTo, limit));
    }

    @Override
    public Map<Long, Dossier> shownAt(Collection<Long> versions) {
        return readers.read(statements -> new ShownAt(statements).of(versions));
    }

    @Override
    public LedgerWriter writer(Lease lease) {
        return new JdbcLedgerWriter(writes, lease);
    }

    @Override
    public long recordConfig(Map<String, String> digests) {
        return writes.run(append -> {
            ConfigAppender.append(append, digests);
            return append.position();
        });
    }

    @Override
    public long recordReleases() {
        boolean none =
                readers.read(statements -> statements.number(ENDED, 0, lastRecordedAt(statements), clock.millis()))
                        == 0;
        return none ? position() : writes.run(append -> releases(append));
    }

    /** Between the last entry and this one, which is recorded after its embargo. */
    private static long releases(Append append) throws SQLException {
        Statements statements = append.statements();
        List<Long> ended =
                statements.list(ENDED, row -> row.getLong(1), lastRecordedAt(statements), append.recordedAt());
        for (long mention : ended) append.entry(Entry.Kind.RELEASE, mention);
        return append.position();
    }

    private static long lastRecordedAt(Statements statements) throws SQLException {
        return statements.number(RECORDED_AT, 0, statements.number(POSITION, 0));
    }

    @Override
    public long recordReport(ReportRecord report) {
        return writes.run(append -> recordReport(append, report));
    }

    private static long recordReport(Append append, ReportRecord report) throws SQLException {
        long known = append.statements()
                .number(
                        SAME_REPORT,
                        0,
                        report.campaign(),
                        report.kind(),
                        report.period(),
                        report.language(),
                        report.position(),
                        Digests.bytes(report.contentHash()),
                        report.path());
        if (known != 0) return known;
        long seq = append.entry(Entry.Kind.REPORT, append.key(report.campaign()));
        append.statements()
                .update(
                        REPORT,
                        seq,
                        report.campaign(),
                        report.kind(),
                        report.period(),
                        report.language(),
                        report.position(),
                        Digests.bytes(report.figuresHash()),
                        Digests.bytes(report.contentHash()),
                        report.path());
        return seq;
    }

    @Override
    public long judge(Judgement judgement) {
        return writes.run(append -> Judgements.append(append, judgement, OptionalLong.empty()));
    }

    @Override
    public OptionalLong undo(long judgement, String by, String note) {
        return writes.run(append -> {
            Optional<JudgementRecord> standing = new Judgements(append.statements()).standing(judgement);
            if (standing.isEmpty()) return OptionalLong.empty();
            Judgement undone = standing.get().judgement();
            Judgement undoing =
                    new Judgement(undone.kind(), undone.subject(), undone.within(), undone.value(), by, note);
            return OptionalLong.of(Judgements.append(append, undoing, OptionalLong.of(judgement)));
        });
    }

    @Override
    public OptionalLong brokenJudgement() {
        return readers.read(statements -> new Judgements(statements).broken());
    }

    @Override
    public List<CaptureRecord> toExtract() {
        return readers.read(statements -> new Runs(statements, Long.MAX_VALUE).toExtract());
    }

    @Override
    public Optional<String> extracted(long capture, Optional<String> extract) {
        return writes.run(append -> Extracts.done(append.statements(), capture, extract));
    }

    @Override
    public void scrub() {
        writes.emptyLog();
    }

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public Derived derived() {
        return derived;
    }

    @Override
    public Optional<Instant> windowDone(String schedule) {
        return readers.read(
                statements -> statements.first(WINDOW_DONE, row -> Instant.ofEpochMilli(row.getLong(1)), schedule));
    }

    @Override
    public void windowDone(String schedule, Instant end) {
        writes.run(append -> append.statements().update(SET_WINDOW_DONE, schedule, end.toEpochMilli()));
    }
}
