// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sillage.collectors.files.Dates;
import org.sillage.core.mention.Published;

/** A day that is written without its year, such as {@code 22 novembre} or {@code November 22}. */
final class YearlessDay {

    private YearlessDay() {}

    /** That day in each of some years; nothing where it is no day. */
    static Stream<Published> in(String text, int first, int last, ZoneId zone) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> Dates.published(text.strip() + " " + year, Optional.empty(), zone)
                        .known())
                .flatMap(Optional::stream);
    }

    /** That day in the year that lays it nearest to a time; empty where it is no day. */
    static Optional<Published> near(String text, Instant time, ZoneId zone) {
        int year = time.atZone(zone).getYear();
        return in(text, year - 1, year + 1, zone)
                .min(Comparator.comparing(
                        day -> Duration.between(day.at(), time).abs()));
    }
}
