// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as X writes them, and the one that the number of a post holds. */
public final class XTime {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");
    /** Ids since November 2010 hold the millisecond they were made in. */
    private static final long FIRST_WITH_TIME = 30_000_000_000L;

    private static final long EPOCH = 1_288_834_974_657L;

    /** {@code Thu Nov 22 23:30:00 +0000 2018}; the name of the day is not believed, since hand-made files get it wrong. */
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM dd HH:mm:ss xx uuuu", Locale.ENGLISH);

    private static final int DAY_NAME = 4;

    private XTime() {}

    /** When a post was made, in whole seconds as the network states it elsewhere; empty for ids that do not tell. */
    public static Optional<Instant> ofId(String id) {
        if (!DIGITS.matcher(id).matches()) return Optional.empty();
        try {
            long number = Long.parseLong(id);
            if (number < FIRST_WITH_TIME) return Optional.empty();
            return Optional.of(Instant.ofEpochMilli((number >> 22) + EPOCH).truncatedTo(ChronoUnit.SECONDS));
        } catch (NumberFormatException beyondEveryId) {
            return Optional.empty();
        }
    }

    /** {@code created_at} of either API; empty where it is missing or unreadable. */
    static Optional<Instant> parse(String text) {
        try {
            if (text.length() > DAY_NAME && Character.isLetter(text.charAt(0))) {
                return Optional.of(OffsetDateTime.parse(text.substring(DAY_NAME).strip(), OLD)
                        .toInstant());
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
