// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.Duration;
import java.util.Locale;
import org.sillage.core.mention.Clipping;

/** What was broadcast. */
final class Aired {

    private Aired() {}

    /** How long an item lasted, such as {@code 1:35} or {@code 1:02:05}; empty where nobody said. */
    static String lasting(Clipping clipping) {
        return clipping.details().duration().map(Aired::words).orElse("");
    }

    private static String words(Duration duration) {
        int minute = duration.toMinutesPart();
        int second = duration.toSecondsPart();
        return duration.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", minute, second)
                : String.format(Locale.ROOT, "%d:%02d:%02d", duration.toHours(), minute, second);
    }
}
