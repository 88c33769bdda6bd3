// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.util.List;
import org.sillage.core.mention.MentionId;

/**
 * Mentions whose numbers are due to be read again. A collector whose source answers by id asks for them, as many as it
 * may; one whose source does not never calls this, which costs something.
 */
@FunctionalInterface
public interface Refresh {

    /** Nothing is due. */
    Refresh NONE = (network, most) -> List.of();

    /**
     * What is due now, the most valuable first: whoever cannot ask for all of it leaves the end.
     *
     * @param network lower-case name, such as {@code x}
     * @param most how many at most
     */
    List<MentionId> due(String network, int most);
}
