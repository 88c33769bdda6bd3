// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sillage.core.collect.Finding;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Period;
import org.sillage.core.metric.Reading;

/**
 * Appends numbers that are new. The same number of the same time by the same supplier is known; another number of that
 * time is a correction, and is appended.
 */
final class ReadingAppender {

    private static final String KIND = "SELECT id FROM reading_kind"
            + " WHERE metric = ? AND shape = ? AND basis = ? AND supplier = ? AND definition = ?";
    private static final String NEW_KIND =
            "INSERT INTO reading_kind (metric, shape, basis, supplier, definition) VALUES (?, ?, ?, ?, ?)";
    private static final String SAME_TIME = "SELECT seq, value, last_day, zone FROM reading"
            + " WHERE subject = ? AND kind = ? AND at = ? ORDER BY seq DESC, n DESC";
    private static final String SAID_BY_THESE_BYTES =
            "SELECT 1 FROM entry e JOIN capture c ON c.seq = e.capture WHERE e.seq = ? AND c.evidence = ?";

    private final Append append;
    private final CaptureSource capture;

    ReadingAppender(Append append, CaptureSource capture) {
        this.append = append;
        this.capture = capture;
    }

    /** What numbers are compared within. */
    record KindKey(Metric metric, int shape, Basis basis, String supplier, String definition) {
        static KindKey of(MetricSnapshot snapshot) {
            int shape = switch (snapshot.reading()) {
                case Reading.Total total -> Codes.TOTAL;
                case Reading.Amount amount -> Codes.AMOUNT;
                case Reading.Level level -> Codes.LEVEL;
            };
            return new KindKey(snapshot.metric(), shape, snapshot.basis(), snapshot.supplier(), snapshot.definition());
        }
    }

    /**
     * A number to append.
     *
     * @param kind number of its kind
     * @param at milliseconds; the start of its first day for an amount
     * @param over days of an amount; null for others
     */
    record New(long kind, long at, @Nullable Period over, long value, String place) {
        boolean isOfSameTime(New other) {
            return kind == other.kind
                    && at == other.at
                    && (over == null ? other.over == null : over.equals(other.over));
        }
    }

    /**
     * Those of the counts that say something new.
     *
     * @param subject number of the key they are about, nothing about which waits to be written; {@link Keys#NONE}
     *     when there can be no reading of it yet
     */
    List<New> fresh(long subject, List<Finding.Count> counts) throws SQLException {
        if (counts.isEmpty()) return List.of();
        List<New> fresh = new ArrayList<>(counts.size());
        for (Finding.Count count : counts) {
            New candidate = candidate(count);
            if (isRepeated(fresh, candidate)) continue;
            if (subject != Keys.NONE && isSaid(subject, candidate)) continue;
            fresh.add(candidate);
        }
        return fresh;
    }

    void insert(long seq, long subject, String itemPlace, List<New> fresh) throws SQLException {
        PreparedStatement row = append.pending().row(PendingRows.Table.READING);
        for (int i = 0; i < fresh.size(); i++) {
            New reading = fresh.get(i);
            row.setLong(1, subject);
            row.setLong(2, reading.kind);
            row.setLong(3, reading.at);
            row.setLong(4, seq);
            row.setInt(5, i);
            row.setLong(6, reading.value);
            setDays(row, reading.over);
            row.setString(10, reading.place.equals(itemPlace) ? null : reading.place);
            append.pending().add(PendingRows.Table.READING);
        }
    }

    private static void setDays(PreparedStatement row, @Nullable Period over) throws SQLException {
        row.setString(7, over == null ? null : over.first().toString());
        row.setString(8, over == null ? null : over.last().toString());
        row.setString(9, over == null ? null : over.zone().getId());
    }

    private New candidate(Finding.Count count) throws SQLException {
        MetricSnapshot snapshot = count.snapshot();
        long kind = kind(KindKey.of(snapshot));
        String place = count.place();
        return switch (snapshot.reading()) {
            case Reading.Total total -> new New(kind, total.at().toEpochMilli(), null, total.value(), place);
            case Reading.Level level -> new New(kind, level.at().toEpochMilli(), null, level.value(), place);
            case Reading.Amount amount ->
                new New(kind, amount.over().from().toEpochMilli(), amount.over(), amount.value(), place);
        };
    }

    /** One item may say a number twice: in a sum and in its own column. */
    private static boolean isRepeated(List<New> fresh, New candidate) {
        for (int i = fresh.size() - 1; i >= 0; i--) {
            if (fresh.get(i).isOfSameTime(candidate)) return fresh.get(i).value == candidate.value;
        }
        return false;
    }

    /**
     * Whether the last reading of that time has this value, or these very bytes have given it before a correction
     * came: a number carries its own time, so bytes read again say nothing new.
     */
    private boolean isSaid(long subject, New candidate) throws SQLException {
        List<Long> equalButCorrected = new ArrayList<>(0);
        PreparedStatement sameTime = append.lookups().of(SAME_TIME);
        sameTime.setLong(1, subject);
        sameTime.setLong(2, candidate.kind);
        sameTime.setLong(3, candidate.at);
        try (ResultSet rows = sameTime.executeQuery()) {
            boolean last = true;
            while (rows.next()) {
                if (candidate.over != null && !isOver(candidate.over, rows)) continue;
                boolean equal = rows.getLong(2) == candidate.value;
                if (last && equal) return true;
                if (equal) equalButCorrected.add(rows.getLong(1));
                last = false;
            }
        }
        for (long seq : equalButCorrected) {
            if (append.lookups().number(SAID_BY_THESE_BYTES, 0, seq, Digests.bytes(capture.evidence())) != 0)
                return true;
        }
        return false;
    }

    private static boolean isOver(Period over, ResultSet row) throws SQLException {
        return over.last().toString().equals(row.getString(3))
                && over.zone().getId().equals(row.getString(4));
    }

    private long kind(KindKey key) throws SQLException {
        Long recent = append.session().readingKinds.get(key);
        if (recent != null) return recent;
        Object[] values = {key.metric.key(), key.shape, key.basis.key(), key.supplier, key.definition};
        long id = append.statements().number(KIND, 0, values);
        if (id == 0) {
            append.statements().update(NEW_KIND, values);
            id = append.statements().number(KIND, 0, values);
        }
        append.session().readingKinds.put(key, id);
        return id;
    }
}
