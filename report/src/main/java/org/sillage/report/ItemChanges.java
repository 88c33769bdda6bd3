// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Judged;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

/**
 * Which items make the difference between two positions, and why: both sets are gone through in batches and each item
 * is looked up on the other side, so that memory does not grow with their number.
 */
final class ItemChanges {

    private static final int BATCH = 500;

    /** Figures that are no sum over items: an item moves them, and no part of theirs is its own. */
    private static final Set<Metric> OF_POSTS = EnumSet.of(Metric.ENGAGEMENT_RATE, Metric.PLATFORM_ENGAGEMENT_RATE);

    private static final Set<Metric> OF_CLIPPINGS = EnumSet.of(
            Metric.STORIES,
            Metric.SYNDICATION_RATE,
            Metric.OUTLETS,
            Metric.JOURNALISTS,
            Metric.BYLINE_RATE,
            Metric.ACCREDITED_CONVERTED,
            Metric.NET_AUDIENCE);

    private final Side then;
    private final Side now;
    private final Period period;
    private final Map<Metric, Causes> causes = new EnumMap<>(Metric.class);

    private ItemChanges(Side then, Side now, Period period) {
        this.then = then;
        this.now = now;
        this.period = period;
    }

    /** One position: its items, and what each gives to the figures. */
    record Side(Corpus corpus, Contribution contribution, Judged judged) {

        LedgerView view() {
            return corpus.view();
        }

        /** Those of some mentions that count in a period on this side. */
        Set<MentionId> counted(Period period, List<Dossier> some) {
            Set<MentionId> counted = new java.util.HashSet<>();
            Optional<Period> days = corpus.scope().days(period);
            if (days.isEmpty() || some.isEmpty()) return counted;
            List<Match> matches = corpus.scope().matching().of(some);
            for (int i = 0; i < some.size(); i++) {
                boolean inside = days.get().contains(some.get(i).mention().published());
                boolean counts = corpus.counts(some.get(i).mention());
                if (inside && counts && matches.get(i).belongs())
                    counted.add(some.get(i).mention().id());
            }
            return counted;
        }
    }

    /** @return causes by metric, for those that items moved */
    static Map<Metric, Causes> between(Side then, Side now, Period period) {
        ItemChanges changes = new ItemChanges(then, now, period);
        changes.inBatches(now, changes::comparePresent);
        changes.inBatches(then, changes::compareGone);
        return changes.causes;
    }

    private void inBatches(Side side, java.util.function.Consumer<List<Dossier>> each) {
        List<Dossier> batch = new ArrayList<>(BATCH);
        side.corpus().forEach(period, item -> {
            batch.add(item.dossier());
            if (batch.size() < BATCH) return;
            each.accept(List.copyOf(batch));
            batch.clear();
        });
        if (!batch.isEmpty()) each.accept(batch);
    }

    /** Items that count now: new ones, and those whose numbers moved. */
    private void comparePresent(List<Dossier> batch) {
        Map<MentionId, Dossier> before = then.view().mentions(ids(batch));
        Set<MentionId> counted = then.counted(period, List.copyOf(before.values()));
        Map<MentionId, MentionId> joined = then.view().joined(ids(batch));
        for (Dossier dossier : batch) {
            MentionId id = dossier.mention().id();
            Optional<Dossier> earlier = Optional.ofNullable(before.get(id));
            if (earlier.isEmpty()) {
                Cause cause = joined.containsKey(id) ? Cause.DECISION : Cause.LATE_ITEM;
                moved(cause, dossier, Map.of(), now.contribution().of(dossier));
            } else if (!counted.contains(id)) {
                moved(
                        membership(earlier.get(), dossier),
                        dossier,
                        Map.of(),
                        now.contribution().of(dossier));
            } else {
                refreshed(earlier.get(), dossier);
            }
        }
    }

    /** Items that counted then and do not count now. */
    private void compareGone(List<Dossier> batch) {
        Map<MentionId, Dossier> after = now.view().mentions(ids(batch));
        Set<MentionId> counted = now.counted(period, List.copyOf(after.values()));
        Map<MentionId, MentionId> joined = now.view().joined(ids(batch));
        for (Dossier dossier : batch) {
            MentionId id = dossier.mention().id();
            if (counted.contains(id)) continue;
            Dossier later = Optional.ofNullable(after.get(id)).orElse(dossier);
            Cause cause = joined.containsKey(id) ? Cause.JOINED : membership(dossier, later);
            moved(cause, dossier, then.contribution().of(dossier), Map.of());
        }
    }

    private void refreshed(Dossier earlier, Dossier later) {
        Map<Metric, Double> before = then.contribution().of(earlier);
        Map<Metric, Double> after = now.contribution().of(later);
        if (!earlier.factsDigest().equals(later.factsDigest())) {
            moved(Cause.CORRECTION, later, before, after);
        } else if (!before.equals(after)) {
            boolean read = !earlier.latest().equals(later.latest());
            moved(read ? Cause.METRIC_REFRESH : Cause.RULE_CHANGE, later, before, after);
        }
    }

    /** Why an item that was known on both sides counts on one alone. */
    private Cause membership(Dossier earlier, Dossier later) {
        MentionId id = later.mention().id();
        if (!then.judged().of(id).equals(now.judged().of(id))) return Cause.DECISION;
        if (later.withdrawn().isPresent()) return Cause.WITHDRAWAL;
        return earlier.factsDigest().equals(later.factsDigest()) ? Cause.RULE_CHANGE : Cause.CORRECTION;
    }

    private void moved(Cause cause, Dossier item, Map<Metric, Double> before, Map<Metric, Double> after) {
        MentionId id = item.mention().id();
        Set<Metric> touched = EnumSet.noneOf(Metric.class);
        touched.addAll(before.keySet());
        touched.addAll(after.keySet());
        for (Metric metric : touched) {
            double by = after.getOrDefault(metric, 0.0) - before.getOrDefault(metric, 0.0);
            if (by != 0) of(metric).add(cause, id, by);
        }
        Set<Metric> pooled = item.mention() instanceof Clipping ? OF_CLIPPINGS : OF_POSTS;
        pooled.forEach(metric -> of(metric).add(cause, id, 0));
    }

    private Causes of(Metric metric) {
        return causes.computeIfAbsent(metric, first -> new Causes());
    }

    private static List<MentionId> ids(List<Dossier> batch) {
        return batch.stream().map(dossier -> dossier.mention().id()).toList();
    }
}
