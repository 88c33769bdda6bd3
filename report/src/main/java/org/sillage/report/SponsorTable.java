// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Outlet;
import org.sillage.core.metric.Metric;

/** How often each sponsor is named in the period: posts and clippings that belong to the campaign. */
final class SponsorTable {

    private final Edition edition;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private SponsorTable(Edition edition) {
        this.edition = edition;
        for (Sponsor sponsor : edition.campaign().sponsors()) tallies.put(sponsor.id(), new Tally(sponsor, edition));
    }

    /** Empty when the campaign has no sponsor. */
    static Optional<Table> of(Edition edition) {
        if (edition.campaign().sponsors().isEmpty()) return Optional.empty();
        SponsorTable table = new SponsorTable(edition);
        edition.corpus().forEach(edition.period(), table::add);
        return Optional.of(layout().table(TableIds.SPONSORS, "sheet.sponsors", List.copyOf(table.tallies.values())));
    }

    private static Layout<Tally> layout() {
        return new Layout<Tally>()
                .text("sponsor", 30, tally -> tally.sponsor.name())
                .count("posts", 12, tally -> tally.posts.posts())
                .column("engagements", Table.Kind.COUNT, 14, Tally::engagements)
                .column(
                        "engagements_basis",
                        Table.Kind.BASIS,
                        12,
                        tally -> tally.posts.sum(Metric.ENGAGEMENTS).basis())
                .count("clippings", 12, tally -> tally.clippings)
                .count("stories", 12, tally -> (long) tally.stories.size())
                .count("outlet_count", 12, tally -> (long) tally.outlets.size())
                .count("tier_one", 12, tally -> tally.tierOne)
                .text("query", 40, tally -> tally.sponsor.query());
    }

    private void add(Item item) {
        List<Tally> named = new ArrayList<>();
        for (String sponsor : item.sponsors()) {
            Tally tally = tallies.get(sponsor);
            if (tally != null) named.add(tally);
        }
        item.post().ifPresent(post -> named.forEach(tally -> tally.posts.add(item.dossier())));
        item.clipping().ifPresent(clipping -> named.forEach(tally -> tally.add(item, clipping, edition)));
    }

    private static final class Tally {

        private final Sponsor sponsor;
        private final PostSums posts;
        private final Set<MentionId> stories = new HashSet<>();
        private final Set<String> outlets = new HashSet<>();
        private long clippings;
        private long tierOne;

        Tally(Sponsor sponsor, Edition edition) {
            this.sponsor = sponsor;
            this.posts = new PostSums(edition.campaign().mixBases());
        }

        void add(Item item, Clipping clipping, Edition edition) {
            clippings++;
            stories.add(item.storyId());
            if (clipping.outlet().isBlank()) return;
            Outlet outlet = edition.outlet(clipping);
            outlets.add(outlet.key());
            if (outlet.tier().equals(Optional.of(1))) tierOne++;
        }

        Optional<Long> engagements() {
            Figure figure = posts.sum(Metric.ENGAGEMENTS);
            return figure.count().isPresent() ? Optional.of(figure.count().getAsLong()) : Optional.empty();
        }
    }
}
