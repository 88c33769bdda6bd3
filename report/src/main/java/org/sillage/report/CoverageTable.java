// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sillage.core.ledger.Dossier;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Outlet;
import org.sillage.core.message.Message;

/** Every clipping of the period with its outlet, its story and the way to its evidence; the rows are read anew each time. */
final class CoverageTable {

    private final Edition edition;
    private final Timeline timeline;
    private final Late late;

    private CoverageTable(Edition edition, Timeline timeline, Late late) {
        this.edition = edition;
        this.timeline = timeline;
        this.late = late;
    }

    static Table of(Edition edition, Timeline timeline, Late late) {
        Layout<ClippingRow> layout = new CoverageTable(edition, timeline, late).layout();
        return new Table(
                TableIds.CLIPPINGS,
                "sheet.coverage",
                layout.columns(),
                Math.toIntExact(timeline.sums().press().clippings()),
                ClippingRow.of(edition, layout));
    }

    private Layout<ClippingRow> layout() {
        Layout<ClippingRow> layout = new Layout<ClippingRow>();
        MentionColumns.published(layout, edition);
        layout.text("outlet", 22, ClippingRow::outletName)
                .text("title", 50, row -> row.clipping().title())
                .text("authors", 20, row -> String.join(", ", edition.signed(row.clipping())))
                .column(
                        "kind",
                        Table.Kind.WORDS,
                        15,
                        row -> Optional.of(OutletKinds.words(row.outlet().kind())))
                .column("tier", Table.Kind.COUNT, 6, row -> row.outlet().tier().map(Integer::longValue))
                .text("duration", 10, row -> Aired.lasting(row.clipping()))
                .column("role", Table.Kind.WORDS, 11, row -> Optional.of(role(row)))
                .text("sponsors", 18, row -> edition.sponsors(row.item()));
        audience(layout);
        return details(layout.details());
    }

    private void audience(Layout<ClippingRow> layout) {
        layout.column("audience", Table.Kind.COUNT, 12, row -> row.audience().map(Map.Entry::getValue))
                .column(
                        "audience_unit",
                        Table.Kind.WORDS,
                        16,
                        row -> row.declared(edition).map(audience -> Message.of("audience." + audience.unit())))
                .column(
                        "audience_basis",
                        Table.Kind.BASIS,
                        12,
                        row -> row.audience().map(Map.Entry::getKey));
    }

    private Layout<ClippingRow> details(Layout<ClippingRow> layout) {
        layout.column("link", Table.Kind.LINK, 40, row -> row.clipping().url())
                .text(
                        "extract",
                        50,
                        row -> Extracts.of(row.item(), edition.corpus().scope().rights()))
                .text("agencies", 12, row -> String.join(", ", row.clipping().agencies()))
                .column("seen", Table.Kind.TIME, 16, row -> Optional.of(seen(row)))
                .column("medium", Table.Kind.WORDS, 10, row -> medium(row.clipping()))
                .column(
                        "media",
                        Table.Kind.WORDS,
                        10,
                        row -> Optional.of(
                                MediaKind.of(row.clipping(), row.outlet()).words()))
                .text("parent", 20, this::parent)
                .text("country", 8, row -> row.outlet().country())
                .text("language", 8, row -> row.clipping().language());
        MentionColumns.belongs(layout, edition, late);
        layout.text("mention", 24, row -> row.clipping().id().value())
                .text("story", 24, row -> row.item().storyId().value());
        return proof(layout);
    }

    private Layout<ClippingRow> proof(Layout<ClippingRow> layout) {
        Scans scans = new Scans(edition.view());
        layout.text("scan", 20, row -> row.clipping().details().scan())
                .column("scan_kept", Table.Kind.WORDS, 14, row -> scans.words(row.clipping()))
                .column("scan_evidence", Table.Kind.TEXT, 20, row -> scans.evidence(row.clipping()));
        MentionColumns.moments(layout);
        layout.text(
                        "outlet_key",
                        20,
                        row -> row.clipping().outlet().isBlank()
                                ? ""
                                : row.outlet().key())
                .column(
                        "audience_source",
                        Table.Kind.TEXT,
                        16,
                        row -> row.declared(edition).map(Outlet.Audience::source))
                .column(
                        "audience_date",
                        Table.Kind.TEXT,
                        12,
                        row -> row.declared(edition).map(Outlet.Audience::date));
        return MentionColumns.proof(layout)
                .text("other_ids", 24, row -> others(row, other -> other.id().value()))
                .text("other_evidence", 20, row -> others(row, CoverageTable::proof));
    }

    private static String others(ClippingRow row, Function<Dossier.Other, String> word) {
        return row.item().dossier().others().stream().map(word).collect(Collectors.joining("; "));
    }

    private static String proof(Dossier.Other other) {
        return other.evidence().digest() + " " + other.evidence().place();
    }

    private Message role(ClippingRow row) {
        return Message.of("role." + timeline.role(row.item()).name().toLowerCase(Locale.ROOT));
    }

    private LocalDateTime seen(ClippingRow row) {
        return edition.local(row.item().dossier().firstRecordedAt());
    }

    /** As it was called on the clipping's day. */
    private String parent(ClippingRow row) {
        return row.outlet()
                .parent()
                .map(key -> edition.outlets().byKey(key))
                .map(parent ->
                        parent.on(edition.day(row.clipping().published())).name())
                .orElse("");
    }

    private static Optional<Message> medium(Clipping clipping) {
        return clipping.medium() == Clipping.Medium.UNKNOWN
                ? Optional.empty()
                : Optional.of(Message.of("medium." + clipping.medium().name().toLowerCase(Locale.ROOT)));
    }
}
