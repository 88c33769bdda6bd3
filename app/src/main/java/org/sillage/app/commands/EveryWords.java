// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import org.sillage.app.config.Every;
import org.sillage.core.message.Message;

/** How often, as the reader's language says it; a file of the configuration says it in one way for all. */
final class EveryWords {

    private EveryWords() {}

    static Message of(Every every, Locale language) {
        return switch (every) {
            case Every.Interval interval -> of(interval.length());
            case Every.ClockTime clock ->
                clock.day()
                        .map(day -> Message.of(
                                "every.said.weekday", day.getDisplayName(TextStyle.FULL, language), clock.time()))
                        .orElseGet(() -> Message.of("every.said.daily", clock.time()));
        };
    }

    /** In the largest unit that goes into it whole. */
    private static Message of(Duration length) {
        if (length.toMinutesPart() != 0) return Message.of("every.said.minutes", length.toMinutes());
        return length.toHoursPart() != 0
                ? Message.of("every.said.hours", length.toHours())
                : Message.of("every.said.days", length.toDays());
    }
}
