// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.WithdrawalCause;
import org.sillage.core.message.Message;
import org.sillage.core.metric.MetricSnapshot;

/** One thing a capture says. */
public sealed interface Finding {

    /** Where in the capture it stands, such as {@code line 12}, {@code items[3]} or {@code Sheet1!B7}. */
    String place();

    /** An item was seen. */
    record Sighting(Mention mention, String place) implements Finding {}

    /** A number was read. */
    record Count(MetricSnapshot snapshot, String place) implements Finding {}

    /**
     * An item, or one number of it, was not taken.
     *
     * @param reason names what was expected and what to do
     */
    record Skip(String place, Message reason) implements Finding {}

    /**
     * A mention that was asked for is no longer to be seen at the source. Its text and names have to go; what was
     * measured of it stays. Says nothing where the mention was never known.
     *
     * @param cause as the source states it
     */
    record Withdrawn(MentionId mention, WithdrawalCause cause, String place) implements Finding {}

    /**
     * Two ids of one item: what is said of the other, before or from now on, is said of the mention. It follows the
     * sighting of either, and says nothing where the mention was never sighted.
     *
     * @param other such as the one made of the address that an article states as its own
     * @param mention the id that was given first, where that is known
     * @param ofOneMedium whether that holds only where both are known to be of one medium
     */
    record Alias(MentionId other, MentionId mention, String place, boolean ofOneMedium) implements Finding {

        /** Of one that holds whatever carried the two, unless these are known to be two media. */
        public Alias(MentionId other, MentionId mention, String place) {
            this(other, mention, place, false);
        }
    }
}
