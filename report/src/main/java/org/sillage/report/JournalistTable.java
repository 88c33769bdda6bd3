// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.Optional;
import org.sillage.core.message.Message;
import org.sillage.report.PressTally.PersonTally;

/** Persons who signed clippings of the period. Agencies and newsrooms are not persons. */
final class JournalistTable {

    private JournalistTable() {}

    static Table of(PressTally tally) {
        Layout<PersonTally> layout = new Layout<PersonTally>()
                .text("person", 28, PersonTally::name)
                .text("outlets_named", 40, row -> String.join(", ", row.outlets()))
                .count("clippings", 12, PersonTally::clippings)
                .count("stories", 12, PersonTally::stories)
                .count("originals", 10, PersonTally::originals)
                .column("last_item", Table.Kind.DATE, 12, PersonTally::last)
                .column("certainty", Table.Kind.WORDS, 14, row -> Optional.of(Message.of("certainty.as-signed")));
        return layout.table(TableIds.JOURNALISTS, "sheet.journalists", tally.persons());
    }
}
