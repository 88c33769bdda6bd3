// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.List;
import java.util.Optional;
import org.sillage.core.metric.Metric;

/** Figures of the whole event: published ones that the evidence gives, each with its scope and date. */
final class SponsorEvent {

    private SponsorEvent() {}

    static Table of(Edition whole, SponsorReport.Sponsored sponsored) {
        ClaimWords words = new ClaimWords(whole.words());
        List<Verdict> supported = Claims.of(whole).supported().stream()
                .filter(verdict -> !sponsored.others().in(verdict.claim().wording()))
                .toList();
        return new Layout<Verdict>()
                .text("figure", 30, row -> words.counted(row.claim()))
                .column(
                        "evidence_value",
                        Table.Kind.COUNT,
                        14,
                        row -> value(row, Metric.Unit.COUNT).map(Math::round))
                .column("evidence_share", Table.Kind.SHARE, 10, row -> value(row, Metric.Unit.FRACTION))
                .column(
                        "evidence_value_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> row.evidence().flatMap(Figure::basis))
                .column("scope", Table.Kind.WORDS, 36, row -> Optional.of(words.scope(row.scope())))
                .column("claim_date", Table.Kind.DATE, 12, row -> row.claim().date())
                .column("safe_wording", Table.Kind.WORDS, 70, row -> Optional.of(words.safe(row)))
                .table(TableIds.CLAIMS, "sheet.sponsor-event", supported);
    }

    private static Optional<Double> value(Verdict row, Metric.Unit unit) {
        return row.evidence()
                .filter(figure ->
                        figure.metric().unit() == unit && figure.value().isPresent())
                .map(figure -> figure.value().getAsDouble());
    }
}
