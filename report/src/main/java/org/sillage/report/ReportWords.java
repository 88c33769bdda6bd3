// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Locale;
import org.sillage.core.message.Messages;

/** The words of reports: this room's messages, and the names and definitions of metrics. */
public final class ReportWords {

    private ReportWords() {}

    /**
     * Keys of this room: {@code sheet.*}, {@code column.*}, {@code basis.*}, {@code xlsx.*} and others; of core:
     * {@code metric.KEY.name}, {@code metric.KEY.definition}, {@code metric.KEY.rounding}, {@code where.*}.
     *
     * @param language French, or anything else for English
     */
    public static Messages in(Locale language) {
        return Messages.of(
                language, "org.sillage.report.messages", "org.sillage.core.metrics", "org.sillage.core.messages");
    }
}
