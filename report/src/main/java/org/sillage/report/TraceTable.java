// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sillage.core.evidence.EvidenceRef;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/**
 * From a figure to what it is made of: the rows of a sheet, each of which names its evidence, or the readings of
 * accounts, each on a row of its own here.
 */
final class TraceTable {

    private TraceTable() {}

    static Table of(Edition edition, List<Figure> figures, Claims claims) {
        List<Row> rows = new ArrayList<>();
        for (Figure figure : figures) {
            String detail = figure.parts().table().orElse("");
            add(rows, edition, figure, "kpi_" + figure.metric().key(), detail);
        }
        for (Verdict verdict : claims.verdicts()) {
            verdict.evidence()
                    .ifPresent(
                            figure -> add(rows, edition, figure, ClaimTable.traceId(verdict), detail(claims, verdict)));
        }
        return layout().table(TableIds.TRACE, "sheet.trace", rows);
    }

    private static void add(List<Row> rows, Edition edition, Figure figure, String cell, String detail) {
        rows.add(figureRow(edition, figure, cell, detail));
        for (ReadingRecord reading : figure.parts().readings()) rows.add(readingRow(figure, reading));
    }

    /** What the evidence of a claim is of, as {@code figures} and {@code search} are asked for it, and its items. */
    private static String detail(Claims claims, Verdict verdict) {
        List<String> parts = new ArrayList<>();
        parts.add(verdict.scope().period().toString());
        verdict.scope().networks().forEach(network -> parts.add("network:" + network));
        parts.addAll(verdict.scope().accounts());
        claims.items(verdict).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private record Row(
            String cell,
            Metric metric,
            boolean isFigure,
            Optional<Long> count,
            Optional<Double> share,
            Optional<Basis> basis,
            Optional<Long> known,
            Optional<Long> of,
            String others,
            String detail,
            Optional<EvidenceRef> evidence) {}

    private static Layout<Row> layout() {
        return new Layout<Row>()
                .text("cell", 26, Row::cell)
                .column("name", Table.Kind.WORDS, 26, row -> Optional.of(name(row.metric())))
                .column("value", Table.Kind.COUNT, 14, Row::count)
                .column("value_share", Table.Kind.SHARE, 12, Row::share)
                .column("basis", Table.Kind.BASIS, 12, Row::basis)
                .column("known", Table.Kind.COUNT, 10, Row::known)
                .column("of", Table.Kind.COUNT, 10, Row::of)
                .text("others", 30, Row::others)
                .column(
                        "formula",
                        Table.Kind.WORDS,
                        60,
                        row -> row.isFigure()
                                ? Optional.of(
                                        Message.of("metric." + row.metric().key() + ".definition"))
                                : Optional.empty())
                .column(
                        "definition_version",
                        Table.Kind.COUNT,
                        12,
                        row -> row.isFigure() ? Optional.of((long) row.metric().definitionVersion()) : Optional.empty())
                .text("detail", 24, Row::detail)
                .details()
                .text("metric", 24, row -> row.metric().key())
                .column("evidence", Table.Kind.TEXT, 20, row -> row.evidence().map(EvidenceRef::digest))
                .place("place", row -> row.evidence().map(EvidenceRef::place));
    }

    private static Message name(Metric metric) {
        return Message.of("metric." + metric.key() + ".name");
    }

    private static Row figureRow(Edition edition, Figure figure, String cell, String detail) {
        boolean isCount = figure.metric().unit() == Metric.Unit.COUNT;
        Optional<Double> value =
                figure.value().isPresent() ? Optional.of(figure.value().getAsDouble()) : Optional.empty();
        return new Row(
                cell,
                figure.metric(),
                true,
                value.filter(any -> isCount).map(Math::round),
                value.filter(any -> !isCount),
                figure.basis(),
                Optional.of(figure.known()),
                Optional.of(figure.of()),
                others(edition, figure),
                detail,
                Optional.empty());
    }

    private static Row readingRow(Figure figure, ReadingRecord reading) {
        return new Row(
                "",
                figure.metric(),
                false,
                Optional.of(PostNumbers.value(reading)),
                Optional.empty(),
                Optional.of(reading.snapshot().basis()),
                Optional.empty(),
                Optional.empty(),
                "",
                reading.snapshot().subject().key(),
                Optional.of(reading.evidence()));
    }

    private static String others(Edition edition, Figure figure) {
        return figure.others().stream()
                .map(other -> edition.words()
                        .words(
                                "others.entry",
                                edition.words().words("basis." + other.basis().key()),
                                Shown.number(edition.words(), figure.metric(), other.value()),
                                other.known(),
                                other.of()))
                .collect(Collectors.joining(" ; "));
    }
}
