// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.sighted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Signature;
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
    void versionsAreFoundUnderTheirKeysEarliestFirst() {
        derived.rememberReprints(ALGORITHM, List.of(signed(5, 1L, 2L), signed(3, 2L, 4L), signed(4, 8L)), List.of(), 5);

        assertThat(derived.under(ALGORITHM, List.of(4L, 2L, 1L, 3L)))
                .isEqualTo(Map.of(1L, List.of(5L), 2L, List.of(3L, 5L), 4L, List.of(3L)));
        assertThat(derived.under(ALGORITHM, List.of(2L, 8L))).isEqualTo(Map.of(2L, List.of(3L, 5L), 8L, List.of(4L)));
        assertThat(derived.under(ALGORITHM, List.of())).isEmpty();
        assertThat(derived.under("another", List.of(1L, 2L, 8L))).isEmpty();
    }

    @Test
    void anyNumberOfKeysIsLookedUpAndRemembered() {
        Long[] keys = LongStream.range(0, 1_000).map(i -> i * i).boxed().toArray(Long[]::new);
        derived.rememberReprints(ALGORITHM, List.of(signed(3, keys)), List.of(), 3);
        assertThat(derived.under(ALGORITHM, List.of(keys))).hasSize(1_000).containsEntry(999L * 999, List.of(3L));
        assertThat(derived.under(ALGORITHM, LongStream.range(0, 200).boxed().toList()))
                .containsOnlyKeys(0L, 1L, 4L, 9L, 16L, 25L, 36L, 49L, 64L, 81L, 100L, 121L, 144L, 169L, 196L);
    }

    @Test
    void theLastAndTheFirstKeyAreKeysLikeOthers() {
        derived.rememberReprints(ALGORITHM, List.of(signed(3, 0L, Derived.KEYS - 1)), List.of(), 3);
        assertThat(derived.under(ALGORITHM, List.of(0L, 1L, Derived.KEYS - 2, Derived.KEYS - 1)))
                .containsOnlyKeys(0L, Derived.KEYS - 1);
        assertThatThrownBy(() -> derived.under(ALGORITHM, List.of(Derived.KEYS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsRememberedOfAVersionIsWhoseItIsAndItsSignature() {
        Derived.Signed one = signed(3, 1L);
        Derived.Candidate bare = new Derived.Candidate(4, clipping("b").id(), 4, Optional.empty());
        derived.rememberReprints(ALGORITHM, List.of(one, new Derived.Signed(bare, List.of(5L))), List.of(), 4);
        assertThat(derived.signed(ALGORITHM, List.of(4L, 3L, 5L))).isEqualTo(Map.of(3L, one.candidate(), 4L, bare));
        assertThat(derived.signed("another", List.of(3L))).isEmpty();
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
        Derived.Signed one = signed(3, 1L);
        Derived.Link link =
                new Derived.Link(5, clipping("b").id(), clipping("a").id(), 0.4);
        for (int i = 0; i < 2; i++) derived.rememberReprints(ALGORITHM, List.of(one), List.of(link), 5);
        assertThat(derived.under(ALGORITHM, List.of(1L))).isEqualTo(Map.of(1L, List.of(3L)));
        assertThat(derived.signed(ALGORITHM, List.of(3L))).isEqualTo(Map.of(3L, one.candidate()));
        assertThat(temporary.ledger().position()).as("nothing of it is a fact").isEqualTo(5);
    }

    /** @param version 3, 4 or 5: the first entries are those of the run and its capture */
    private static Derived.Signed signed(long version, Long... keys) {
        String slug = List.of("a", "b", "c").get((int) version - 3);
        short[] values = new short[Signature.SIZE];
        for (int i = 0; i < values.length; i++) values[i] = (short) (i * 7919L - version);
        Derived.Candidate candidate =
                new Derived.Candidate(version, clipping(slug).id(), version, Optional.of(new Signature(values)));
        return new Derived.Signed(candidate, List.of(keys));
    }
}
