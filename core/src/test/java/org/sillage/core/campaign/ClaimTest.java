// SPDX-License-Identifier: Apache-2.0
package org.sillage.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.core.campaign.Claim.Scope;
import org.sillage.core.campaign.ClaimedValue.Qualifier;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;

class ClaimTest {

    private static final Period AUTUMN =
            new Period(LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30), ZoneOffset.UTC);

    /** Written value, qualifier, evidence, whether the evidence lies within the wording. */
    @ParameterizedTest
    @CsvSource({
        "2.6 million, EXACT, 2600000, true",
        "2.6 million, EXACT, 2550000, true",
        "2.6 million, EXACT, 2649999, true",
        "2.6 million, EXACT, 2549999, false",
        "2.6 million, EXACT, 2650000, false",
        "1.50 million, EXACT, 1504999, true",
        "1.50 million, EXACT, 1505000, false",
        "16400, EXACT, 16449, true",
        "16400, EXACT, 16450, false",
        "13000, EXACT, 13499, true",
        "10000, EXACT, 10499, true",
        "10000, EXACT, 10500, false",
        "180, EXACT, 180, true",
        "180, EXACT, 181, false",
        "0, EXACT, 0, true",
        "500, MORE_THAN, 512, true",
        "500, MORE_THAN, 500, false",
        "500, AT_LEAST, 500, true",
        "500, AT_LEAST, 499, false",
        "20, ABOUT, 18, true",
        "20, ABOUT, 17, false",
        "20, ABOUT, 22, true",
        "20, ABOUT, 23, false",
        "0.63 %, EXACT, 0.00634, true",
        "0.63 %, EXACT, 0.00636, false",
        "0.0063, EXACT, 0.0063, true",
    })
    void aWordingAllowsWhatItsDigitsLeaveOpen(String written, Qualifier qualifier, double evidence, boolean allowed) {
        assertThat(value(written, qualifier).allows(evidence)).isEqualTo(allowed);
    }

    @Test
    void whatIsNoNumberIsNoValue() {
        for (String written : List.of("", "many", "2,6 million", "-3", "1e9", "2.6 millions", "1".repeat(400))) {
            assertThat(ClaimedValue.parse(written, Qualifier.EXACT)).as(written).isEmpty();
        }
    }

    @Test
    void claimsOfOneThingWithValuesThatCannotBothBeTrueContradictEachOther() {
        Claim one = pupils("a", "10300", Qualifier.EXACT, Scope.of(AUTUMN));
        Claim rounded = pupils("b", "10000", Qualifier.ABOUT, Scope.of(AUTUMN));
        Claim other = pupils("c", "13000", Qualifier.EXACT, Scope.of(AUTUMN));
        Claim precise = pupils("d", "13300", Qualifier.EXACT, Scope.of(AUTUMN));
        List<Claim> all = List.of(one, rounded, other, precise);
        assertThat(one.contradicted(all)).containsExactly("c", "d");
        assertThat(rounded.contradicted(all)).containsExactly("c", "d");
        assertThat(other.contradicted(all)).containsExactly("a", "b"); // 13 300 rounds to 13 000
    }

    @Test
    void aLowerBoundContradictsOnlyWhatLiesBelowIt() {
        Claim bound = pupils("a", "100", Qualifier.MORE_THAN, Scope.of(AUTUMN));
        Claim equal = pupils("b", "100", Qualifier.EXACT, Scope.of(AUTUMN));
        Claim above = pupils("c", "101", Qualifier.EXACT, Scope.of(AUTUMN));
        assertThat(bound.contradicted(List.of(bound, equal, above))).containsExactly("b");
    }

    @Test
    void anotherScopeOrAnotherThingIsNoContradiction() {
        Claim autumn = pupils("a", "10300", Qualifier.EXACT, Scope.of(AUTUMN));
        Claim oneNetwork =
                pupils("b", "999", Qualifier.EXACT, new Scope(AUTUMN, new TreeSet<>(List.of("x")), new TreeSet<>()));
        Claim likes = new Claim(
                "c",
                List.of(Metric.LIKES),
                Map.of(),
                value("5", Qualifier.EXACT),
                "",
                "A paper",
                Optional.empty(),
                Optional.empty(),
                Scope.of(AUTUMN),
                none());
        assertThat(autumn.contradicted(List.of(autumn, oneNetwork, likes))).isEmpty();
    }

    @Test
    void aContradictionThatAPersonNamesCountsForBoth() {
        Claim videos = new Claim(
                "views",
                List.of(Metric.VIDEO_VIEWS),
                Map.of("en", "videos"),
                value("176500", Qualifier.EXACT),
                "",
                "A paper",
                Optional.empty(),
                Optional.empty(),
                Scope.of(AUTUMN),
                new TreeSet<>(List.of("made")));
        Claim made = new Claim(
                "made",
                List.of(),
                Map.of("en", "videos"),
                value("200", Qualifier.MORE_THAN),
                "",
                "An agency",
                Optional.empty(),
                Optional.empty(),
                Scope.of(AUTUMN),
                none());
        assertThat(videos.contradicted(List.of(videos, made))).containsExactly("made");
        assertThat(made.contradicted(List.of(videos, made))).containsExactly("views");
    }

    private static Claim pupils(String id, String value, Qualifier qualifier, Scope scope) {
        return new Claim(
                id,
                List.of(),
                Map.of("en", "pupils"),
                value(value, qualifier),
                "",
                "A paper",
                Optional.empty(),
                Optional.empty(),
                scope,
                none());
    }

    private static ClaimedValue value(String written, Qualifier qualifier) {
        return ClaimedValue.parse(written, qualifier).orElseThrow();
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }
}
