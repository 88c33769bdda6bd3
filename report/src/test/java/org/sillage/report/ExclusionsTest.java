// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.cells;
import static org.sillage.report.Samples.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.run.RunState;

/** What is known of the days and kept out of the figures, each with the rule or the person. */
class ExclusionsTest {

    /** The last week of November ends after the campaign. */
    private final SampleView view = new SampleView()
            .clipping("About us", "a.example", "2018-11-27T09:00:00Z")
            .clipping("About us, later", "a.example", "2018-12-01T09:00:00Z")
            .post("apart", "2018-11-28T09:00:00Z", new Account("x", "Paper", ""), Basis.MEASURED, Map.of());

    @Test
    void anItemOutsideTheCampaignsDaysIsNamed() {
        assertThat(cells(report(Matching.EVERYTHING), "Exclusions", "reason"))
                .containsExactly(Message.of("excluded.days"));
        assertThat(cells(report(Matching.EVERYTHING), "Exclusions", "date")).containsExactly(LocalDate.of(2018, 12, 1));
        assertThat(cells(report(Matching.EVERYTHING), "Exclusions", "rule_or_person"))
                .containsExactly(Message.of("excluded.days.rule", "2018-09-01", "2018-11-30"));
    }

    @Test
    void aPressAccountWithoutTheCampaignsWordsIsNamed() {
        Matching nothing = some ->
                some.stream().map(any -> new Match(false, new TreeSet<>())).toList();
        assertThat(cells(report(nothing), "Exclusions", "mention")).containsExactly("x:post:apart");
        assertThat(cells(report(nothing), "Exclusions", "reason"))
                .containsExactly(Message.of("excluded.words", "press"));
    }

    @Test
    void aRepostWithoutACommentIsNoItemAndOtherSkipsAreNotExclusions() {
        view.run(
                "x",
                "2018-11-27T00:00:00Z",
                "2018-11-28T00:00:00Z",
                Optional.of(RunState.COLLECTED),
                Optional.empty(),
                3,
                List.of(Message.of("x.repost"), Message.of("x.no-id", "7")));
        assertThat(cells(report(Matching.EVERYTHING), "Exclusions", "reason"))
                .containsExactly(Message.of("excluded.days"), Message.of("x.repost"));
    }

    @Test
    void whatAPersonLeftOutStandsWithWhoAndWhy() {
        view.judged(new Judgement(
                Judgement.Kind.ABOUT,
                SampleView.clippingId("About us", "a.example").value(),
                "usine-2018",
                Judgement.NO,
                "Carla",
                "a recipe"));
        Report report = report(Matching.EVERYTHING);
        assertThat(cells(report, "Exclusions", "reason").getFirst()).isEqualTo(Message.of("excluded.person"));
        assertThat(cells(report, "Exclusions", "rule_or_person").getFirst())
                .isEqualTo(Message.of("excluded.person.why", "Carla", "a recipe"));
    }

    @Test
    void nothingKeptOutIsNoSheet() {
        Report report = Samples.report(view, week("2018-W46"), Locale.ENGLISH);
        assertThat(report.sheets()).noneMatch(sheet -> sheet.table().id().equals("Exclusions"));
    }

    private Report report(Matching matching) {
        Campaign plain = Samples.campaign();
        Campaign campaign = new Campaign(
                plain.id(),
                plain.names(),
                plain.notices(),
                plain.period(),
                plain.event(),
                plain.query(),
                plain.words(),
                List.of(new Campaign.CampaignAccount("x", "Paper", "press")),
                plain.sponsors(),
                false,
                List.of());
        Scope scope = Scope.of(campaign, matching, StoryBook.NO_REPRINTS, OutletRegister.EMPTY);
        return Samples.report(view, week("2018-W48"), Locale.ENGLISH, scope);
    }
}
