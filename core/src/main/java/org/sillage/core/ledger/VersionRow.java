// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Published;

/**
 * What one source said of one mention, as the tables hold it.
 *
 * @param mention number of its key
 * @param account number of the account's key; {@link Keys#NONE} for none
 */
record VersionRow(
        long mention,
        String key,
        long seq,
        Instant recordedAt,
        String source,
        String facts,
        int kind,
        String network,
        long account,
        String outlet,
        Clipping.Medium medium,
        Optional<URI> url,
        Published published,
        String language,
        EvidenceRef evidence,
        Clipping.Details details) {

    /** Without the texts, which may be long: only those shown are fetched. */
    static final String SQL = "SELECT v.mention, m.key, v.seq, e.recorded_at, s.key, v.facts_digest, v.kind, v.network,"
            + " v.account, v.outlet, v.medium, v.url, v.published_at, v.precision, v.day, v.lang, c.evidence, e.place,"
            + " v.duration, v.embargo, v.scan, v.revision"
            + " FROM version v JOIN subject m ON m.id = v.mention JOIN subject s ON s.id = v.source"
            + " JOIN entry e ON e.seq = v.seq JOIN capture c ON c.seq = e.capture"
            + " WHERE v.mention IN (?*) AND v.seq <= ? ORDER BY v.mention, v.seq";

    static VersionRow of(ResultSet row) throws SQLException {
        return new VersionRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                Digests.hex(row.getBytes(6)),
                row.getInt(7),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                Codes.medium(row.getInt(11)),
                Optional.ofNullable(row.getString(12)).map(URI::create),
                published(row, 13),
                row.getString(16),
                new EvidenceRef(Digests.hex(row.getBytes(17)), row.getString(18)),
                Details.of(row, 19));
    }

    /** @param from column of the time; precision and day follow */
    static Published published(ResultSet row, int from) throws SQLException {
        String day = row.getString(from + 2);
        return new Published(
                Instant.ofEpochMilli(row.getLong(from)),
                Codes.precision(row.getInt(from + 1)),
                Optional.ofNullable(day).map(LocalDate::parse));
    }

    boolean isStated() {
        return published.precision() != Published.Precision.OBSERVED;
    }

    /** The part of a version that can be withdrawn. */
    record Words(String title, String text, List<String> byline, List<String> agencies) {

        static final Words WITHDRAWN = new Words("", "", List.of(), List.of());

        static final String SQL =
                "SELECT version, title, text, byline, agencies FROM text WHERE version IN (?*) ORDER BY version";

        /** From the second column on. */
        static Words of(ResultSet row) throws SQLException {
            return new Words(
                    row.getString(2), row.getString(3), Lines.read(row.getString(4)), Lines.read(row.getString(5)));
        }
    }
}
