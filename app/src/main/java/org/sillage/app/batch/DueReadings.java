// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Match;
import org.sillage.core.collect.Refresh;
import org.sillage.core.collect.RefreshRhythm;
import org.sillage.core.collect.RefreshRhythm.Candidate;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;

/**
 * Finds in the ledger which numbers are due: of what a source has sighted, published on the days of a campaign that is
 * not closed, and about it. A mention of two campaigns is read until the later one closes.
 */
final class DueReadings {

    private static final int BATCH = 1_000;

    private final Matches matches;
    private final List<Campaign> campaigns;

    DueReadings(Matches matches, List<Campaign> campaigns) {
        this.matches = matches;
        this.campaigns = campaigns;
    }

    /**
     * What is due of a source.
     *
     * @param view as the look began: a look that goes on after a kill finds the same
     * @param now the end of the look's window
     */
    Refresh of(LedgerView view, String source, Instant now) {
        return (network, most) -> RefreshRhythm.due(candidates(view, source, network, now), now, most);
    }

    private List<Candidate> candidates(LedgerView view, String source, String network, Instant now) {
        Map<MentionId, Candidate> found = new HashMap<>();
        for (Campaign campaign : campaigns) {
            if (!now.isBefore(campaign.period().to())) continue;
            List<Dossier> batch = new ArrayList<>();
            view.published(campaign.period(), dossier -> {
                boolean ours = dossier.mention().network().equals(network)
                        && dossier.sources().contains(source);
                // What is gone at its source is not asked for: each answer that says so would be paid for.
                if (ours && dossier.withdrawn().isEmpty()) batch.add(dossier);
                if (batch.size() == BATCH) add(campaign, batch, found);
            });
            add(campaign, batch, found);
        }
        return List.copyOf(found.values());
    }

    private void add(Campaign campaign, List<Dossier> batch, Map<MentionId, Candidate> found) {
        Map<MentionId, Match> about = matches.of(campaign, batch);
        for (Dossier dossier : batch) {
            MentionId id = dossier.mention().id();
            Match match = about.get(id);
            if (match == null || !match.belongs()) continue;
            found.merge(id, candidate(dossier, campaign.period().to()), DueReadings::later);
        }
        batch.clear();
    }

    private static Candidate later(Candidate one, Candidate other) {
        return one.closes().isBefore(other.closes()) ? other : one;
    }

    private static Candidate candidate(Dossier dossier, Instant closes) {
        List<MetricSnapshot> read =
                dossier.latest().stream().map(ReadingRecord::snapshot).toList();
        Optional<Instant> last = read.stream()
                .map(MetricSnapshot::reading)
                .filter(Reading.Total.class::isInstance)
                .map(reading -> ((Reading.Total) reading).at())
                .max(Instant::compareTo);
        return new Candidate(
                dossier.mention().id(), dossier.mention().published().at(), last, value(read), closes);
    }

    /** How often it was shown; where nobody says so, how many acted on it. */
    private static long value(List<MetricSnapshot> read) {
        return read.stream()
                .filter(snapshot -> snapshot.metric() == Metric.IMPRESSIONS)
                .mapToLong(snapshot -> snapshot.reading().value())
                .max()
                .orElseGet(() -> read.stream()
                        .filter(snapshot -> snapshot.metric() == Metric.LIKES || snapshot.metric() == Metric.REPOSTS)
                        .mapToLong(snapshot -> snapshot.reading().value())
                        .sum());
    }
}
