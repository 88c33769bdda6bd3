// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.core.collect.Finding;
import org.sillage.core.message.Message;

/** What is said of a list once, after its rows: things that many rows share, with the place of the first. */
final class ListRemarks {

    /** A row that was met with less than an article should have. */
    enum Lack {
        /** An address and numbers, and no headline. */
        UNTITLED("format.rows-untitled"),
        /** The date is the moment at which the tool met the article. */
        OF_COLLECTION("format.dates-of-collection"),
        /** The tool itself marks the date as not reliable. */
        UNSURE("format.dates-unsure");

        private final String key;

        Lack(String key) {
            this.key = key;
        }
    }

    private record Tally(String first, long rows) {}

    private final String unknownKey;
    private final Map<Lack, Tally> lacks = new LinkedHashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private String unknownPlace = "";
    private boolean taken;

    ListRemarks(ListKind kind) {
        // A mapping tells what a list's columns mean, and not what a tool's do.
        unknownKey = kind.isTool() ? "format.tool-columns-unknown" : "format.columns-unknown";
    }

    /** A row was met under these headings. */
    void see(ClippingColumns columns, String place) {
        if (unknown.addAll(columns.unknown()) && unknownPlace.isEmpty()) unknownPlace = place;
    }

    /** Something of a row was taken: a list of which nothing is needs no remark. */
    void taken() {
        taken = true;
    }

    void lacks(Lack lack, String place) {
        lacks.merge(lack, new Tally(place, 1), (known, one) -> new Tally(known.first, known.rows + 1));
    }

    Stream<Finding> findings() {
        if (!taken) return Stream.empty();
        Stream<Finding> rows = lacks.entrySet().stream()
                .map(entry -> new Finding.Skip(
                        entry.getValue().first, Message.of(entry.getKey().key, entry.getValue().rows)));
        return Stream.concat(rows, columns());
    }

    private Stream<Finding> columns() {
        if (unknown.isEmpty()) return Stream.empty();
        String headings = String.join(", ", unknown);
        return Stream.of(new Finding.Skip(unknownPlace, Message.of(unknownKey, headings, unknown.size())));
    }
}
