// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Claim;
import org.sillage.core.metric.Metric;

/** The file of claims beside a campaign: each fault at its line and column, and what a sound one says. */
class ClaimFaultsTest {

    private static final String FILE = "config/campaigns/said.yaml";

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aCampaignThatNamesItsClaims() {
        home = CommandLineHome.with(folder.resolve("home"))
                .file("config/sources.yaml", "sources: []\n")
                .file("config/campaigns/fete.yaml", """
                        name: {en: Fair}
                        from: 2018-03-01
                        to: 2018-03-31
                        query: fair
                        accounts: [{network: x, handle: Fair, role: owned}]
                        claims: said.yaml
                        """);
    }

    @Test
    void aSoundClaimIsReadWholeAndTheFileIsNoCampaign() throws Exception {
        home.file(FILE, """
                claims:
                  - id: seen
                    metric: [impressions, impressions_displayed]
                    value: 2.6 million
                    qualifier: more-than
                    wording: more than 2.6 million times
                    by: A paper
                    date: 2018-04-02
                    link: https://paper.example/fair
                    scope: {from: 2018-03-10, networks: [x], accounts: [owned, "x:Other"]}
                  - {id: baskets, subject: {en: baskets}, value: 12, by: A baker, contradicts: [seen]}
                """);
        assertThat(errors()).isEmpty();
        ConfigReader reader = ConfigReader.ofHome(home.root(), Map.of(), Clock.systemUTC());
        assertThat(reader.campaigns()).containsExactly("fete", "usine-extraordinaire-2018");
        Campaign campaign = reader.campaign("fete").orElseThrow();
        Claim claim = campaign.claims().getFirst();
        assertThat(claim.metrics()).containsExactly(Metric.IMPRESSIONS, Metric.IMPRESSIONS_DISPLAYED);
        assertThat(claim.value().allows(2_600_001)).isTrue();
        assertThat(claim.date()).contains(LocalDate.of(2018, 4, 2));
        assertThat(claim.scope().period().first()).isEqualTo("2018-03-10");
        assertThat(claim.scope().period().last()).isEqualTo("2018-03-31");
        assertThat(claim.scope().accounts()).containsExactly("x:account:fair", "x:account:other");
        assertThat(campaign.claims().getLast().contradicted(campaign.claims())).containsExactly("seen");
    }

    @Test
    void aMetricThatDoesNotExistIsShownWithTheNearest() {
        home.file(FILE, """
                claims:
                  - {id: a, metric: impresions, value: 5, by: A paper}
                  - id: b
                    metric: [likes, cliks]
                    value: 5
                    by: A paper
                """);
        assertThat(errors())
                .containsExactly(
                        "campaigns/said.yaml:2:21: \"impresions\" is not possible here. Did you mean \"impressions\"?",
                        "campaigns/said.yaml:4:21: \"cliks\" is not possible here. Did you mean \"clicks\"?");
    }

    @Test
    void aValueIsANumberOrANumberAndItsUnit() {
        home.file(FILE, "claims:\n  - {id: a, metric: likes, value: a lot, by: A paper}\n");
        assertThat(errors())
                .containsExactly(
                        "campaigns/said.yaml:2:35: \"a lot\" is not written as expected. An example: 2.6 million.");
    }

    @Test
    void aClaimSaysWhatItCounts() {
        home.file(FILE, "claims:\n  - {id: a, value: 5, by: A paper}\n");
        assertThat(errors())
                .containsExactly("campaigns/said.yaml:2:5: Neither \"metric\" nor \"subject\" says what this counts."
                        + " Add one of them.");
    }

    @Test
    void anIdNamesOneClaimAndAContradictionOneThatIsThere() {
        home.file(FILE, """
                claims:
                  - {id: pupils, subject: {en: pupils}, value: 5, by: A paper}
                  - {id: pupils, subject: {en: pupils}, value: 6, by: Another, contradicts: [pupil]}
                """);
        assertThat(errors())
                .containsExactly(
                        "campaigns/said.yaml:3:10: \"pupils\" is already taken, on line 2. An id names one thing only.",
                        "campaigns/said.yaml:3:78: No claim here has the id \"pupil\". Did you mean \"pupils\"?");
    }

    @Test
    void daysInTheWrongOrderAndDaysThatDoNotExistAreShown() {
        home.file(FILE, """
                claims:
                  - {id: a, metric: likes, value: 5, by: A paper, scope: {from: 2018-03-10, to: 2018-03-09}}
                  - {id: b, metric: likes, value: 5, by: A paper, date: 2018-02-30}
                """);
        assertThat(errors())
                .containsExactly(
                        "campaigns/said.yaml:2:81: The last day, 2018-03-09, comes before the first, 2018-03-10.",
                        "campaigns/said.yaml:3:57: \"2018-02-30\" is not a day."
                                + " Write year-month-day, such as 2018-11-22.");
    }

    @Test
    void aListThatNoCampaignNamesAnyMoreIsNoCampaign() {
        home.file("config/campaigns/fete.yaml", "name: {en: Fair}\nfrom: 2018-03-01\nto: 2018-03-31\nquery: fair\n")
                .file(FILE, "claims:\n  - {id: a, metric: likes, value: 5, by: A paper}\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void aMissingFileIsShownWhereItIsNamed() {
        assertThat(errors()).containsExactly("campaigns/fete.yaml:6:9: The file said.yaml is not there.");
    }

    private List<String> errors() {
        return home.run("config", "check")
                .out()
                .lines()
                .filter(line -> line.contains(".yaml:"))
                .toList();
    }
}
