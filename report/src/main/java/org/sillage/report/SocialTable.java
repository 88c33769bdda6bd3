// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** One row an account: what it published in the period, what that brought, and its followers with both reading times. */
final class SocialTable {

    /** What accounts add up to; a reach does not. */
    private static final Set<Metric> SUMMED = EnumSet.of(
            Metric.POSTS,
            Metric.IMPRESSIONS,
            Metric.IMPRESSIONS_DISPLAYED,
            Metric.ENGAGEMENTS,
            Metric.ENGAGEMENT_RATE,
            Metric.PLATFORM_ENGAGEMENTS,
            Metric.LIKES,
            Metric.REPLIES,
            Metric.REPOSTS,
            Metric.QUOTES,
            Metric.SAVES,
            Metric.CLICKS,
            Metric.VIDEO_VIEWS,
            Metric.FOLLOWERS_GAINED);

    private final Edition edition;

    private SocialTable(Edition edition) {
        this.edition = edition;
    }

    /** @param figures of the report's days, which stand below the accounts' own */
    static Table of(Edition edition, List<Figure> figures) {
        SocialTable social = new SocialTable(edition);
        Table table = social.layout().table(TableIds.SOCIAL, "sheet.social", SocialRows.of(edition));
        return table.rowCount() < 2 ? table : table.with(social.totals(figures));
    }

    /** Where accounts differ in who vouches, the figure takes the strongest, and is not what the column adds up to. */
    private Map<String, Table.Total> totals(List<Figure> figures) {
        Map<String, Table.Total> totals = new HashMap<>();
        totals.put("network", new Table.Total(edition.words().words("social.all"), false));
        for (Figure figure : figures) {
            if (!SUMMED.contains(figure.metric())) continue;
            String key = figure.metric().key();
            boolean sum = figure.metric().unit() == Metric.Unit.COUNT
                    && figure.others().isEmpty();
            value(figure)
                    .ifPresent(value -> totals.put(
                            key,
                            new Table.Total(
                                    figure.metric().unit() == Metric.Unit.COUNT ? (Object) Math.round(value) : value,
                                    sum)));
            figure.basis().ifPresent(basis -> totals.put(key + "_basis", new Table.Total(basis, false)));
        }
        return totals;
    }

    private Layout<SocialRow> layout() {
        Layout<SocialRow> layout = new Layout<SocialRow>()
                .text("network", 12, row -> NetworkNames.of(row.network()))
                .text("account", 22, SocialRow::account)
                .column("role", Table.Kind.WORDS, 14, SocialRow::roleWords)
                .count("posts", 10, row -> row.sums().posts());
        summed(layout, Metric.IMPRESSIONS, true);
        based(layout, Metric.IMPRESSIONS_DISPLAYED.key(), SocialRow::displayed);
        based(layout, Metric.REACH.key(), SocialRow::reach);
        summed(layout, Metric.ENGAGEMENTS, true);
        layout.column(
                "engagement_rate", Table.Kind.SHARE, 12, row -> value(row.sums().engagementRate()));
        summed(layout, Metric.LIKES, false);
        summed(layout, Metric.REPLIES, false);
        summed(layout, Metric.REPOSTS, false);
        summed(layout, Metric.VIDEO_VIEWS, true);
        layout.column(
                "followers_gained",
                Table.Kind.COUNT,
                12,
                row -> row.followers().flatMap(AccountFigures.Followers::gained));
        return details(layout.details());
    }

    private Layout<SocialRow> details(Layout<SocialRow> layout) {
        summed(layout, Metric.QUOTES, false);
        summed(layout, Metric.SAVES, false);
        summed(layout, Metric.CLICKS, true);
        summed(layout, Metric.PLATFORM_ENGAGEMENTS, true);
        layout.column(
                        "both_known",
                        Table.Kind.COUNT,
                        12,
                        row -> Optional.of(row.sums().engagementRate().known()))
                .column("media", Table.Kind.WORDS, 12, SocialRow::mediaWords);
        followers(layout);
        return layout;
    }

    private void followers(Layout<SocialRow> layout) {
        reading(layout, "followers_start", AccountFigures.Followers::start);
        reading(layout, "followers_end", AccountFigures.Followers::end);
        layout.column(
                "followers_gained_basis",
                Table.Kind.BASIS,
                12,
                row -> row.followers().flatMap(AccountFigures.Followers::basis));
    }

    private void reading(
            Layout<SocialRow> layout, String key, Function<AccountFigures.Followers, Optional<ReadingRecord>> which) {
        layout.column(
                        key,
                        Table.Kind.COUNT,
                        12,
                        row -> row.followers().flatMap(which).map(PostNumbers::value))
                .column(
                        key + "_read",
                        Table.Kind.TIME,
                        16,
                        row -> row.followers()
                                .flatMap(which)
                                .map(PostNumbers::at)
                                .map(edition::local));
    }

    private static void summed(Layout<SocialRow> layout, Metric metric, boolean withBasis) {
        if (withBasis) based(layout, metric.key(), row -> Optional.of(row.sums().sum(metric)));
        else
            layout.column(
                    metric.key(), Table.Kind.COUNT, 12, row -> count(row.sums().sum(metric)));
    }

    private static void based(Layout<SocialRow> layout, String key, Function<SocialRow, Optional<Figure>> figure) {
        layout.column(key, Table.Kind.COUNT, 12, row -> figure.apply(row).flatMap(SocialTable::count))
                .column(
                        key + "_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> figure.apply(row).flatMap(SocialTable::basis));
    }

    private static Optional<Basis> basis(Figure figure) {
        return figure.basis();
    }

    private static Optional<Long> count(Figure figure) {
        return value(figure).map(Math::round);
    }

    private static Optional<Double> value(Figure figure) {
        return figure.value().isPresent() ? Optional.of(figure.value().getAsDouble()) : Optional.empty();
    }
}
