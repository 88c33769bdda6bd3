// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.core.mention.Clipping;
import org.sillage.core.message.Message;

/** Clippings that name a sponsor. Of a journalist it tells the public byline and nothing else. */
final class SponsorCoverage {

    private final Edition edition;
    private final SponsorReport.Sponsored sponsored;
    private final Timeline timeline;

    private SponsorCoverage(Edition edition, SponsorReport.Sponsored sponsored, Timeline timeline) {
        this.edition = edition;
        this.sponsored = sponsored;
        this.timeline = timeline;
    }

    static Table of(Edition edition, SponsorReport.Sponsored sponsored, Timeline timeline) {
        Layout<ClippingRow> layout = new SponsorCoverage(edition, sponsored, timeline).layout();
        return new Table(
                TableIds.CLIPPINGS,
                "sheet.sponsor-press",
                layout.columns(),
                Math.toIntExact(timeline.sums().press().clippings()),
                ClippingRow.of(edition, layout));
    }

    private Layout<ClippingRow> layout() {
        return new Layout<ClippingRow>()
                .column(
                        "day",
                        Table.Kind.DATE,
                        12,
                        row -> Optional.of(edition.day(row.clipping().published())))
                .text("outlet", 24, ClippingRow::outletName)
                .text("duration", 10, row -> Aired.lasting(row.clipping()))
                .column("tier", Table.Kind.COUNT, 6, row -> row.outlet().tier().map(Integer::longValue))
                .text(
                        "title",
                        48,
                        row -> sponsored.others().blanked(row.clipping().title()))
                .text("authors", 20, row -> String.join(", ", edition.signed(row.clipping())))
                .column("appears", Table.Kind.WORDS, 12, row -> Optional.of(appears(row.clipping())))
                .text("extract", 50, row -> extract(row.item(), row.clipping()))
                .column("audience", Table.Kind.COUNT, 12, row -> row.audience().map(Map.Entry::getValue))
                .column(
                        "audience_unit",
                        Table.Kind.WORDS,
                        14,
                        row -> row.declared(edition).map(audience -> Message.of("audience." + audience.unit())))
                .column(
                        "audience_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> row.audience().map(Map.Entry::getKey))
                .column("story_role", Table.Kind.WORDS, 11, row -> Optional.of(role(row.item())))
                .details()
                .column(
                        "link",
                        Table.Kind.LINK,
                        40,
                        row -> sponsored.others().without(row.clipping().url()))
                .text(
                        "mention",
                        14,
                        row -> sponsored.others().in(row.clipping().id().value())
                                ? ""
                                : row.clipping().id().value());
    }

    private Message appears(Clipping clipping) {
        return Message.of(sponsored.own().in(clipping.title()) ? "appears.title" : "appears.text");
    }

    private Message role(Item item) {
        return Message.of("role." + timeline.role(item).name().toLowerCase(Locale.ROOT));
    }

    private String extract(Item item, Clipping clipping) {
        TextRights rights = edition.corpus().scope().rights();
        if (rights.of(item.dossier().sources()) == TextRights.Right.HEADLINE) return "";
        return sponsored.others().blanked(Extracts.around(clipping.text(), sponsored.own()));
    }
}
