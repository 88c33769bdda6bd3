// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.ledger.Derived;
import org.sillage.core.ledger.JudgementRecord;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.mention.MentionId;

/**
 * Clippings that carry the same text. A story has the id of its first recorded clipping, and keeps it while it grows.
 * People may join and part stories: they pin one clipping to the text of another, or to itself, and name no groups, so
 * that their word survives every run of the comparison. What is shown as the original is another thing: the one published first.
 */
public final class Stories {

    private final Derived derived;
    private final Map<MentionId, MentionId> pins;

    /** By the comparison of texts alone. */
    public Stories(Derived derived) {
        this(derived, Map.of());
    }

    /** @param pins what people decided: whose text a clipping carries; its own id for nobody's */
    public Stories(Derived derived, Map<MentionId, MentionId> pins) {
        this.derived = derived;
        this.pins = Map.copyOf(pins);
    }

    /** By the comparison of texts, and what people had decided by the position of a view. */
    public static Stories at(LedgerView view, Derived derived) {
        Map<MentionId, MentionId> decided = new LinkedHashMap<>();
        for (JudgementRecord record : view.judgements(Judgement.Kind.STORY)) {
            Judgement judgement = record.judgement();
            decided.put(new MentionId(judgement.subject()), new MentionId(judgement.value()));
        }
        return new Stories(derived, between(view, decided));
    }

    /**
     * Decisions about what has become another id of a mention are about that mention, of two the later; one that an id
     * carries the text of what it was joined to since says nothing any more.
     */
    private static Map<MentionId, MentionId> between(LedgerView view, Map<MentionId, MentionId> decided) {
        Set<MentionId> ids = new HashSet<>(decided.keySet());
        ids.addAll(decided.values());
        Map<MentionId, MentionId> joined = view.joined(ids);
        Map<MentionId, MentionId> pins = new HashMap<>();
        decided.forEach((clipping, of) -> {
            MentionId own = joined.getOrDefault(clipping, clipping);
            MentionId carried = joined.getOrDefault(of, of);
            if (clipping.equals(of) || !own.equals(carried)) pins.put(own, carried);
        });
        return pins;
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
            Map<MentionId, MentionId> known = carriedBy(next, position);
            carried.putAll(known);
            next = new HashSet<>(known.values());
            next.removeAll(asked);
        }
        Map<MentionId, MentionId> stories = new LinkedHashMap<>();
        for (MentionId clipping : clippings) stories.put(clipping, first(clipping, carried));
        return stories;
    }

    /** Whose text each clipping carries: a person's word beats the comparison. Those that carry their own are missing. */
    private Map<MentionId, MentionId> carriedBy(Set<MentionId> clippings, long position) {
        Map<MentionId, MentionId> carried = new HashMap<>();
        derived.carried(Comparison.ALGORITHM, clippings, position)
                .values()
                .forEach(link -> carried.put(link.clipping(), link.of()));
        for (MentionId clipping : clippings) {
            MentionId pinned = pins.get(clipping);
            if (pinned != null) carried.put(clipping, pinned);
        }
        carried.entrySet().removeIf(link -> link.getKey().equals(link.getValue()));
        return carried;
    }

    /** Links look only backwards, but people may pin in a ring: then the least id of the ring names the story. */
    private static MentionId first(MentionId clipping, Map<MentionId, MentionId> carried) {
        Set<MentionId> passed = new LinkedHashSet<>();
        MentionId first = clipping;
        while (passed.add(first)) {
            MentionId of = carried.get(first);
            if (of == null) return first;
            first = of;
        }
        MentionId ring = first;
        return passed.stream()
                .dropWhile(id -> !id.equals(ring))
                .min(MentionId::compareTo)
                .orElse(first);
    }
}
