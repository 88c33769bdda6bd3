// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Comparison;
import org.sillage.core.story.Stories;

/** Says which story a clipping belongs to, at the position of the report. */
@FunctionalInterface
public interface StoryBook {

    /** Every clipping is a story of its own. */
    StoryBook NO_REPRINTS = clippings -> {
        Map<MentionId, Place> places = new LinkedHashMap<>();
        clippings.forEach(clipping -> places.put(clipping, new Place(clipping, OptionalDouble.empty())));
        return places;
    };

    /**
     * The stories that comparing texts has found, and those that people had decided.
     *
     * @param view that the report is made of; the comparison must have reached its position
     */
    static StoryBook of(Derived derived, LedgerView view) {
        Stories stories = Stories.at(view, derived);
        long position = view.position();
        return clippings -> {
            Map<MentionId, Derived.Link> links = derived.carried(Comparison.ALGORITHM, clippings, position);
            Map<MentionId, Place> places = new LinkedHashMap<>();
            stories.of(clippings, position).forEach((clipping, story) -> {
                Derived.Link link = links.get(clipping);
                places.put(
                        clipping,
                        new Place(story, link == null ? OptionalDouble.empty() : OptionalDouble.of(link.similarity())));
            });
            return places;
        };
    }

    /** @return a place for each clipping */
    Map<MentionId, Place> of(Collection<MentionId> clippings);

    /**
     * The story of one clipping.
     *
     * @param story id of it: that of its first recorded clipping
     * @param similarity to the earlier clipping it carries the text of, 0 to 1; empty where it carries its own
     */
    record Place(MentionId story, OptionalDouble similarity) {}
}
