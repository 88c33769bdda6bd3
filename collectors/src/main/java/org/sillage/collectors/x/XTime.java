// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Times as X writes them, and the one that the number of a post holds. */
public final class XTime {

    /** Ids since November 2010 hold the millisecond they were made in. */
    private static final long FIRST_WITH_TIME = 30_000_000_000L;

    private static final long EPOCH = 1_288_834_974_657L;

    /** {@code Thu Nov 22 23:30:00 +0000 2018}; the name of the day is not believed, since hand-made files get it wrong. */
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM dd HH:mm:ss xx uuuu", Locale.ENGLISH);

    private static final int DAY_NAME = 4;
    private static final int USUAL = "2018-11-22T23:30:00.000Z".length();

    private XTime() {}

    /** When a post was made, in whole seconds as the network states it elsewhere; empty for ids that do not tell. */
    public static Optional<Instant> ofId(String id) {
        if (!XFindings.isId(id)) return Optional.empty();
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
            if (text.length() == USUAL && text.charAt(USUAL - 1) == 'Z') return Optional.of(usual(text));
            if (text.length() > DAY_NAME && Character.isLetter(text.charAt(0))) {
                return Optional.of(OffsetDateTime.parse(text.substring(DAY_NAME).strip(), OLD)
                        .toInstant());
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code 2018-11-22T23:30:00.000Z}, as every answer has it, by its places, which is much faster than a formatter. */
    private static Instant usual(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
