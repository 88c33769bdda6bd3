// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.CampaignAccount;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Period;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;

/** Short ways to say whether a query finds a text. */
final class Matches {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Matches() {}

    /** Whether a query finds a post of this text. */
    static boolean finds(String query, String text) {
        return finds(query, post(text));
    }

    static boolean finds(String query, Mention mention) {
        return new LuceneCampaignMatcher()
                .match(campaign(query, List.of(), List.of()), mention)
                .belongs();
    }

    static Campaign campaign(String query, List<CampaignAccount> accounts, List<Sponsor> sponsors) {
        try {
            Period autumn = new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), PARIS);
            return new Campaign(
                    "c",
                    Map.of("fr", "C"),
                    Map.of(),
                    autumn,
                    Optional.empty(),
                    query,
                    QueryParser.parse(query),
                    accounts,
                    sponsors,
                    false,
                    List.of());
        } catch (QueryException fault) {
            throw new AssertionError(query, fault);
        }
    }

    static Post post(String text) {
        return post(text, Published.at(Instant.parse("2018-11-22T10:00:00Z")));
    }

    static Post post(String text, Published published) {
        return new Post(
                MentionId.ofPost("x", "1"),
                "x",
                Optional.of(new Account("x", "UsineXtra", "Le fil officiel")),
                Optional.empty(),
                published,
                "fr",
                text);
    }

    static Clipping clipping(String title, String text, String... byline) {
        URI address = URI.create("https://www.ouest-matin.example/a");
        return new Clipping(
                MentionId.ofClipping(address),
                Optional.of(address),
                Published.on(LocalDate.of(2018, 11, 22), PARIS),
                "ouest-matin.example",
                Clipping.Medium.WEB,
                "fr",
                List.of(byline),
                List.of("AFP"),
                title,
                text);
    }
}
