// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import java.util.function.Function;
import org.sillage.core.ledger.ReadingRecord;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;

/** One row an account: what it published in the period, what that brought, and its followers with both reading times. */
final class SocialTable {

    private final Edition edition;

    private SocialTable(Edition edition) {
        this.edition = edition;
    }

    static Table of(Edition edition) {
        return new SocialTable(edition).layout().table(TableIds.SOCIAL, "sheet.social", SocialRows.of(edition));
    }

    private Layout<SocialRow> layout() {
        Layout<SocialRow> layout = new Layout<SocialRow>()
                .text("network", 12, SocialRow::network)
                .text("account", 24, SocialRow::account)
                .column("role", Table.Kind.WORDS, 12, SocialRow::roleWords)
                .column("media", Table.Kind.WORDS, 12, SocialRow::mediaWords)
                .count("posts", 10, row -> row.sums().posts());
        summed(layout, Metric.IMPRESSIONS, true);
        based(layout, Metric.IMPRESSIONS_DISPLAYED.key(), SocialRow::displayed);
        based(layout, Metric.REACH.key(), SocialRow::reach);
        summed(layout, Metric.LIKES, false);
        summed(layout, Metric.REPLIES, false);
        summed(layout, Metric.REPOSTS, false);
        summed(layout, Metric.QUOTES, false);
        summed(layout, Metric.SAVES, false);
        summed(layout, Metric.CLICKS, true);
        summed(layout, Metric.VIDEO_VIEWS, true);
        summed(layout, Metric.ENGAGEMENTS, true);
        summed(layout, Metric.PLATFORM_ENGAGEMENTS, true);
        layout.column(
                        "engagement_rate",
                        Table.Kind.SHARE,
                        12,
                        row -> value(row.sums().engagementRate()))
                .column(
                        "both_known",
                        Table.Kind.COUNT,
                        12,
                        row -> Optional.of(row.sums().engagementRate().known()));
        followers(layout);
        return layout;
    }

    private void followers(Layout<SocialRow> layout) {
        reading(layout, "followers_start", AccountFigures.Followers::start);
        reading(layout, "followers_end", AccountFigures.Followers::end);
        layout.column(
                        "followers_gained",
                        Table.Kind.COUNT,
                        12,
                        row -> row.followers().flatMap(AccountFigures.Followers::gained))
                .column(
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
