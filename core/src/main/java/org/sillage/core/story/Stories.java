// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.Derived.Link;
import org.sillage.core.mention.MentionId;

/**
 * Clippings that carry the same text. A story has the id of its first recorded clipping, and keeps it while it grows.
 * What is shown as the original is another thing: the one published first.
 */
public final class Stories {

    private final Derived derived;

    public Stories(Derived derived) {
        this.derived = derived;
    }

    /**
     * The story of each clipping.
     *
     * @param position of the ledger; {@link Comparison} must have reached it
     * @return the story's id by clipping, in the order given: its own id where it carries nobody's text
     */
    public Map<MentionId, MentionId> of(Collection<MentionId> clippings, long position) {
        Map<MentionId, MentionId> carried = new HashMap<>();
        Set<MentionId> asked = new HashSet<>();
        Set<MentionId> next = new HashSet<>(clippings);
        // A step of all at once: as many queries as the longest chain has links.
        while (!next.isEmpty()) {
            asked.addAll(next);
            Map<MentionId, Link> links = derived.links(Comparison.ALGORITHM, next, position);
            next = new HashSet<>();
            for (Link link : links.values()) {
                carried.put(link.clipping(), link.of());
                if (!asked.contains(link.of())) next.add(link.of());
            }
        }
        Map<MentionId, MentionId> stories = new LinkedHashMap<>();
        for (MentionId clipping : clippings) stories.put(clipping, first(clipping, carried));
        return stories;
    }

    /** Links look only backwards, so this ends. */
    private static MentionId first(MentionId clipping, Map<MentionId, MentionId> carried) {
        MentionId first = clipping;
        MentionId of = carried.get(first);
        while (of != null) {
            first = of;
            of = carried.get(first);
        }
        return first;
    }
}
