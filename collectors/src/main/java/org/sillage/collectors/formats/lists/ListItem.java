// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.net.URI;
import java.util.Optional;
import org.sillage.collectors.formats.reading.ClippingField;

/**
 * A row with what its article or post is known by.
 *
 * @param url where it stands; empty for what was printed or broadcast
 * @param date when it was published
 */
record ListItem(ListRow row, Optional<URI> url, RowDate date) {

    /** What stands in a field's cell, without blanks at its ends. */
    String text(ClippingField field) {
        return row.text(field);
    }

    /** Whether neither an address nor a date is known: so are rows that are no item at all. */
    boolean isBare() {
        return url.isEmpty() && date.stated().known().isEmpty();
    }
}
