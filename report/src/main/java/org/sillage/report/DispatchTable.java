// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.mention.Clipping;

/**
 * Dispatches of agencies of the period. A dispatch is no coverage before an outlet publishes it: it counts in no figure
 * and stands here alone. The rows are read anew each time.
 */
final class DispatchTable {

    private DispatchTable() {}

    /** A dispatch that may be shown. */
    private record Row(Item item, Clipping dispatch) implements MentionColumns.Row {}

    /** The sheet; empty when there was none. */
    static Optional<Table> of(Edition edition, Timeline timeline) {
        if (timeline.dispatches() == 0) return Optional.empty();
        Layout<Row> layout = layout(edition);
        return Optional.of(new Table(
                TableIds.DISPATCHES,
                "sheet.dispatches",
                layout.columns(),
                Math.toIntExact(timeline.dispatches()),
                each -> edition.corpus()
                        .forEachDispatch(
                                edition.period(),
                                item -> item.dispatch()
                                        .ifPresent(dispatch -> each.accept(layout.row(new Row(item, dispatch)))))));
    }

    private static Layout<Row> layout(Edition edition) {
        Layout<Row> layout = new Layout<Row>();
        MentionColumns.published(layout, edition);
        layout.text("agency", 24, row -> agency(edition, row.dispatch()))
                .text("title", 60, row -> row.dispatch().title())
                .text("authors", 24, row -> String.join(", ", edition.signed(row.dispatch())))
                .column("link", Table.Kind.LINK, 40, row -> row.dispatch().url())
                .details()
                .text("language", 8, row -> row.dispatch().language())
                .text("mention", 24, row -> row.dispatch().id().value())
                .text("story", 24, row -> row.item().storyId().value());
        MentionColumns.moments(layout);
        return MentionColumns.proof(layout);
    }

    /** Empty when the file names none. */
    private static String agency(Edition edition, Clipping dispatch) {
        return dispatch.outlet().isBlank() ? "" : edition.outlet(dispatch).name();
    }
}
