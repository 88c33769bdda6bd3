// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Finds numbers as they were known at a position. */
final class Readings {

    private static final String COLUMNS = "SELECT r.subject, s.key, k.metric, k.shape, k.basis, k.supplier,"
            + " k.definition, r.seq, r.value, r.at, r.first_day, r.last_day, r.zone, coalesce(r.place, e.place),"
            + " e.recorded_at, c.evidence, o.key";
    private static final String JOINS = " JOIN reading_kind k ON k.id = r.kind JOIN subject s ON s.id = r.subject"
            + " JOIN entry e ON e.seq = r.seq JOIN capture c ON c.seq = e.capture JOIN subject o ON o.id = c.source";

    private static final String OF_METRIC = COLUMNS + " FROM reading r" + JOINS
            + " WHERE r.subject = ? AND r.kind IN (SELECT id FROM reading_kind WHERE metric = ?) AND r.seq <= ?"
            + " ORDER BY r.seq, r.n";

    /**
     * Steps from one kind of a subject to its next, and in each takes the last: the time it takes does not grow with
     * the history of a number.
     */
    private static final String LATEST = "WITH RECURSIVE has(subject, kind) AS ("
            + "SELECT s.id, (SELECT min(r.kind) FROM reading r WHERE r.subject = s.id) FROM subject s"
            + " WHERE s.id IN (?*) UNION ALL"
            + " SELECT h.subject, (SELECT min(r.kind) FROM reading r WHERE r.subject = h.subject AND r.kind > h.kind)"
            + " FROM has h WHERE h.kind IS NOT NULL) "
            + COLUMNS + " FROM has h CROSS JOIN reading r ON r.subject = h.subject AND r.kind = h.kind"
            + " AND (r.at, r.seq, r.n) = (SELECT l.at, l.seq, l.n FROM reading l WHERE l.subject = h.subject"
            + " AND l.kind = h.kind AND l.seq <= ? ORDER BY l.at DESC, l.seq DESC, l.n DESC LIMIT 1)"
            + JOINS + " WHERE h.kind IS NOT NULL";

    private final Statements statements;
    private final long position;

    Readings(Statements statements, long position) {
        this.statements = statements;
        this.position = position;
    }

    List<ReadingRecord> of(Subject subject, Metric metric) throws SQLException {
        long id = Keys.find(statements, subject.key());
        List<ReadingRecord> readings = new ArrayList<>();
        Aliases aliases = new Aliases(statements, position);
        for (long member : aliases.members(aliases.mention(id))) {
            readings.addAll(statements.list(OF_METRIC, row -> Row.of(row).reading, member, metric.key(), position));
        }
        // Stable: those of one entry stay in their order.
        readings.sort(Comparator.comparingLong(ReadingRecord::seq));
        return readings;
    }

    /**
     * The latest readings of each metric and basis: the last observed, then the last recorded. Where there are totals
     * or levels, days of the same number do not stand in for them.
     *
     * @param heads by the numbers of the keys that may be counted, the mention that each is an id of
     * @return by mention
     */
    Map<Long, List<ReadingRecord>> latest(Map<Long, Long> heads) throws SQLException {
        Map<Long, Map<MetricAndBasis, Row>> best = new HashMap<>();
        for (List<Long> part : InList.parts(List.copyOf(heads.keySet()))) {
            PreparedStatement latest = statements.of(InList.in(LATEST, part.size()));
            latest.setLong(InList.set(latest, 1, part), position);
            try (ResultSet rows = latest.executeQuery()) {
                while (rows.next()) {
                    Row row = Row.of(rows);
                    best.computeIfAbsent(heads.get(row.subject), mention -> new HashMap<>())
                            .merge(row.what(), row, Readings::later);
                }
            }
        }
        Map<Long, List<ReadingRecord>> bySubject = new HashMap<>();
        best.forEach((subject, rows) -> bySubject.put(subject, inOrder(rows.values())));
        return bySubject;
    }

    private static List<ReadingRecord> inOrder(Collection<Row> rows) {
        Comparator<MetricAndBasis> order =
                Comparator.comparing(MetricAndBasis::metric).thenComparing(MetricAndBasis::basis);
        return rows.stream()
                .sorted(Comparator.comparing(Row::what, order))
                .map(Row::reading)
                .toList();
    }

    private static Row later(Row one, Row other) {
        if (one.isAmount() != other.isAmount()) return one.isAmount() ? other : one;
        Comparator<Row> order = Comparator.comparingLong(Row::at).thenComparingLong(row -> row.reading.seq());
        return order.compare(other, one) > 0 ? other : one;
    }

    /** What one subject has one latest reading of. */
    private record MetricAndBasis(Metric metric, Basis basis) {}

    private record Row(long subject, long at, ReadingRecord reading) {

        static Row of(ResultSet row) throws SQLException {
            MetricSnapshot snapshot = new MetricSnapshot(
                    new Subject(row.getString(2)),
                    Metric.ofKey(row.getString(3)),
                    value(row),
                    Basis.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                    row.getString(6),
                    row.getString(7));
            ReadingRecord reading = new ReadingRecord(
                    row.getLong(8),
                    Instant.ofEpochMilli(row.getLong(15)),
                    row.getString(17),
                    snapshot,
                    new EvidenceRef(Digests.hex(row.getBytes(16)), row.getString(14)));
            return new Row(row.getLong(1), row.getLong(10), reading);
        }

        private static Reading value(ResultSet row) throws SQLException {
            long value = row.getLong(9);
            int shape = row.getInt(4);
            return switch (shape) {
                case Codes.TOTAL -> new Reading.Total(value, Instant.ofEpochMilli(row.getLong(10)));
                case Codes.LEVEL -> new Reading.Level(value, Instant.ofEpochMilli(row.getLong(10)));
                case Codes.AMOUNT ->
                    new Reading.Amount(
                            value,
                            new Period(
                                    LocalDate.parse(row.getString(11)),
                                    LocalDate.parse(row.getString(12)),
                                    ZoneId.of(row.getString(13))));
                default -> throw new LedgerException("the ledger holds a reading of a shape not known: " + shape);
            };
        }

        MetricAndBasis what() {
            return new MetricAndBasis(
                    reading.snapshot().metric(), reading.snapshot().basis());
        }

        boolean isAmount() {
            return reading.snapshot().reading() instanceof Reading.Amount;
        }
    }
}
