// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.Published;

/** The columns that a post and a clipping have in common: when it was published, and where it is proved. */
final class MentionColumns {

    private MentionColumns() {}

    /** A row about one mention. */
    interface Row {
        Item item();

        default Mention mention() {
            return item().dossier().mention();
        }

        default Published when() {
            return mention().published();
        }
    }

    /** When, on the zone's clocks. */
    static <R extends Row> void published(Layout<R> layout, Edition edition) {
        layout.column("published", Table.Kind.TIME, 16, row -> Optional.of(edition.local(row.when())));
    }

    /** The same in UTC, and how exactly it is known. */
    static <R extends Row> void moments(Layout<R> layout) {
        layout.column("published_utc", Table.Kind.TIME, 16, row -> Edition.utc(row.when()))
                .column("published_known", Table.Kind.WORDS, 14, row -> Edition.precision(row.when()));
    }

    /** Part of the campaign, and whether it was seen late. */
    static <R extends Row> void belongs(Layout<R> layout, Edition edition, Late late) {
        layout.column("phase", Table.Kind.WORDS, 12, row -> edition.phase(edition.day(row.when())))
                .column(
                        "late",
                        Table.Kind.WORDS,
                        14,
                        row -> late.mark(row.item().dossier()));
    }

    /** Who said so where. */
    static <R extends Row> Layout<R> proof(Layout<R> layout) {
        return layout.text(
                        "sources",
                        18,
                        row -> String.join(", ", row.item().dossier().sources()))
                .text("evidence", 20, row -> row.item().dossier().evidence().digest())
                .place(
                        "place",
                        row -> Optional.of(row.item().dossier().evidence().place()));
    }
}
