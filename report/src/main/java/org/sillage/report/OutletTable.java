// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;
import org.sillage.report.PressTally.OutletTally;

/** Outlets of the period and the brands they belong to. */
final class OutletTable {

    private OutletTable() {}

    static Table of(Edition edition, Timeline timeline, PressTally tally) {
        long clippings = timeline.sums().press().clippings();
        Layout<OutletTally> layout = new Layout<OutletTally>()
                .text("outlet", 26, row -> row.outlet().name())
                .text(
                        "parent",
                        20,
                        row -> row.outlet()
                                .parent()
                                .map(parent -> edition.outlet(parent).name())
                                .orElse(""))
                .column(
                        "kind",
                        Table.Kind.WORDS,
                        16,
                        row -> Optional.of(OutletKinds.words(row.outlet().kind())))
                .column(
                        "medium",
                        Table.Kind.WORDS,
                        10,
                        row -> row.outlet()
                                .medium()
                                .map(medium ->
                                        Message.of("medium." + medium.name().toLowerCase(Locale.ROOT))))
                .text("country", 8, row -> row.outlet().country())
                .column("tier", Table.Kind.COUNT, 6, row -> row.outlet().tier().map(Integer::longValue))
                .column("audience", Table.Kind.COUNT, 12, row -> row.audience().map(Map.Entry::getValue))
                .column("audience_unit", Table.Kind.WORDS, 16, row -> unit(edition, row))
                .column(
                        "audience_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> row.audience().map(Map.Entry::getKey))
                .count("clippings", 12, OutletTally::clippings)
                .column("share", Table.Kind.SHARE, 8, row -> Optional.of((double) row.clippings() / clippings))
                .count("stories", 12, OutletTally::stories)
                .count("originals", 10, OutletTally::originals)
                .column("first_item", Table.Kind.DATE, 12, OutletTally::first)
                .column("last_item", Table.Kind.DATE, 12, OutletTally::last)
                .details()
                .count("parent_clippings", 14, row -> tally.ofParent(row).clippings())
                .count("parent_stories", 14, row -> tally.ofParent(row).stories())
                .text("outlet_key", 20, row -> row.outlet().key());
        return layout.table(TableIds.OUTLETS, "sheet.outlets", tally.outlets());
    }

    private static Optional<Message> unit(Edition edition, OutletTally row) {
        return row.audience()
                .filter(audience -> audience.getKey() == Basis.DECLARED)
                .map(audience -> Message.of("audience." + edition.audiences().unit()));
    }
}
