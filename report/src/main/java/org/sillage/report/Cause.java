// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Locale;
import org.sillage.core.message.Message;

/** Why a figure that was delivered would now be another. */
enum Cause {
    /** Published in the report's days and found after it was made. */
    LATE_ITEM,
    /** What a source says of an item changed: its text, day, outlet or author. */
    CORRECTION,
    /** It turned out to be one item with another, which counts for both. */
    JOINED,
    /** Its text and names were taken out. */
    WITHDRAWAL,
    /** A person decided otherwise. */
    DECISION,
    /** A number was read again. */
    METRIC_REFRESH,
    /** The campaign's words, days or accounts, the outlets or their audiences were changed. */
    RULE_CHANGE;

    Message words() {
        return Message.of("cause." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
