// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A time that {@code --as-of} names. */
public final class AsOf {

    private AsOf() {}

    /**
     * Reads a day, which is its end in the zone, or an instant such as {@code 2018-12-01T08:00:00Z} or {@code
     * 2018-12-01T09:00:00+01:00}.
     *
     * @return empty when the text is neither
     */
    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            if (text.length() > "2018-12-01".length()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            LocalDate day = LocalDate.parse(text);
            return Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
