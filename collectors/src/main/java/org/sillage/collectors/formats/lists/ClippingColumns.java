// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.ColumnLetter;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.core.metric.Metric;

/**
 * Where things stand in a press list.
 *
 * @param fields columns of each field that is there: one, or in a tool's export several of which a row fills one
 * @param numbers columns of each number that is there, the audience among them
 * @param unknown headings that nothing is taken from and nobody knows
 * @param headings the row of headings
 */
record ClippingColumns(
        Map<ClippingField, List<Integer>> fields,
        Map<Metric, List<Integer>> numbers,
        List<String> unknown,
        Columns headings)
        implements HeadedGrid.Headings {

    /**
     * The columns below a row of headings.
     *
     * @param mapping that a person wrote; empty to go by the headings alone
     * @return empty where it is no row of headings of a press list: the title is missing, or what says where it was. A
     *     tool may also list addresses with nothing but numbers
     */
    static Optional<ClippingColumns> of(Row row, ListKind kind, Optional<Mapping> mapping) {
        if (mapping.flatMap(Mapping::sheet)
                .filter(sheet -> !sheet.equals(row.sheet()))
                .isPresent()) return Optional.empty();
        Search search = new Search(row, kind);
        ClippingColumns columns = search.columns();
        // A place is in every row: the row of headings is known by its headings.
        if (!search.byHeading) return Optional.empty();
        boolean addressed = columns.has(ClippingField.URL);
        boolean located = addressed
                || columns.has(ClippingField.OUTLET)
                || mapping.flatMap(Mapping::outlet).isPresent();
        boolean counted = kind.isTool() && addressed && !columns.numbers.isEmpty();
        return (columns.has(ClippingField.TITLE) && located) || counted ? Optional.of(columns) : Optional.empty();
    }

    @Override
    public int score() {
        return fields.size() + numbers.size();
    }

    boolean has(ClippingField field) {
        return fields.containsKey(field);
    }

    /** Columns of a field; empty where the list has none. */
    List<Integer> of(ClippingField field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Columns of a number; empty where the list has none. */
    List<Integer> of(Metric metric) {
        return numbers.getOrDefault(metric, List.of());
    }

    /** Columns of dates and numbers, which a list may write in a way of its own. */
    List<Integer> habitual() {
        return Stream.concat(
                        Stream.of(of(ClippingField.PUBLISHED), of(ClippingField.COLLECTED)), numbers.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The heading above a column as it is written; the column's place where nothing stands there. */
    String heading(int column) {
        String heading = headings.heading(column);
        return heading.isEmpty() ? ColumnLetter.naming(column) : heading;
    }

    /** Gives each column to the first field that claims it. */
    private static final class Search {

        private final ListKind kind;
        private final Columns headings;
        private final Set<Integer> taken = new HashSet<>();
        private boolean byHeading;

        Search(Row row, ListKind kind) {
            this.kind = kind;
            this.headings = new Columns(row);
        }

        ClippingColumns columns() {
            Map<ClippingField, List<Integer>> fields = new EnumMap<>(ClippingField.class);
            for (ClippingField field : ClippingField.values()) {
                List<Integer> found = columns(kind.headings().fields().getOrDefault(field, List.of()));
                if (!found.isEmpty()) fields.put(field, found);
            }
            Map<Metric, List<Integer>> numbers = new EnumMap<>(Metric.class);
            for (Metric metric : Metric.values()) {
                List<Integer> found = columns(kind.headings().numbers().getOrDefault(metric, List.of()));
                if (!found.isEmpty()) numbers.put(metric, found);
            }
            List<Integer> audience = fields.remove(ClippingField.AUDIENCE);
            if (audience != null) numbers.put(Metric.AUDIENCE, audience);
            return new ClippingColumns(fields, numbers, unknown(), headings);
        }

        /** A list that somebody keeps has one column for each field: a second one is another thing. */
        private List<Integer> columns(List<String> known) {
            List<Integer> found = new ArrayList<>();
            for (String heading : known) {
                Optional<Integer> place = ColumnLetter.of(heading);
                Optional<Integer> column = place.or(() -> headings.of(heading));
                if (column.isEmpty() || !taken.add(column.get())) continue;
                byHeading |= place.isEmpty();
                found.add(column.get());
                if (!kind.isTool()) break;
            }
            return List.copyOf(found);
        }

        private List<String> unknown() {
            return headings.all().entrySet().stream()
                    .filter(heading -> !taken.contains(heading.getValue()))
                    .map(Map.Entry::getKey)
                    .filter(heading -> !kind.headings().leaves(heading))
                    .toList();
        }
    }
}
