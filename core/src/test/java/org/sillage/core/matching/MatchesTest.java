// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.CampaignAccount;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.campaign.CampaignMatcher;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.campaign.Match;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Period;
import org.sillage.core.search.Query;
import org.sillage.core.testkit.Samples;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

class MatchesTest {

    private final TemporaryLedger temporary = TemporaryLedger.open(new SettableClock(Samples.OPENING));
    private final CountingMatcher matcher = new CountingMatcher();

    @BeforeEach
    void record() {
        temporary.append("x", Samples.sighted(Samples.post("1", Samples.OPENING, "usine et edf"), "line 2"));
        temporary.append("x", Samples.sighted(Samples.post("2", Samples.OPENING, "vacances"), "line 3"));
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void aMatchIsWorkedOutOnceAndThenRemembered() {
        Map<MentionId, Match> first = matches(campaign("usine", List.of()));
        assertThat(first)
                .containsEntry(MentionId.ofPost("x", "1"), new Match(true, new TreeSet<>(Set.of("edf"))))
                .containsEntry(MentionId.ofPost("x", "2"), Match.NONE);
        assertThat(matcher.asked).hasSize(2);
        assertThat(matches(campaign("usine", List.of()))).isEqualTo(first);
        assertThat(matcher.asked).hasSize(2);
    }

    @Test
    void onlyWhatIsMissingIsWorkedOut() {
        matches(campaign("usine", List.of()));
        temporary.append("x", Samples.sighted(Samples.post("3", Samples.OPENING, "usine"), "line 4"));
        matches(campaign("usine", List.of()));
        assertThat(matcher.asked).hasSize(3);
    }

    @Test
    void anEditedMentionIsWorkedOutAgain() {
        matches(campaign("usine", List.of()));
        temporary.append("x", Samples.sighted(Samples.post("2", Samples.OPENING, "vacances à l'usine"), "line 5"));
        assertThat(matches(campaign("usine", List.of())).get(MentionId.ofPost("x", "2")))
                .isNotEqualTo(Match.NONE);
        assertThat(matcher.asked).hasSize(3);
    }

    @Test
    void otherRulesAreAnotherAnswer() {
        matches(campaign("usine", List.of()));
        assertThat(matches(campaign("vacances", List.of())).get(MentionId.ofPost("x", "2")))
                .isNotEqualTo(Match.NONE);
        matches(campaign("usine", List.of(new CampaignAccount("x", "UsineDemo", "owned"))));
        matcher.version = "other/2";
        matches(campaign("usine", List.of()));
        assertThat(matcher.asked).hasSize(8);
    }

    @Test
    void emptiedTablesFillAgainWithTheSame() {
        Map<MentionId, Match> first = matches(campaign("usine", List.of()));
        temporary.ledger().derived().clear();
        assertThat(matches(campaign("usine", List.of()))).isEqualTo(first);
    }

    @Test
    void aPersonsDecisionBeatsTheRulesInItsCampaignAlone() {
        decide("1", Judgement.NO);
        decide("2", Judgement.YES);
        assertThat(judged(campaign("usine", List.of())))
                .containsEntry(MentionId.ofPost("x", "1"), Match.NONE)
                .containsEntry(MentionId.ofPost("x", "2"), new Match(true, new TreeSet<>()));
        assertThat(matches(campaign("usine", List.of())))
                .containsEntry(MentionId.ofPost("x", "1"), new Match(true, new TreeSet<>(Set.of("edf"))));
    }

    @Test
    void aMentionThatAPersonTookInStillNamesItsSponsors() {
        decide("1", Judgement.YES);
        assertThat(judged(campaign("vacances", List.of())))
                .containsEntry(MentionId.ofPost("x", "1"), new Match(true, new TreeSet<>(Set.of("edf"))));
    }

    private void decide(String post, String value) {
        String mention = MentionId.ofPost("x", post).value();
        temporary.ledger().judge(new Judgement(Judgement.Kind.ABOUT, mention, "demo", value, "Zoé", ""));
    }

    private Map<MentionId, Match> judged(Campaign campaign) {
        List<Dossier> dossiers = new ArrayList<>();
        temporary.ledger().now().all(dossiers::add);
        Judged judged = Judged.at(temporary.ledger().now(), campaign.id());
        return new Matches(matcher, temporary.ledger().derived()).of(campaign, judged, dossiers);
    }

    private Map<MentionId, Match> matches(Campaign campaign) {
        List<Dossier> dossiers = new ArrayList<>();
        temporary.ledger().now().all(dossiers::add);
        return new Matches(matcher, temporary.ledger().derived()).of(campaign, dossiers);
    }

    private static Campaign campaign(String query, List<CampaignAccount> accounts) {
        LocalDate day = LocalDate.parse("2018-11-22");
        return new Campaign(
                "demo",
                Map.of("fr", "Démonstration"),
                Map.of(),
                new Period(day, day, Samples.PARIS),
                Optional.empty(),
                query,
                word(query),
                accounts,
                List.of(new Sponsor("edf", "EDF", "edf", word("edf"))),
                false,
                List.of());
    }

    private static Query word(String text) {
        return new Query.Word(Optional.empty(), text, false, false);
    }

    /** Finds words as they stand, and counts how often it is asked. */
    private static final class CountingMatcher implements CampaignMatcher {

        private final List<MentionId> asked = new ArrayList<>();
        private String version = "words/1";

        @Override
        public String version() {
            return version;
        }

        @Override
        public Match match(Campaign campaign, Mention mention) {
            asked.add(mention.id());
            if (!mention.text().contains(campaign.query())) return Match.NONE;
            return new Match(true, sponsors(campaign, mention));
        }

        @Override
        public SortedSet<String> sponsors(Campaign campaign, Mention mention) {
            TreeSet<String> sponsors = new TreeSet<>();
            campaign.sponsors().stream()
                    .filter(sponsor -> mention.text().contains(sponsor.query()))
                    .forEach(sponsor -> sponsors.add(sponsor.id()));
            return sponsors;
        }
    }
}
