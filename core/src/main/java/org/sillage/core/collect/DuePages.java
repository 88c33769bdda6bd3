// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.collect;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.sillage.core.mention.MentionId;

/**
 * Clippings of which nobody has said who signed, when, or what: their pages may. A collector that reads pages asks for
 * them, as many as it may; any other never calls this, which costs something.
 */
@FunctionalInterface
public interface DuePages {

    /** No page is due. */
    DuePages NONE = (sources, most) -> List.of();

    /**
     * A page to be asked.
     *
     * @param address as the clipping was first met
     */
    record Page(MentionId clipping, URI address) {}

    /**
     * What is due now, the most recent first.
     *
     * @param sources ids of those whose clippings count alone; empty for every source
     * @param most how many at most
     */
    List<Page> due(Set<String> sources, int most);
}
