// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Map;
import java.util.Optional;
import org.sillage.core.mention.Clipping;
import org.sillage.core.mention.Outlet;
import org.sillage.core.metric.Basis;

/**
 * A clipping with its outlet, as tables of clippings tell it.
 *
 * @param audience behind it on its strongest basis; empty when unknown
 */
record ClippingRow(Item item, Clipping clipping, Outlet outlet, Optional<Map.Entry<Basis, Long>> audience)
        implements MentionColumns.Row {

    static ClippingRow of(Edition edition, Item item, Clipping clipping) {
        Outlet outlet = edition.outlet(clipping);
        return new ClippingRow(
                item,
                clipping,
                outlet,
                clipping.outlet().isBlank()
                        ? Optional.empty()
                        : edition
                                .audiences()
                                .of(item.dossier(), outlet, edition.day(clipping.published()))
                                .entrySet()
                                .stream()
                                .findFirst());
    }

    /** Gives a row for each clipping of an edition's days, one by one, in the order of {@link Corpus#forEachInTime}. */
    static Table.Rows of(Edition edition, Layout<ClippingRow> layout) {
        return each -> edition.corpus()
                .forEachInTime(
                        edition.period(),
                        item -> item.clipping()
                                .ifPresent(clipping -> each.accept(layout.row(of(edition, item, clipping)))));
    }

    /** Empty when nobody knows the outlet. */
    String outletName() {
        return clipping.outlet().isBlank() ? "" : outlet.name();
    }

    /** What the outlet declared, where that is the audience told. */
    Optional<Outlet.Audience> declared(Edition edition) {
        return audience.filter(told -> told.getKey() == Basis.DECLARED)
                .flatMap(told -> edition.audiences().declared(outlet, edition.day(clipping.published())));
    }
}
