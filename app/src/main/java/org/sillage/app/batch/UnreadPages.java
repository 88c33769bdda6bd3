// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.collectors.http.WebAddress;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Match;
import org.sillage.core.collect.DuePages;
import org.sillage.core.collect.PageRhythm;
import org.sillage.core.collect.PageRhythm.Candidate;
import org.sillage.core.ledger.AskedAddress;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;

/**
 * Finds in the ledger which pages are due: of clippings published on the days of a campaign that is open, about it, that
 * lack a signature, a stated date or a text. What a search of whole texts found without handing a text over is asked for
 * whatever its headline says, since only the page can tell what it is about.
 */
final class UnreadPages {

    private static final int BATCH = 1_000;
    /** What appears on a campaign's last days is met later. */
    private static final Duration LATE = Duration.ofDays(14);

    private final Matches matches;
    private final List<Campaign> campaigns;
    private final Set<String> searches;

    /** @param searches ids of sources that search whole texts */
    UnreadPages(Matches matches, List<Campaign> campaigns, Set<String> searches) {
        this.matches = matches;
        this.campaigns = campaigns;
        this.searches = searches;
    }

    /**
     * What is due for a source that reads pages.
     *
     * @param view as the look began: what a look that was killed has kept is asked for no more
     * @param now the end of the look's window
     */
    DuePages of(LedgerView view, String source, Instant now) {
        return (sources, most) -> PageRhythm.due(candidates(view, source, sources, now), now, most);
    }

    private Collection<Candidate> candidates(LedgerView view, String source, Set<String> sources, Instant now) {
        Map<String, AskedAddress> asked = view.asked(source);
        Map<MentionId, Candidate> found = new HashMap<>();
        for (Campaign campaign : campaigns) {
            if (!now.isBefore(campaign.period().to().plus(LATE))) continue;
            List<Dossier> batch = new ArrayList<>();
            view.published(campaign.period(), dossier -> {
                if (isWanted(dossier, source, sources)) batch.add(dossier);
                if (batch.size() == BATCH) add(campaign, batch, asked, found);
            });
            add(campaign, batch, asked, found);
        }
        return found.values();
    }

    private static boolean isWanted(Dossier dossier, String source, Set<String> sources) {
        return dossier.mention() instanceof Clipping clipping
                && isLacking(clipping)
                && dossier.withdrawn().isEmpty()
                && !dossier.sources().contains(source)
                && (sources.isEmpty() || !Collections.disjoint(dossier.sources(), sources));
    }

    private static boolean isLacking(Clipping clipping) {
        boolean unsigned = clipping.byline().isEmpty() && clipping.agencies().isEmpty();
        boolean undated = clipping.published().precision() == Published.Precision.OBSERVED;
        return unsigned || undated || clipping.text().isBlank();
    }

    private void add(
            Campaign campaign, List<Dossier> batch, Map<String, AskedAddress> asked, Map<MentionId, Candidate> found) {
        Map<MentionId, Match> about = matches.of(campaign, batch);
        for (Dossier dossier : batch) {
            Match match = about.get(dossier.mention().id());
            boolean belongs = match != null && match.belongs();
            if (!belongs && !isUntold(dossier)) continue;
            page(dossier).ifPresent(page -> found.put(page.clipping(), candidate(page, dossier, asked)));
        }
        batch.clear();
    }

    private boolean isUntold(Dossier dossier) {
        return dossier.mention().text().isBlank() && !Collections.disjoint(dossier.sources(), searches);
    }

    /** Empty where the clipping has no address of its own, or one that nobody may ask. */
    private static Optional<DuePages.Page> page(Dossier dossier) {
        MentionId id = dossier.mention().id();
        Set<MentionId> ids = new HashSet<>(Set.of(id));
        dossier.others().forEach(other -> ids.add(other.id()));
        return dossier.mention()
                .url()
                .flatMap(url -> WebAddress.parse(url.toString()))
                .filter(url -> !url.getRawAuthority().contains("@"))
                .filter(url -> ids.contains(MentionId.ofClipping(url)))
                .map(url -> new DuePages.Page(id, url));
    }

    private static Candidate candidate(DuePages.Page page, Dossier dossier, Map<String, AskedAddress> asked) {
        URI address = page.address();
        Optional<AskedAddress> before = Optional.ofNullable(asked.get(address.toString()));
        return new Candidate(
                page,
                dossier.mention().published().at(),
                before.map(AskedAddress::times).orElse(0),
                before.map(AskedAddress::last));
    }
}
