// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.sighted;

import java.util.List;
import java.util.Map;
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
    void candidatesAreThoseThatShareABandEarliestFirst() {
        Signature base = signature(0, 0);
        Derived.Candidate late = candidate(9, "c", signature(0, 120));
        Derived.Candidate early = candidate(4, "a", signature(0, 8));
        Derived.Candidate apart = candidate(5, "b", signature(7, 0));
        derived.rememberReprints(ALGORITHM, List.of(late, early, apart), List.of(), 9);

        assertThat(derived.candidates(ALGORITHM, base, 10)).containsExactly(early, late);
        assertThat(derived.candidates(ALGORITHM, base, 1)).containsExactly(early);
        assertThat(derived.candidates("minhash/2", base, 10)).isEmpty();
        assertThat(derived.candidates(ALGORITHM, signature(3, 0), 10)).isEmpty();
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
        Derived.Candidate one = candidate(4, "a", signature(0, 0));
        Derived.Link link =
                new Derived.Link(5, clipping("b").id(), clipping("a").id(), 0.4);
        for (int i = 0; i < 2; i++) derived.rememberReprints(ALGORITHM, List.of(one), List.of(link), 5);
        assertThat(derived.candidates(ALGORITHM, signature(0, 0), 10)).containsExactly(one);
        assertThat(temporary.ledger().position()).as("nothing of it is a fact").isEqualTo(5);
    }

    private static Derived.Candidate candidate(long version, String slug, Signature signature) {
        return new Derived.Candidate(version, clipping(slug).id(), version, signature);
    }

    /** Two of one seed share all values from {@code apart} on. */
    private static Signature signature(int seed, int apart) {
        short[] values = new short[Signature.SIZE];
        for (int i = 0; i < values.length; i++) values[i] = (short) (i < apart ? -i - apart : i * 31 + seed * 7919);
        return new Signature(values);
    }
}
