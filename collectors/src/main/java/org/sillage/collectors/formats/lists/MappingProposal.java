// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.ClippingField;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/**
 * A column mapping for a press list that nobody described, for a person to look at before anything is imported.
 *
 * @param mapping as it would be kept
 * @param sheet that was looked at; empty of delimited text
 * @param rows below its headings
 * @param taken columns that something is taken from, in the order of the fields
 * @param left the others that anything stands in, in the order of the list
 * @param isOrderAssumed whether a date such as {@code 03/11/2018} stands there and nothing tells what it means: the
 *     mapping then says day first, as French lists write
 */
public record MappingProposal(
        Mapping mapping, String sheet, long rows, List<Taken> taken, List<Left> left, boolean isOrderAssumed) {

    /** What told the field of a column. */
    public enum Ground {
        /** Its heading is a known one. */
        HEADING,
        /** Words of its heading are. */
        WORDS,
        /** What stands in it: to be looked at twice. */
        CONTENT
    }

    /**
     * @param heading empty where nothing stands above the column
     * @param column as a spreadsheet names it, such as {@code C}
     */
    public record Taken(ClippingField field, String heading, String column, Ground ground) {

        /** How a mapping names the column: by its heading, else by its place. */
        public String named() {
            return heading.isEmpty() ? "column: " + column : heading;
        }
    }

    /** @param heading empty where nothing stands above the column */
    public record Left(String heading, String column) {}

    public MappingProposal {
        taken = List.copyOf(taken);
        left = List.copyOf(left);
    }

    /**
     * Looks through a list.
     *
     * @param name of the mapping's file, without its ending
     * @param sheet the only one to read; empty to find the one that is the list
     * @throws UnreadableEvidenceException where the file is no table, or nothing in it could be headings or a title
     */
    public static MappingProposal of(Evidence evidence, String name, Optional<String> sheet) throws IOException {
        SheetLook look = SheetLook.of(evidence, sheet);
        Map<ClippingField, ColumnGuesses.Guess> guesses = ColumnGuesses.of(look);
        List<Taken> taken = new ArrayList<>();
        guesses.forEach((field, guess) -> taken.add(new Taken(
                field, look.headings().heading(guess.column()), Row.letters(guess.column()), guess.ground())));
        boolean assumed =
                dates(look, guesses).filter(MappingProposal::needsWord).isPresent();
        Map<String, String> rules = new HashMap<>();
        sheet.ifPresent(only -> rules.put("sheet", only));
        dates(look, guesses)
                .flatMap(DateOrder.Evidence::order)
                .or(() -> assumed ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty())
                .ifPresent(order -> rules.put("date-order", key(order)));
        decimal(look.habit()).ifPresent(decimal -> rules.put("decimal", decimal));
        return new MappingProposal(
                mapping(name, taken, rules), look.sheet(), look.rows(), taken, left(look, guesses), assumed);
    }

    private static Mapping mapping(String name, List<Taken> taken, Map<String, String> rules)
            throws UnreadableEvidenceException {
        Map<String, List<String>> columns = new HashMap<>();
        taken.forEach(one -> columns.put(one.field().key(), List.of(one.named())));
        try {
            return Mapping.of(name, columns, rules);
        } catch (SettingsException noTitle) {
            throw new UnreadableEvidenceException("", Message.of("format.proposal-no-title"));
        }
    }

    private static Optional<DateOrder.Evidence> dates(SheetLook look, Map<ClippingField, ColumnGuesses.Guess> guesses) {
        return Optional.ofNullable(guesses.get(ClippingField.PUBLISHED))
                .map(guess -> look.column(guess.column()).order());
    }

    private static boolean needsWord(DateOrder.Evidence dates) {
        return dates.needsOrder() && dates.order().isEmpty();
    }

    private static String key(DateOrder order) {
        return order == DateOrder.DAY_FIRST ? "day-first" : "month-first";
    }

    private static Optional<String> decimal(NumberHabit habit) {
        return switch (habit) {
            case UNKNOWN -> Optional.empty();
            case DECIMAL_POINT -> Optional.of("point");
            case DECIMAL_COMMA, DECIMAL_COMMA_GROUPS_BY_SPACE -> Optional.of("comma");
        };
    }

    private static List<Left> left(SheetLook look, Map<ClippingField, ColumnGuesses.Guess> guesses) {
        List<Integer> used =
                guesses.values().stream().map(ColumnGuesses.Guess::column).toList();
        return look.columns().stream()
                .filter(column -> !used.contains(column))
                .map(column -> new Left(look.headings().heading(column), Row.letters(column)))
                .toList();
    }
}
