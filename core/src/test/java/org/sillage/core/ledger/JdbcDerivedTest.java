// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.sighted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.MentionId;
import org.sillage.core.story.Signature;
import org.sillage.core.testkit.SettableClock;
import org.sillage.core.testkit.TemporaryLedger;

class JdbcDerivedTest {

    private static final String ALGORITHM = "minhash/1";

    private TemporaryLedger temporary;
    private Derived derived;

    @BeforeEach
    void open() {
        temporary = TemporaryLedger.open(SettableClock.at("2018-11-22T12:00:00Z"));
        derived = temporary.ledger().derived();
        temporary.append(
                "feed",
                sighted(clipping("a"), "items[0]"),
                sighted(clipping("b"), "items[1]"),
                sighted(clipping("c"), "items[2]"));
    }

    @AfterEach
    void close() {
        temporary.close();
    }

    @Test
    void matchesAreRememberedUnderTheirRules() {
        String one = TemporaryLedger.digest("one");
        String two = TemporaryLedger.digest("two");
        String unknown = TemporaryLedger.digest("three");
        Match named = new Match(true, new TreeSet<>(Set.of("edf", "a\nb")));
        Map<String, Match> matches = Map.of(one, named, two, Match.NONE);
        derived.rememberMatches("rules 1", matches);
        derived.rememberMatches("rules 2", Map.of(one, new Match(true, new TreeSet<>())));

        assertThat(derived.matches("rules 1", List.of(one, two, unknown))).isEqualTo(matches);
        assertThat(derived.matches("rules 2", List.of(one, two)))
                .isEqualTo(Map.of(one, new Match(true, new TreeSet<>())));
        derived.clear();
        assertThat(derived.matches("rules 1", List.of(one, two))).isEmpty();
    }

    @Test
    void candidatesAreThoseThatShareAKeyEarliestFirst() {
        Derived.Signed late = signed(9, "c", 1L, 2L);
        Derived.Signed early = signed(4, "a", 2L, 3L);
        Derived.Signed apart = signed(5, "b", 8L);
        derived.rememberReprints(ALGORITHM, List.of(late, early, apart), List.of(), 9);

        assertThat(derived.candidates(ALGORITHM, List.of(2L, 1L), 10))
                .containsExactly(early.candidate(), late.candidate());
        assertThat(derived.candidates(ALGORITHM, List.of(2L, 1L), 1)).containsExactly(early.candidate());
        assertThat(derived.candidates(ALGORITHM, List.of(4L), 10)).isEmpty();
        assertThat(derived.candidates(ALGORITHM, List.of(), 10)).isEmpty();
        assertThat(derived.candidates("minhash/2", List.of(1L, 2L, 8L), 10)).isEmpty();
    }

    @Test
    void carriersOfAKeyAreTheClippingsThatHaveItEarliestFirst() {
        derived.rememberReprints(ALGORITHM, List.of(signed(9, "c", 1L, 2L), signed(4, "a", 2L)), List.of(), 9);
        assertThat(derived.carriers(ALGORITHM, List.of(1L, 2L, 3L), 10))
                .isEqualTo(Map.of(
                        1L, List.of(clipping("c").id()),
                        2L, List.of(clipping("a").id(), clipping("c").id())));
        assertThat(derived.carriers(ALGORITHM, List.of(2L), 1))
                .isEqualTo(Map.of(2L, List.of(clipping("a").id())));
    }

    @Test
    void aTextTooShortForASignatureIsRememberedWithoutOne() {
        Derived.Candidate bare = new Derived.Candidate(4, clipping("a").id(), 4, Optional.empty());
        derived.rememberReprints(ALGORITHM, List.of(new Derived.Signed(bare, List.of(5L))), List.of(), 4);
        assertThat(derived.candidates(ALGORITHM, List.of(5L), 10)).containsExactly(bare);
    }

    @Test
    void howFarWasComparedNeverGoesBack() {
        assertThat(derived.compared(ALGORITHM)).isZero();
        derived.rememberReprints(ALGORITHM, List.of(), List.of(), 7);
        derived.rememberReprints(ALGORITHM, List.of(), List.of(), 5);
        assertThat(derived.compared(ALGORITHM)).isEqualTo(7);
        assertThat(derived.compared("minhash/2")).isZero();
    }

    @Test
    void theFirstLinkOfAClippingCountsAndOnlyFromItsPositionOn() {
        MentionId a = clipping("a").id();
        MentionId b = clipping("b").id();
        MentionId c = clipping("c").id();
        Derived.Link first = new Derived.Link(4, c, a, 0.5);
        Derived.Link second = new Derived.Link(6, c, b, 0.9);
        derived.rememberReprints(ALGORITHM, List.of(), List.of(second), 6);
        derived.rememberReprints(ALGORITHM, List.of(), List.of(first), 6);

        assertThat(derived.links(ALGORITHM, List.of(a, b, c), 9)).isEqualTo(Map.of(c, first));
        assertThat(derived.links(ALGORITHM, List.of(c), 4)).isEqualTo(Map.of(c, first));
        assertThat(derived.links(ALGORITHM, List.of(c), 3)).isEmpty();
        assertThat(derived.links("minhash/2", List.of(c), 9)).isEmpty();
    }

    @Test
    void rememberingTwiceChangesNothing() {
        Derived.Signed one = signed(4, "a", 1L);
        Derived.Link link =
                new Derived.Link(5, clipping("b").id(), clipping("a").id(), 0.4);
        for (int i = 0; i < 2; i++) derived.rememberReprints(ALGORITHM, List.of(one), List.of(link), 5);
        assertThat(derived.candidates(ALGORITHM, List.of(1L), 10)).containsExactly(one.candidate());
        assertThat(temporary.ledger().position()).as("nothing of it is a fact").isEqualTo(5);
    }

    private static Derived.Signed signed(long version, String slug, Long... keys) {
        short[] values = new short[Signature.SIZE];
        for (int i = 0; i < values.length; i++) values[i] = (short) (i * 7919L - version);
        Derived.Candidate candidate =
                new Derived.Candidate(version, clipping(slug).id(), version, Optional.of(new Signature(values)));
        return new Derived.Signed(candidate, List.of(keys));
    }
}
