// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.matching.Judged;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.MentionId;

/** Says what mentions have to do with the campaign: a pure function of its rules and the mentions as shown. */
@FunctionalInterface
public interface Matching {

    /** Everything belongs: for figures of no campaign. */
    Matching EVERYTHING = some -> Collections.nCopies(some.size(), new Match(true, new TreeSet<>()));

    /** What belongs to a campaign: by the rules that are remembered, and by what people decided, which beats them. */
    static Matching of(Campaign campaign, Matches matches, Judged judged) {
        return some -> {
            Map<MentionId, Match> found = matches.of(campaign, judged, some);
            return some.stream()
                    .map(dossier -> found.getOrDefault(dossier.mention().id(), Match.NONE))
                    .toList();
        };
    }

    /**
     * @param some a batch, so that what is remembered is asked for at once
     * @return a match for each, in the same order
     */
    List<Match> of(List<Dossier> some);
}
