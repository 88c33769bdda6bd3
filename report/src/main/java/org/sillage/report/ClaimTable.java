// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Claim;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Metric;

/** What was published, held against the evidence: one row a claim, in the order of their file. */
final class ClaimTable {

    private final ClaimWords words;
    private final Campaign campaign;

    private ClaimTable(Edition edition) {
        this.words = new ClaimWords(edition.words());
        this.campaign = edition.campaign();
    }

    static Table of(Edition edition, Claims claims) {
        ClaimTable table = new ClaimTable(edition);
        return table.layout().table(TableIds.CLAIMS, "sheet.claims", claims.verdicts());
    }

    private Layout<Verdict> layout() {
        Layout<Verdict> layout = new Layout<Verdict>()
                .text("claim", 18, row -> row.claim().id())
                .text("counted", 20, row -> words.counted(row.claim()))
                .column("qualifier", Table.Kind.WORDS, 12, row -> Optional.of(qualifier(row.claim())))
                .column(
                        "claim_value",
                        Table.Kind.COUNT,
                        12,
                        row -> claimed(row, Metric.Unit.COUNT).map(Math::round))
                .column("claim_share", Table.Kind.SHARE, 10, row -> claimed(row, Metric.Unit.FRACTION))
                .text("published_by", 17, row -> row.claim().publisher())
                .column("claim_date", Table.Kind.DATE, 12, row -> row.claim().date())
                .column(
                        "scope",
                        Table.Kind.WORDS,
                        20,
                        row -> Optional.of(words.briefScope(row.claim().scope(), campaign)))
                .column(
                        "evidence_value",
                        Table.Kind.COUNT,
                        12,
                        row -> shown(row, Metric.Unit.COUNT).map(Math::round))
                .column("evidence_share", Table.Kind.SHARE, 10, row -> shown(row, Metric.Unit.FRACTION))
                .column(
                        "evidence_value_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> row.evidence().flatMap(Figure::basis))
                .column(
                        "status",
                        Table.Kind.WORDS,
                        14,
                        row -> Optional.of(row.status().words()))
                .column("why", Table.Kind.WORDS, 20, Verdict::why)
                .column("safe_wording", Table.Kind.WORDS, 42, row -> Optional.of(words.safe(row)));
        return details(layout.details());
    }

    private Layout<Verdict> details(Layout<Verdict> layout) {
        return layout.text("wording", 18, row -> row.claim().wording())
                .column("link", Table.Kind.LINK, 20, row -> row.claim().link())
                .column(
                        "evidence_metric",
                        Table.Kind.WORDS,
                        20,
                        row -> row.evidence().map(ClaimTable::name))
                .column("known", Table.Kind.COUNT, 9, row -> row.evidence().map(Figure::known))
                .column("of", Table.Kind.COUNT, 9, row -> row.evidence().map(Figure::of))
                .column(
                        "evidence_scope",
                        Table.Kind.WORDS,
                        20,
                        row -> row.evidence().map(figure -> words.briefScope(row.scope(), campaign)))
                .text("against", 22, row -> String.join(", ", row.against()))
                .text("trace", 20, row -> row.evidence().isPresent() ? traceId(row) : "");
    }

    /** What the rows of a claim's evidence are called on the sheet Trace. */
    static String traceId(Verdict verdict) {
        return "claim_" + verdict.claim().id();
    }

    private static Message qualifier(Claim claim) {
        return Message.of("claim.qualifier." + claim.value().qualifier().key());
    }

    private static Message name(Figure figure) {
        return Message.of("metric." + figure.metric().key() + ".name");
    }

    private static Optional<Double> claimed(Verdict row, Metric.Unit unit) {
        boolean isShare = row.claim().metrics().stream().anyMatch(metric -> metric.unit() == Metric.Unit.FRACTION);
        return Optional.of(row.claim().value().value().doubleValue())
                .filter(any -> isShare == (unit == Metric.Unit.FRACTION));
    }

    private static Optional<Double> shown(Verdict row, Metric.Unit unit) {
        return row.evidence()
                .filter(figure -> figure.metric().unit() == unit)
                .filter(figure -> figure.value().isPresent())
                .map(figure -> figure.value().getAsDouble());
    }
}
