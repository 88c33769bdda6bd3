// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.collectors.formats.reading.Mapping;

/**
 * One kind of press list. A tool's export is declared by one of these; all else is shared.
 *
 * @param tool public name of its format, and supplier of its numbers; empty for a list of no tool
 * @param headings that it is known by
 * @param marks sets of headings; whoever has all of one set is of this kind
 * @param hosts of the tool's own pages: what leads there is a link to a copy that will not last, and no address of an
 *     article
 * @param mixed whether posts of networks stand among the articles
 */
record ListKind(String tool, KnownHeadings headings, List<List<String>> marks, Set<String> hosts, boolean mixed) {

    ListKind {
        marks = List.copyOf(marks);
        hosts = Set.copyOf(hosts);
    }

    /** A tool's export of articles alone. */
    static ListKind ofTool(String tool, KnownHeadings headings, List<List<String>> marks) {
        return new ListKind(tool, headings, marks, Set.of(), false);
    }

    /** A list that somebody keeps, told by a mapping or by its headings. */
    static ListKind ofList(Optional<Mapping> mapping) {
        KnownHeadings headings = mapping.map(KnownHeadings::of).orElseGet(KnownHeadings::usual);
        return new ListKind("", headings, List.of(), Set.of(), false);
    }

    ListKind withPosts() {
        return new ListKind(tool, headings, marks, hosts, true);
    }

    ListKind withHosts(String... own) {
        return new ListKind(tool, headings, marks, Set.of(own), mixed);
    }

    boolean isTool() {
        return !tool.isEmpty();
    }

    /** Whether a row of headings is of this kind and no other. */
    boolean isMarkedBy(Row row) {
        Columns columns = new Columns(row);
        return marks.stream()
                .anyMatch(set ->
                        set.stream().allMatch(heading -> columns.of(heading).isPresent()));
    }

    /** How its numbers are written where no number tells: tools write as in English, people write as they please. */
    NumberHabit habit() {
        return isTool() ? NumberHabit.DECIMAL_POINT : NumberHabit.UNKNOWN;
    }
}
