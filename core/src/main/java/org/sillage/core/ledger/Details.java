// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.sillage.core.mention.Clipping;

/** The four columns of what few clippings have. */
final class Details {

    /** Stands for an embargo without an end. */
    private static final long UNTIL_FURTHER_NOTICE = Long.MAX_VALUE;

    private Details() {}

    /** @param first column of the four */
    static Clipping.Details of(ResultSet row, int first) throws SQLException {
        Optional<Duration> duration = number(row, first).map(Duration::ofMillis);
        Optional<Clipping.Embargo> embargo = number(row, first + 1).map(Details::embargo);
        String scan = Optional.ofNullable(row.getString(first + 2)).orElse("");
        OptionalLong revision =
                number(row, first + 3).stream().mapToLong(Long::longValue).findFirst();
        Clipping.Details details = new Clipping.Details(duration, embargo, scan, revision);
        return details.equals(Clipping.Details.NONE) ? Clipping.Details.NONE : details;
    }

    /** @param first parameter of the four */
    static void set(PreparedStatement version, int first, Clipping.Details details) throws SQLException {
        set(version, first, details.duration().map(Duration::toMillis));
        set(version, first + 1, details.embargo().map(Details::number));
        version.setString(first + 2, details.scan().isEmpty() ? null : details.scan());
        OptionalLong revision = details.revision();
        set(version, first + 3, revision.isPresent() ? Optional.of(revision.getAsLong()) : Optional.empty());
    }

    private static Clipping.Embargo embargo(long until) {
        return new Clipping.Embargo(
                until == UNTIL_FURTHER_NOTICE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)));
    }

    private static long number(Clipping.Embargo embargo) {
        return embargo.until().map(Instant::toEpochMilli).orElse(UNTIL_FURTHER_NOTICE);
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static void set(PreparedStatement version, int column, Optional<Long> number) throws SQLException {
        if (number.isPresent()) version.setLong(column, number.get());
        else version.setNull(column, Types.INTEGER);
    }
}
