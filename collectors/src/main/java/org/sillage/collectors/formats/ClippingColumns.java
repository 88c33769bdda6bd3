// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.core.mention.Folding;

/**
 * Where the fields of a press list stand.
 *
 * @param fields column of each field that is there
 * @param unknown headings that nothing is taken from and nobody knows
 * @param headings the row of headings
 */
record ClippingColumns(Map<ClippingField, Integer> fields, List<String> unknown, Columns headings)
        implements HeadedGrid.Headings {

    private static final Set<String> KNOWN_AND_LEFT =
            ClippingField.knownAndLeft().stream().map(Folding::folded).collect(Collectors.toUnmodifiableSet());

    /**
     * The columns below a row of headings.
     *
     * @param mapping that a person wrote; empty to go by the headings that lists usually have
     * @return empty where it is no row of headings of a press list: the title is missing, or what says where it was
     */
    static Optional<ClippingColumns> of(Row row, Optional<Mapping> mapping) {
        if (mapping.flatMap(Mapping::sheet)
                .filter(sheet -> !sheet.equals(row.sheet()))
                .isPresent()) return Optional.empty();
        Columns headings = new Columns(row);
        Map<ClippingField, Integer> fields = fields(headings, mapping);
        boolean located = fields.containsKey(ClippingField.URL)
                || fields.containsKey(ClippingField.OUTLET)
                || mapping.flatMap(Mapping::outlet).isPresent();
        if (!fields.containsKey(ClippingField.TITLE) || !located) return Optional.empty();
        return Optional.of(new ClippingColumns(fields, unknown(headings, fields, mapping), headings));
    }

    private static Map<ClippingField, Integer> fields(Columns headings, Optional<Mapping> mapping) {
        Map<ClippingField, Integer> fields = new EnumMap<>(ClippingField.class);
        Set<Integer> taken = new HashSet<>();
        for (ClippingField field : ClippingField.values()) {
            known(field, mapping).stream()
                    .map(headings::of)
                    .flatMap(Optional::stream)
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(column -> fields.put(field, column));
        }
        return fields;
    }

    private static List<String> known(ClippingField field, Optional<Mapping> mapping) {
        if (mapping.isEmpty()) return field.headings();
        return mapping.get().columns().stream()
                .filter(column -> column.field() == field)
                .flatMap(column -> column.headings().stream())
                .toList();
    }

    /** Whoever wrote a mapping knows what it leaves out. */
    private static List<String> unknown(
            Columns headings, Map<ClippingField, Integer> fields, Optional<Mapping> mapping) {
        if (mapping.isPresent()) return List.of();
        return headings.all().entrySet().stream()
                .filter(heading -> !fields.containsValue(heading.getValue()))
                .map(Map.Entry::getKey)
                .filter(heading -> !KNOWN_AND_LEFT.contains(Folding.folded(heading)))
                .toList();
    }

    @Override
    public int score() {
        return fields.size();
    }

    boolean has(ClippingField field) {
        return fields.containsKey(field);
    }

    /** The field's cell; an empty one where the list has no such column. */
    Cell cell(Row row, ClippingField field) {
        Integer column = fields.get(field);
        return column == null ? Cell.Text.EMPTY : row.cell(column);
    }

    /** Where the field's cell stands; the row where the list has no such column. */
    String place(Row row, ClippingField field) {
        Integer column = fields.get(field);
        return column == null ? row.place() : row.place(column);
    }

    /** The field's heading as it is written; empty where the list has no such column. */
    String heading(ClippingField field) {
        Integer column = fields.get(field);
        return column == null ? "" : headings.heading(column);
    }
}
