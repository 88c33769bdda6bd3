// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Judgement;
import org.sillage.core.ledger.Derived;
import org.sillage.core.mention.MentionId;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

class StoriesTest {

    private static final MentionId WIRE = new MentionId("press:clipping:wire");
    private static final MentionId COPY = new MentionId("press:clipping:copy");
    private static final MentionId COPY_OF_COPY = new MentionId("press:clipping:copy-of-copy");
    private static final MentionId OTHER = new MentionId("press:clipping:other");

    private final TemporaryLedger temporary = TemporaryLedger.open(SettableClock.at("2018-11-22T12:00:00Z"));

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void aStoryHasTheIdOfItsFirstClippingHoweverLongTheChain() {
        linked();
        assertThat(storyOf(COPY_OF_COPY)).isEqualTo(WIRE);
        assertThat(storyOf(OTHER)).isEqualTo(OTHER);
    }

    @Test
    void aPersonPartsAClippingAndThoseThatCarryItGoWithIt() {
        linked();
        pin(COPY, COPY);
        assertThat(storyOf(COPY)).isEqualTo(COPY);
        assertThat(storyOf(COPY_OF_COPY)).isEqualTo(COPY);
        assertThat(storyOf(WIRE)).isEqualTo(WIRE);
    }

    @Test
    void aPersonJoinsAClippingToTheStoryOfAnother() {
        linked();
        pin(OTHER, COPY);
        assertThat(storyOf(OTHER)).isEqualTo(WIRE);
    }

    @Test
    void aDecisionSurvivesAComparisonThatIsMadeAnew() {
        linked();
        pin(COPY, COPY);
        temporary.ledger().derived().clear();
        linked();
        assertThat(storyOf(COPY_OF_COPY)).isEqualTo(COPY);
    }

    @Test
    void clippingsPinnedInARingAreOneStory() {
        pin(OTHER, COPY);
        pin(COPY, OTHER);
        assertThat(storyOf(OTHER)).isEqualTo(storyOf(COPY)).isEqualTo(COPY);
    }

    private void linked() {
        temporary
                .ledger()
                .derived()
                .rememberReprints(
                        Comparison.ALGORITHM,
                        List.of(),
                        List.of(new Derived.Link(2, COPY, WIRE, 0.9), new Derived.Link(3, COPY_OF_COPY, COPY, 0.8)),
                        3);
    }

    private void pin(MentionId clipping, MentionId to) {
        temporary.ledger().judge(new Judgement(Judgement.Kind.STORY, clipping.value(), "", to.value(), "Zoé", ""));
    }

    private MentionId storyOf(MentionId clipping) {
        Map<MentionId, MentionId> stories = Stories.at(
                        temporary.ledger().now(), temporary.ledger().derived())
                .of(List.of(clipping), 1_000);
        return stories.getOrDefault(clipping, clipping);
    }
}
