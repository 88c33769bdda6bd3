// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sillage.collectors.formats.lists.MappingProposal.Ground;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.core.mention.Folding;

/**
 * Finds the column of each field: by a heading that is known, then by words of one, then by what stands in the column.
 * A heading that what stands below it contradicts counts for nothing.
 */
final class ColumnGuesses {

    /** In the order in which columns are given away: what is told most surely goes first. */
    private static final List<ClippingField> BY_CONTENT = List.of(
            ClippingField.URL,
            ClippingField.PUBLISHED,
            ClippingField.SCAN,
            ClippingField.DURATION,
            ClippingField.MEDIUM,
            ClippingField.TITLE,
            ClippingField.TEXT,
            ClippingField.OUTLET,
            ClippingField.AUDIENCE);

    /** What shows itself where nothing stands above. */
    private static final Set<ClippingField> NAMELESS =
            Set.of(ClippingField.URL, ClippingField.PUBLISHED, ClippingField.TITLE, ClippingField.SCAN);

    /** An advertising value is no audience, however its heading goes on. */
    private static final List<String> MONEY = List.of(
            "ave", "eav", "equivalent publicitaire", "valeur publicitaire", "publicity value", "valeur", "cout");

    private final SheetLook sheet;
    private final Map<ClippingField, Guess> guesses = new EnumMap<>(ClippingField.class);

    /** The column of a field, and what told. */
    record Guess(int column, Ground ground) {}

    private ColumnGuesses(SheetLook sheet) {
        this.sheet = sheet;
    }

    static Map<ClippingField, Guess> of(SheetLook sheet) {
        ColumnGuesses search = new ColumnGuesses(sheet);
        ClippingField.ofLists().forEach(search::byHeading);
        search.open().forEach(search::byWords);
        BY_CONTENT.forEach(search::byContent);
        return search.guesses;
    }

    private void byHeading(ClippingField field) {
        field.headings().stream()
                .flatMap(heading -> sheet.headings().of(heading).stream())
                .filter(column -> isFree(column) && sheet.column(column).fits(field))
                .findFirst()
                .ifPresent(column -> guesses.put(field, new Guess(column, Ground.HEADING)));
    }

    private void byWords(int column) {
        if (!isFree(column)) return;
        String heading = Folding.folded(sheet.headings().heading(column));
        ClippingField.ofLists().stream()
                .filter(field ->
                        !guesses.containsKey(field) && sheet.column(column).fits(field))
                .filter(field -> longest(field, heading) > 0)
                .max(Comparator.comparingInt(field -> longest(field, heading)))
                .ifPresent(field -> guesses.put(field, new Guess(column, Ground.WORDS)));
    }

    /** Letters of the longest known heading of a field that stands in a heading as words; 0 where none does. */
    private static int longest(ClippingField field, String heading) {
        return field.headings().stream()
                .map(Folding::folded)
                .filter(known -> has(heading, known))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static boolean has(String heading, String words) {
        return (" " + heading + " ").contains(" " + words + " ");
    }

    private void byContent(ClippingField field) {
        if (guesses.containsKey(field)) return;
        Stream<Integer> told = open(field).filter(column -> sheet.column(column).tells(field));
        Optional<Integer> found = field == ClippingField.TITLE
                ? told.max(
                        Comparator.comparingLong(column -> sheet.column(column).length()))
                : told.findFirst();
        found.ifPresent(column -> guesses.put(field, new Guess(column, Ground.CONTENT)));
    }

    /** The same, and columns without a heading where what stands in them is enough: a number or a word alone is not. */
    private Stream<Integer> open(ClippingField field) {
        if (!NAMELESS.contains(field)) return open().stream();
        Stream<Integer> nameless = sheet.columns().stream()
                .filter(this::isFree)
                .filter(column -> sheet.headings().heading(column).isEmpty());
        return Stream.concat(open().stream(), nameless);
    }

    /** Columns that no field has, and that nobody knows to hold something else. */
    private List<Integer> open() {
        return sheet.headings().all().values().stream()
                .filter(this::isFree)
                .filter(column -> !isOther(sheet.headings().heading(column)))
                .toList();
    }

    private static boolean isOther(String heading) {
        String folded = Folding.folded(heading);
        return MONEY.stream().anyMatch(words -> has(folded, words))
                || KnownHeadings.usual().leaves(heading);
    }

    private boolean isFree(int column) {
        return guesses.values().stream().noneMatch(guess -> guess.column() == column);
    }
}
