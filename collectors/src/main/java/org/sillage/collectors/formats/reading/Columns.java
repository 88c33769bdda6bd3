// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.Row;
import org.sillage.core.mention.Folding;

/**
 * The headings of a row, compared without case, accents, punctuation and blanks of any kind. Where a heading stands
 * twice, the first one counts.
 */
public final class Columns {

    private final Map<String, Integer> byHeading = new LinkedHashMap<>();
    private final Row row;

    /** @param row that holds the headings */
    public Columns(Row row) {
        this.row = row;
        for (int column : row.columns()) {
            String heading = Folding.folded(row.cell(column).text());
            if (!heading.isEmpty()) byHeading.putIfAbsent(heading, column);
        }
    }

    /** @param heading in any spelling */
    public Optional<Integer> of(String heading) {
        return Optional.ofNullable(byHeading.get(Folding.folded(heading)));
    }

    /** The first of these headings that is there. */
    public Optional<Integer> ofAny(List<String> headings) {
        return headings.stream().map(this::of).flatMap(Optional::stream).findFirst();
    }

    /** A column's heading as it is written. */
    public String heading(int column) {
        return row.cell(column).text().strip();
    }

    /** Every heading as it is written, with its column. */
    public Map<String, Integer> all() {
        Map<String, Integer> written = new LinkedHashMap<>();
        byHeading.values().forEach(column -> written.put(heading(column), column));
        return written;
    }
}
