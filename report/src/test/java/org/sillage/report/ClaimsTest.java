// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.Samples.PARIS;
import static org.sillage.report.Samples.WEEK_47;
import static org.sillage.report.Samples.cells;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sillage.core.campaign.Claim;
import org.sillage.core.campaign.ClaimedValue;
import org.sillage.core.campaign.ClaimedValue.Qualifier;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.Period;
import org.sillage.core.run.RunState;

/** What the evidence makes of figures that somebody published. */
class ClaimsTest {

    private static final Period CAMPAIGN = Samples.campaign().period();
    private static final Period EVENT = Samples.campaign().event().orElseThrow();

    private final SampleView view = new SampleView()
            .post("early", "2018-10-02T09:00:00Z", Map.of(Metric.IMPRESSIONS, 9_000L, Metric.LIKES, 40L))
            .post("event", "2018-11-23T09:00:00Z", Map.of(Metric.IMPRESSIONS, 6_000L, Metric.LIKES, 60L))
            .clipping("One", "a.example", "2018-11-22T09:00:00Z")
            .clipping("Two", "b.example", "2018-11-29T09:00:00Z");

    @Test
    void theEvidenceSupportsWhatItGivesWithinTheWordingsPrecision() {
        Verdict verdict = verdict(claim(Metric.IMPRESSIONS, "15 thousand", CAMPAIGN));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.SUPPORTED);
        assertThat(verdict.evidence().orElseThrow().count()).hasValue(15_000);
        assertThat(verdict(claim(Metric.CLIPPINGS, "1", Qualifier.MORE_THAN, CAMPAIGN))
                        .status())
                .isEqualTo(Verdict.Status.SUPPORTED);
    }

    @Test
    void aTextThatDoesNotSayWhichOfTwoMetricsIsHeldAgainstBoth() {
        Claim either =
                claim(List.of(Metric.LIKES, Metric.ENGAGEMENTS), "100", Qualifier.EXACT, Claim.Scope.of(CAMPAIGN));
        assertThat(verdict(either).status()).isEqualTo(Verdict.Status.SUPPORTED);
        Claim oneUnknown =
                claim(List.of(Metric.LIKES, Metric.VIDEO_VIEWS), "99", Qualifier.EXACT, Claim.Scope.of(CAMPAIGN));
        assertThat(verdict(oneUnknown).status()).isEqualTo(Verdict.Status.NOT_TESTABLE);
    }

    @Test
    void aValueThatOtherDaysGiveIsTrueOfAnotherScope() {
        Verdict verdict = verdict(claim(Metric.IMPRESSIONS, "15000", EVENT));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.OTHER_SCOPE);
        assertThat(verdict.scope().period()).isEqualTo(CAMPAIGN);
    }

    @Test
    void aNetworkOfWhichNothingIsKnownContradictsNothing() {
        Claim.Scope facebook = new Claim.Scope(CAMPAIGN, new TreeSet<>(List.of("facebook")), new TreeSet<>());
        Verdict verdict = verdict(claim(List.of(Metric.IMPRESSIONS), "77", Qualifier.EXACT, facebook));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.NOT_TESTABLE);
        assertThat(verdict.why()).contains(Message.of("claim.why.unknown"));
    }

    @Test
    void aClaimOfOneNetworkTakesItsPostsAlone() {
        Claim.Scope x = new Claim.Scope(CAMPAIGN, new TreeSet<>(List.of("x")), new TreeSet<>());
        assertThat(verdict(claim(List.of(Metric.POSTS), "2", Qualifier.EXACT, x))
                        .status())
                .isEqualTo(Verdict.Status.SUPPORTED);
        Claim.Scope nobody = new Claim.Scope(CAMPAIGN, new TreeSet<>(), new TreeSet<>(List.of("x:account:nobody")));
        assertThat(verdict(claim(List.of(Metric.IMPRESSIONS), "7", Qualifier.EXACT, nobody))
                        .status())
                .isEqualTo(Verdict.Status.NOT_TESTABLE);
    }

    @Test
    void evidenceThatSaysOtherwiseContradictsAndIsShown() {
        Verdict verdict = verdict(claim(Metric.IMPRESSIONS, "70000", CAMPAIGN));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.CONTRADICTED);
        assertThat(verdict.evidence().orElseThrow().count()).hasValue(15_000);
    }

    @Test
    void whatIsNotKnownOfSomePostsMayMakeUpTheDifferenceButTakesNothingAway() {
        view.post("unread", "2018-11-24T09:00:00Z", Map.of(Metric.LIKES, 1L));
        Verdict above = verdict(claim(Metric.IMPRESSIONS, "70000", CAMPAIGN));
        assertThat(above.status()).isEqualTo(Verdict.Status.NOT_TESTABLE);
        assertThat(above.why()).contains(Message.of("claim.why.incomplete", 2, 3));
        assertThat(verdict(claim(Metric.IMPRESSIONS, "700", CAMPAIGN)).status()).isEqualTo(Verdict.Status.CONTRADICTED);
    }

    @Test
    void daysThatAreNotOverLeaveALargerClaimOpen() {
        Period onward = new Period(EVENT.first(), LocalDate.of(2018, 12, 20), PARIS);
        Verdict verdict = verdict(claim(Metric.IMPRESSIONS, "70000", onward));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.NOT_TESTABLE);
        assertThat(verdict.why()).contains(Message.of("claim.why.running"));
    }

    @Test
    void aSourceThatDidNotAnswerLeavesALargerClaimOpen() {
        view.run("feed", "2018-11-21T00:00:00Z", "2018-11-22T00:00:00Z", Optional.of(RunState.FAILED));
        Verdict verdict = verdict(claim(Metric.CLIPPINGS, "3", CAMPAIGN));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.NOT_TESTABLE);
        assertThat(verdict.why()).contains(Message.of("claim.why.gap"));
        Verdict ofPosts = verdict(claim(Metric.LIKES, "700", CAMPAIGN));
        assertThat(ofPosts.status()).as("the feed brings no posts").isEqualTo(Verdict.Status.CONTRADICTED);
    }

    @Test
    void whatNoMetricMeasuresIsNotTestable() {
        Verdict verdict = verdict(pupils("a", "10300", "A paper"));
        assertThat(verdict.status()).isEqualTo(Verdict.Status.NOT_TESTABLE);
        assertThat(verdict.evidence()).isEmpty();
    }

    @Test
    void onlySupportedClaimsMayBeShownToSponsors() {
        Claims claims = claims(
                claim("likes", List.of(Metric.LIKES), "100"),
                claim("posts", List.of(Metric.POSTS), "9"),
                pupils("pupils", "10300", "A paper"));
        assertThat(claims.supported())
                .extracting(verdict -> verdict.claim().id())
                .containsExactly("likes");
    }

    @Test
    void theSheetShowsTheEvidenceAndTheWayToIt() {
        Report report = report(Locale.ENGLISH, claim("seen", List.of(Metric.IMPRESSIONS), "15000"));
        assertThat(cells(report, "Claims", "claim_value")).containsExactly(15_000L);
        assertThat(cells(report, "Claims", "evidence_value")).containsExactly(15_000L);
        assertThat(cells(report, "Claims", "evidence_value_basis")).containsExactly(Basis.MEASURED);
        assertThat(cells(report, "Claims", "status")).containsExactly(Message.of("claim.status.supported"));
        assertThat(cells(report, "Claims", "trace")).containsExactly("claim_seen");
        int row = cells(report, "Trace", "cell").indexOf("claim_seen");
        assertThat(cells(report, "Trace", "value").get(row)).isEqualTo(15_000L);
        assertThat(cells(report, "Trace", "detail").get(row))
                .isEqualTo("2018-09-01..2018-11-30 x:post:early … x:post:event (2)");
    }

    @Test
    void whatMayBeSaidReadsWellInBothLanguages() {
        Claim[] some = {
            claim("seen", List.of(Metric.IMPRESSIONS), "70000"),
            pupils("one", "10300", "A paper"),
            pupils("two", "13000", "An agency"),
        };
        assertThat(said(Locale.ENGLISH, some))
                .containsExactly(
                        "Impressions, 1 September 2018 to 30 November 2018: 15,000 (measured).",
                        "pupils: 10,300 according to A paper; others state other numbers (two).",
                        "pupils: 13,000 according to An agency; others state other numbers (one).");
        assertThat(said(Locale.FRENCH, some))
                .map(text -> text.replace('\u202f', ' '))
                .containsExactly(
                        "Impressions, du 1er septembre 2018 au 30 novembre 2018 : 15 000 (mesuré).",
                        "élèves : 10 300 selon A paper ; d’autres donnent d’autres nombres (two).",
                        "élèves : 13 000 selon An agency ; d’autres donnent d’autres nombres (one).");
    }

    @Test
    void aClaimEntersNoTotal() {
        Report without = report(Locale.ENGLISH);
        Report with = report(Locale.ENGLISH, claim("seen", List.of(Metric.VIDEO_VIEWS), "176500"));
        assertThat(with.summary().figures()).isEqualTo(without.summary().figures());
        assertThat(without.sheets()).noneMatch(sheet -> sheet.table().id().equals("Claims"));
    }

    private List<String> said(Locale language, Claim... some) {
        return cells(report(language, some), "Claims", "safe_wording").stream()
                .map(cell -> ReportWords.in(language).words((Message) cell))
                .toList();
    }

    private Report report(Locale language, Claim... some) {
        return Samples.report(view, WEEK_47, language, scope(some));
    }

    private Verdict verdict(Claim claim) {
        return claims(claim).verdicts().getFirst();
    }

    private Claims claims(Claim... some) {
        Scope scope = scope(some);
        return Claims.of(
                Edition.of(view, scope, scope.campaign().orElseThrow(), WEEK_47, ReportWords.in(Locale.ENGLISH)));
    }

    private static Scope scope(Claim... some) {
        return Scope.of(
                Samples.campaign().with(List.of(some)),
                Matching.EVERYTHING,
                StoryBook.NO_REPRINTS,
                OutletRegister.EMPTY);
    }

    private static Claim pupils(String id, String value, String publisher) {
        return new Claim(
                id,
                List.of(),
                Map.of("en", "pupils", "fr", "élèves"),
                ClaimedValue.parse(value, Qualifier.EXACT).orElseThrow(),
                "",
                publisher,
                Optional.empty(),
                Optional.empty(),
                Claim.Scope.of(CAMPAIGN),
                new TreeSet<>());
    }

    private static Claim claim(Metric metric, String value, Period period) {
        return claim(metric, value, Qualifier.EXACT, period);
    }

    private static Claim claim(Metric metric, String value, Qualifier qualifier, Period period) {
        return claim(List.of(metric), value, qualifier, Claim.Scope.of(period));
    }

    private static Claim claim(String id, List<Metric> metrics, String value) {
        return claim(id, metrics, value, Qualifier.EXACT, Claim.Scope.of(CAMPAIGN));
    }

    private static Claim claim(List<Metric> metrics, String value, Qualifier qualifier, Claim.Scope scope) {
        return claim("claim", metrics, value, qualifier, scope);
    }

    private static Claim claim(String id, List<Metric> metrics, String value, Qualifier qualifier, Claim.Scope scope) {
        return new Claim(
                id,
                metrics,
                Map.of(),
                ClaimedValue.parse(value, qualifier).orElseThrow(),
                "",
                "A paper",
                Optional.empty(),
                Optional.empty(),
                scope,
                new TreeSet<>());
    }
}
