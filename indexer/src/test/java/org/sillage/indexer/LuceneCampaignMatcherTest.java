// SPDX-License-Identifier: Apache-2.0
package org.sillage.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Campaign.CampaignAccount;
import org.sillage.core.campaign.Campaign.Sponsor;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.Published;
import org.sillage.core.search.QueryException;
import org.sillage.core.search.QueryParser;

class LuceneCampaignMatcherTest {

    private final LuceneCampaignMatcher matcher = new LuceneCampaignMatcher();

    @Test
    void wordsBelong() {
        Campaign campaign = Matches.campaign("\"usine extraordinaire\" OR usineextraordinaire", List.of(), List.of());
        assertThat(matcher.match(campaign, Matches.post("Vive L’Usine Extraordinaire"))
                        .belongs())
                .isTrue();
        assertThat(matcher.match(campaign, Matches.post("Vive les vacances"))).isEqualTo(Match.NONE);
    }

    @Test
    void whateverAnOwnedAccountPublishesBelongs() {
        assertThat(ofAccount("usinextra", "owned")).isTrue();
        assertThat(ofAccount("another", "owned")).isFalse();
    }

    @Test
    void accountsOfSponsorsAndPressNeedTheWords() {
        assertThat(ofAccount("usinextra", "sponsor")).isFalse();
        assertThat(ofAccount("usinextra", "press")).isFalse();
    }

    private boolean ofAccount(String handle, String role) {
        Campaign campaign = Matches.campaign("usine", List.of(new CampaignAccount("x", handle, role)), List.of());
        return matcher.match(campaign, Matches.post("Bonjour")).belongs();
    }

    @Test
    void sponsorsAreNamedOnlyByWhatBelongs() throws QueryException {
        List<Sponsor> sponsors = List.of(
                new Sponsor("orano", "Orano", "Orano", QueryParser.parse("Orano")),
                new Sponsor("edf", "EDF", "EDF", QueryParser.parse("EDF")));
        Campaign campaign = Matches.campaign("usine", List.of(), sponsors);
        assertThat(matcher.match(campaign, Matches.post("EDF et Orano à l'usine"))
                        .sponsors())
                .containsExactly("edf", "orano");
        assertThat(matcher.match(campaign, Matches.post("L'usine")).sponsors()).isEmpty();
        assertThat(matcher.match(campaign, Matches.post("EDF"))).isEqualTo(Match.NONE);
    }

    @Test
    void oneMentionLeavesNothingBehindForTheNext() {
        Campaign campaign = Matches.campaign("usine auteur:dupont", List.of(), List.of());
        assertThat(matcher.match(campaign, Matches.clipping("Usine", "", "Jeanne Dupont"))
                        .belongs())
                .isTrue();
        assertThat(matcher.match(campaign, Matches.post("Usine")).belongs()).isFalse();
        assertThat(matcher.match(campaign, Matches.clipping("Usine", "", "Jeanne Dupont"))
                        .belongs())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kind:clipping, true",
        "kind:post, false",
        "outlet:OUEST-MATIN.example, true",
        "lang:FR, true",
        "lang:en, false",
        "network:press, true",
        "auteur:\"jeanne dupont\", true",
        "auteur:AFP, true",
        "titre:usine, true",
        "texte:usine, false",
        "texte:ouverte, true",
        "date:2018-11-22, true",
        "date:2018-11-23.., false",
        "date:2018-11-21, false",
        "lang:fr kind:clipping, true",
        "audience>0, false",
        "* -kind:post, true"
    })
    void fieldsOfAClippingAreAsked(String query, boolean found) {
        assertThat(Matches.finds(query, Matches.clipping("L'usine", "Porte ouverte", "Jeanne Dupont")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "account:UsineXtra, true",
        "account:@usinextra, true",
        "compte:x:usinextra, true",
        "account:facebook:usinextra, false",
        "@usinextra, true",
        "auteur:\"fil officiel\", true",
        "kind:post, true"
    })
    void accountsOfAPostAreAsked(String query, boolean found) {
        assertThat(Matches.finds(query, Matches.post("Bonjour"))).isEqualTo(found);
    }

    @Test
    void daysAreThoseOfTheCampaignsZoneAndAStatedDayIsThatDayEverywhere() {
        assertThat(Matches.finds(
                        "date:2018-11-23", Matches.post("a", Published.at(Instant.parse("2018-11-22T23:30:00Z")))))
                .isTrue();
        assertThat(Matches.finds(
                        "date:2018-11-23",
                        Matches.post("a", Published.on(LocalDate.of(2018, 11, 22), java.time.ZoneOffset.UTC))))
                .isFalse();
    }
}
