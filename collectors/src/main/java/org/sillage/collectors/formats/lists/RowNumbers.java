// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.Numbers;
import org.sillage.collectors.files.Parsed;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.formats.reading.Table;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.MentionId;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** The numbers of a row. Each is somebody else's, and carries whose and under which heading it stood. */
final class RowNumbers {

    /** Where a view is a video played; elsewhere tools call views what was merely shown, or what they reckon. */
    private static final Set<String> VIDEO_NETWORKS = Set.of("youtube", "tiktok");

    /** Where a post can be quoted; elsewhere the nought that tools write says nothing. */
    private static final Set<String> QUOTING_NETWORKS = Set.of("x", "bluesky", "threads", "mastodon");

    private static final Pattern CURRENCY = Pattern.compile("[\\p{Sc}]|\\b[A-Z]{3}\\b");

    private final ListTerms terms;

    RowNumbers(ListTerms terms) {
        this.terms = terms;
    }

    /**
     * A count or the reason why there is none, for each number that the row states.
     *
     * @param network of the row's post; {@link MentionId#PRESS} for an article
     */
    List<Finding> of(ListRow row, MentionId id, String network) {
        List<Finding> findings = new ArrayList<>();
        for (Metric metric : row.columns().numbers().keySet()) {
            if (!isOf(metric, network)) continue;
            int column = column(row, metric);
            String heading = row.columns().heading(column);
            switch (value(row.row().cell(column), metric)) {
                case Parsed.Known<Long> known ->
                    findings.add(new Finding.Count(
                            snapshot(id, metric, known.value(), heading),
                            row.row().place(column)));
                case Parsed.Absent<Long> absent -> {
                    // unknown is no number
                }
                case Parsed.Refused<Long> refused ->
                    findings.add(Table.skip(row.row().place(column), heading, refused.reason()));
            }
        }
        return findings;
    }

    /** What a tool calls impressions of an article are readers of its outlet. */
    private static boolean isOf(Metric metric, String network) {
        return switch (metric) {
            case IMPRESSIONS -> !network.equals(MentionId.PRESS);
            case QUOTES -> QUOTING_NETWORKS.contains(network);
            case VIDEO_VIEWS -> VIDEO_NETWORKS.contains(network);
            default -> true;
        };
    }

    /**
     * A tool has a column for each network's own word, such as {@code Likes} and {@code Reactions}, and fills those that
     * do not apply with nothing or zero: the first with more counts.
     */
    private int column(ListRow row, Metric metric) {
        List<Integer> columns = row.columns().of(metric);
        if (columns.size() == 1) return columns.getFirst();
        for (int column : columns) if (!saysNothing(row.row().cell(column), metric)) return column;
        for (int column : columns) if (!row.row().cell(column).isBlank()) return column;
        return columns.getFirst();
    }

    private boolean saysNothing(Cell cell, Metric metric) {
        return switch (value(cell, metric)) {
            case Parsed.Known<Long> known -> known.value() == 0;
            case Parsed.Absent<Long> absent -> true;
            case Parsed.Refused<Long> refused -> false;
        };
    }

    /** An advertising value is an amount of money: its currency is left out, its cents are rounded. */
    private Parsed<Long> value(Cell cell, Metric metric) {
        if (metric != Metric.AVE) return Numbers.count(cell, terms.habits().numbers(cell));
        Cell plain = cell instanceof Cell.Text text
                ? Cell.Text.of(CURRENCY.matcher(text.text()).replaceAll(" ").strip())
                : cell;
        return Numbers.number(plain, terms.habits().numbers(cell)).then(amount -> rounded(amount, cell));
    }

    private static Parsed<Long> rounded(BigDecimal amount, Cell cell) {
        if (amount.signum() < 0) return Parsed.refused("file.number-negative", cell.text());
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_UP);
        return whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? Parsed.refused("file.number-large", cell.text())
                : new Parsed.Known<>(whole.longValue());
    }

    private MetricSnapshot snapshot(MentionId id, Metric metric, long value, String heading) {
        Mapping.Audience whose = whose();
        return new MetricSnapshot(
                Subject.of(id),
                metric,
                new Reading.Total(value, terms.observedAt()),
                whose.basis(),
                whose.supplier(),
                whose.definition().isEmpty() ? heading : whose.definition());
    }

    private Mapping.Audience whose() {
        if (terms.kind().isTool()) return new Mapping.Audience(terms.kind().tool(), "", Basis.IMPORTED);
        return terms.mapping().map(Mapping::audience).orElse(Mapping.Audience.UNSTATED);
    }
}
