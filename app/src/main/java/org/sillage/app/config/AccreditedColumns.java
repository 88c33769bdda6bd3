// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sillage.collectors.files.Cell;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.collectors.files.Row;
import org.sillage.core.mention.Folding;

/**
 * Where the columns of a list of accredited journalists stand. Only these are looked at: e-mail addresses and telephone
 * numbers stay in the file.
 *
 * @param columns of each field that is there, from 0; several for {@link AccreditedField#ALIAS} alone
 */
record AccreditedColumns(Map<AccreditedField, List<Integer>> columns) implements HeadedGrid.Headings {

    /** People also write an address beside a name. */
    private static final Pattern ADDRESS = Pattern.compile("[<(\\[]?\\S+@\\S+[>)\\]]?");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");

    /** The columns below a row of headings; empty where it names no column of names. */
    static Optional<AccreditedColumns> of(Row row) {
        Map<String, Integer> byHeading = new HashMap<>();
        for (int column : row.columns()) {
            String heading = Folding.folded(row.cell(column).text());
            if (!heading.isEmpty()) byHeading.putIfAbsent(heading, column);
        }
        Map<AccreditedField, List<Integer>> columns = new EnumMap<>(AccreditedField.class);
        for (AccreditedField field : AccreditedField.values()) {
            List<Integer> found = field.headings().stream()
                    .map(heading -> Optional.ofNullable(byHeading.get(Folding.folded(heading))))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            if (!found.isEmpty()) columns.put(field, field == AccreditedField.ALIAS ? found : found.subList(0, 1));
        }
        boolean named = columns.containsKey(AccreditedField.NAME) || columns.containsKey(AccreditedField.LAST_NAME);
        return named ? Optional.of(new AccreditedColumns(columns)) : Optional.empty();
    }

    @Override
    public int score() {
        return columns.size();
    }

    /** The full name, first name first where the list has it apart; empty where the row has none. */
    String name(Row row) {
        String first = text(row, AccreditedField.FIRST_NAME);
        String last = text(row, AccreditedField.LAST_NAME);
        String whole = text(row, AccreditedField.NAME);
        if (last.isEmpty()) last = whole;
        else if (first.isEmpty() && !whole.isEmpty()) return whole;
        return (first + " " + last).strip();
    }

    /** First name alone, for an alias that is a surname; empty where it cannot be told. */
    private String firstName(Row row) {
        String first = text(row, AccreditedField.FIRST_NAME);
        if (!first.isEmpty()) return first;
        String name = name(row);
        int comma = name.indexOf(',');
        String[] words = name.substring(comma + 1).strip().split(" ", -1);
        // "DUPONT Anne": the first name is written small.
        for (String word : words) if (word.chars().anyMatch(Character::isLowerCase)) return word;
        return words[0];
    }

    /** Every other name; a surname alone gets the first name. */
    List<String> aliases(Row row) {
        List<String> aliases = new ArrayList<>();
        for (int column : columns.getOrDefault(AccreditedField.ALIAS, List.of())) {
            for (String alias : clean(row.cell(column)).split("[;|/]", -1)) {
                String plain = alias.strip();
                if (plain.isEmpty()) continue;
                aliases.add(plain.indexOf(' ') < 0 ? firstName(row) + " " + plain : plain);
            }
        }
        return aliases.stream().distinct().toList();
    }

    /** Several outlets stand apart by semicolons, bars, slashes or lines. */
    List<String> outlets(Row row) {
        List<String> outlets = new ArrayList<>();
        for (int column : columns.getOrDefault(AccreditedField.OUTLET, List.of())) {
            for (String outlet : row.cell(column).text().split("[;|/\\n]", -1)) {
                String plain = clean(outlet);
                if (!plain.isEmpty()) outlets.add(plain);
            }
        }
        return List.copyOf(outlets);
    }

    /** The cell of a field; empty where the list has no such column, or nothing stands there. */
    Optional<Cell> cell(Row row, AccreditedField field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    /** Column of a field, from 0; 0 where the list has no such column. */
    int column(AccreditedField field) {
        return columns.getOrDefault(field, List.of(0)).getFirst();
    }

    private String text(Row row, AccreditedField field) {
        return cell(row, field).map(AccreditedColumns::clean).orElse("");
    }

    private static String clean(Cell cell) {
        return clean(cell.text());
    }

    private static String clean(String text) {
        return BLANKS.matcher(ADDRESS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
