// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.sighted;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.campaign.Match;
import org.sillage.core.collect.DuePages;
import org.sillage.core.ledger.LedgerView;
import org.sillage.core.matching.Matches;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Period;
import org.sillage.core.search.QueryParser;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

/** An article that a search found first is asked for at its own address, once another source knows it. */
class JoinedPagesTest {

    private static final String TITLE = "L'usine extraordinaire ouvre ses portes au Grand Palais";

    private static final CampaignMatcher EVERYTHING = new CampaignMatcher() {
        @Override
        public String version() {
            return "everything/1";
        }

        @Override
        public Match match(Campaign campaign, Mention mention) {
            return new Match(true, new TreeSet<>());
        }

        @Override
        public SortedSet<String> sponsors(Campaign campaign, Mention mention) {
            return new TreeSet<>();
        }
    };

    @Test
    void aSearchHasNoPageAndTheArticleHasItsOwn() throws Exception {
        SettableClock clock = SettableClock.at("2018-11-22T12:00:00Z");
        try (TemporaryLedger temporary = TemporaryLedger.open(clock)) {
            UnreadPages pages = new UnreadPages(
                    new Matches(EVERYTHING, temporary.ledger().derived()), List.of(campaign()), Set.of());
            temporary.append("google-news", sighted(found(), "items[0]"));
            assertThat(due(pages, temporary.ledger().now(), clock)).isEmpty();
            Clipping own = Samples.published(
                    Samples.clipping("ouest-matin.example", "usine", TITLE, ""), Published.at(Samples.OPENING));
            temporary.append("feed", sighted(own, "items[0]"));
            assertThat(due(pages, temporary.ledger().now(), clock))
                    .containsExactly(new DuePages.Page(found().id(), own.url().orElseThrow()));
        }
    }

    private static List<DuePages.Page> due(UnreadPages pages, LedgerView view, SettableClock clock) {
        return pages.of(view, "pages", clock.instant()).due(Set.of(), 10);
    }

    private static Clipping found() {
        return new Clipping(
                MentionId.ofUnaddressedClipping("ouest-matin.example", TITLE, "2018-11-22"),
                Optional.of(URI.create("https://news.search.example/articles/1")),
                Published.at(Samples.OPENING),
                "ouest-matin.example",
                Clipping.Medium.UNKNOWN,
                "fr",
                List.of(),
                List.of(),
                TITLE,
                "");
    }

    private static Campaign campaign() throws Exception {
        Period november = new Period(LocalDate.of(2018, 11, 1), LocalDate.of(2018, 11, 30), Samples.PARIS);
        return new Campaign(
                "usine",
                Map.of("fr", "L'usine"),
                Map.of(),
                november,
                Optional.empty(),
                "usine",
                QueryParser.parse("usine"),
                List.of(),
                List.of(),
                false,
                List.of());
    }
}
