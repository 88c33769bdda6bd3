// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.CampaignAccount;
import org.sillage.core.mention.MentionId;
import org.sillage.core.search.Query;

/** What belongs to a campaign, as a query: the same question for a search and for one mention. */
public final class CampaignQuery {

    private static final String OWNED = "owned";

    private CampaignQuery() {}

    /**
     * The campaign's words, or whatever its own accounts publish. Accounts of sponsors and of the press need the words:
     * most of what they publish is about something else. Days are not asked.
     */
    public static Query of(Campaign campaign) {
        List<Query> ways = new ArrayList<>();
        ways.add(campaign.words());
        for (CampaignAccount account : campaign.accounts()) {
            if (account.role().equals(OWNED)) ways.add(publishedBy(account));
        }
        return ways.size() == 1 ? ways.getFirst() : new Query.Or(ways);
    }

    /** The same, where people's decisions beat the rules. */
    public static Query of(Campaign campaign, Judged judged) {
        List<Query> in = new ArrayList<>(List.of(of(campaign)));
        List<Query> parts = new ArrayList<>();
        for (MentionId mention : new TreeSet<>(judged.all().keySet())) {
            Query alone = new Query.Value(Query.ValueField.ID, mention.value());
            if (judged.takesIn(mention)) in.add(alone);
            else parts.add(new Query.Not(alone));
        }
        Query within = in.size() == 1 ? in.getFirst() : new Query.Or(in);
        if (parts.isEmpty()) return within;
        parts.addFirst(within);
        return new Query.And(parts);
    }

    private static Query publishedBy(CampaignAccount account) {
        return new Query.Value(Query.ValueField.ACCOUNT, account.network() + ":" + account.handle());
    }
}
