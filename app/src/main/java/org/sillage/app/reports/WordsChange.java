// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Judged;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Period;

/**
 * What a campaign whose file was edited would gain and lose, before it is in force. Goes through the mentions of its
 * days in batches; people's decisions hold on both sides.
 */
public final class WordsChange {

    /** Mentions named of each kind; the others are counted. */
    public static final int NAMED = 5;

    private static final int BATCH = 500;

    private final Campaign after;
    private final Optional<Campaign> before;
    private final Matches matches;
    private final Judged judged;
    private final List<Mention> gainedFirst = new ArrayList<>();
    private final List<Mention> lostFirst = new ArrayList<>();
    private long gained;
    private long lost;

    private WordsChange(Optional<Campaign> before, Campaign after, Matches matches, Judged judged) {
        this.before = before;
        this.after = after;
        this.matches = matches;
        this.judged = judged;
    }

    /**
     * Works it out.
     *
     * @param before as recorded; empty where the campaign is new, which gains all it has
     * @param after as its file now says
     */
    public static WordsChange of(LedgerView view, Optional<Campaign> before, Campaign after, Matches matches) {
        WordsChange change = new WordsChange(before, after, matches, Judged.at(view, after.id()));
        List<Dossier> batch = new ArrayList<>(BATCH);
        view.published(change.days(), dossier -> {
            batch.add(dossier);
            if (batch.size() < BATCH) return;
            change.compare(batch);
            batch.clear();
        });
        change.compare(batch);
        return change;
    }

    /** Whether what decides what belongs is not what was recorded: its words, its accounts or its days. */
    public static boolean isEdited(Optional<Campaign> before, Campaign after) {
        return before.filter(old -> old.query().equals(after.query())
                        && old.accounts().equals(after.accounts())
                        && old.period().equals(after.period()))
                .isEmpty();
    }

    /** From the first of the days of both to the last. */
    private Period days() {
        Period now = after.period();
        if (before.isEmpty()) return now;
        Period old = before.get().period();
        return new Period(
                old.first().isBefore(now.first()) ? old.first() : now.first(),
                old.last().isAfter(now.last()) ? old.last() : now.last(),
                now.zone());
    }

    private void compare(List<Dossier> batch) {
        Set<MentionId> then = before.map(old -> counted(old, batch)).orElse(Set.of());
        Set<MentionId> now = counted(after, batch);
        for (Dossier dossier : batch) {
            Mention mention = dossier.mention();
            boolean was = then.contains(mention.id());
            boolean is = now.contains(mention.id());
            if (is && !was && gained++ < NAMED) gainedFirst.add(mention);
            if (was && !is && lost++ < NAMED) lostFirst.add(mention);
        }
    }

    private Set<MentionId> counted(Campaign campaign, List<Dossier> batch) {
        Set<MentionId> counted = new HashSet<>();
        if (batch.isEmpty()) return counted;
        Map<MentionId, Match> found = matches.of(campaign, judged, List.copyOf(batch));
        for (Dossier dossier : batch) {
            Mention mention = dossier.mention();
            Match match = found.getOrDefault(mention.id(), Match.NONE);
            if (match.belongs() && campaign.period().contains(mention.published())) {
                counted.add(mention.id());
            }
        }
        return counted;
    }

    public Campaign campaign() {
        return after;
    }

    public long gained() {
        return gained;
    }

    public long lost() {
        return lost;
    }

    /** The first few gained, in the order recorded. */
    public List<Mention> gainedFirst() {
        return List.copyOf(gainedFirst);
    }

    /** The first few lost, in the order recorded. */
    public List<Mention> lostFirst() {
        return List.copyOf(lostFirst);
    }
}
