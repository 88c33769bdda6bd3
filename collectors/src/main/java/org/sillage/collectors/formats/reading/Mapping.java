// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sillage.collectors.files.DateOrder;
import org.sillage.collectors.files.NumberHabit;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.core.mention.Clipping.Medium;
import org.sillage.core.message.Message;
import org.sillage.core.metric.Basis;

/**
 * What the columns of one kind of press list mean: a file {@code config/mappings/NAME.yaml}.
 *
 * @param name of the file, without its ending
 * @param columns which headings hold what; compared without case, accents and punctuation
 * @param sheet the only one to read; empty for all that have the headings
 * @param outlet of every row whose list has no column for it; empty when none
 * @param dateOrder of dates such as {@code 03/11/2018}; empty to go by the file
 * @param habit of numbers such as {@code 1.250}; {@link NumberHabit#UNKNOWN} to go by the file
 * @param zone of hours and days; empty for that of the source
 * @param language of rows that state none, such as {@code fr}; empty when unknown
 * @param medium of rows that state none
 * @param audience whose number the audience is
 */
public record Mapping(
        String name,
        List<Column> columns,
        Optional<String> sheet,
        Optional<String> outlet,
        Optional<DateOrder> dateOrder,
        NumberHabit habit,
        Optional<ZoneId> zone,
        String language,
        Medium medium,
        Audience audience) {

    /** One field and the headings that may stand above it; {@code column: C} names a column without one. */
    public record Column(ClippingField field, List<String> headings) {
        public Column {
            headings = List.copyOf(headings);
        }
    }

    /**
     * Whose number an audience is. Readers of an outlet are never the readers of an article; so its supplier and what it
     * counts are printed beside it.
     *
     * @param supplier such as {@code cision}; empty when nobody said
     * @param definition such as {@code unique visitors a month}; empty for the column's heading
     * @param basis {@link Basis#IMPORTED} from a tool, {@link Basis#DECLARED} as the medium publishes it
     */
    public record Audience(String supplier, String definition, Basis basis) {
        /** Where the file of a mapping says nothing of its audiences. */
        public static final Audience UNSTATED = new Audience("", "", Basis.IMPORTED);
    }

    private static final List<String> RULES = List.of(
            "sheet",
            "outlet",
            "date-order",
            "decimal",
            "zone",
            "language",
            "medium",
            "audience-supplier",
            "audience-definition",
            "audience-basis");

    public Mapping {
        columns = List.copyOf(columns);
    }

    /**
     * Makes a mapping of what its file holds.
     *
     * @param name of the file, without its ending
     * @param columns what stands below {@code columns:}: a field's name, and its heading or headings
     * @param rules every other key with its value
     * @throws SettingsException names the key that is unknown, missing or has a value that makes no sense
     */
    public static Mapping of(String name, Map<String, List<String>> columns, Map<String, String> rules)
            throws SettingsException {
        for (String key : rules.keySet().stream().sorted().toList()) {
            if (!RULES.contains(key)) {
                throw new SettingsException(key, Message.of("mapping.unknown", name, key, String.join(", ", RULES)));
            }
        }
        Rules values = new Rules(name, rules);
        return new Mapping(
                name,
                columns(name, columns),
                values.text("sheet"),
                values.text("outlet"),
                values.choice(
                        "date-order", Map.of("day-first", DateOrder.DAY_FIRST, "month-first", DateOrder.MONTH_FIRST)),
                values.choice("decimal", Map.of("point", NumberHabit.DECIMAL_POINT, "comma", NumberHabit.DECIMAL_COMMA))
                        .orElse(NumberHabit.UNKNOWN),
                values.zone("zone"),
                values.text("language").orElse(""),
                values.choice("medium", media()).orElse(Medium.UNKNOWN),
                new Audience(
                        values.text("audience-supplier").orElse(""),
                        values.text("audience-definition").orElse(""),
                        values.choice("audience-basis", Map.of("imported", Basis.IMPORTED, "declared", Basis.DECLARED))
                                .orElse(Basis.IMPORTED)));
    }

    /** Changes with whatever it says: the same in every run. */
    public int fingerprint() {
        return toString().hashCode();
    }

    private static List<Column> columns(String name, Map<String, List<String>> columns) throws SettingsException {
        List<Column> fields = new ArrayList<>();
        for (ClippingField field : ClippingField.ofLists()) {
            List<String> headings = columns.getOrDefault(field.key(), List.of()).stream()
                    .filter(heading -> !heading.isBlank())
                    .toList();
            if (!headings.isEmpty()) fields.add(new Column(field, headings));
        }
        for (String key : columns.keySet().stream().sorted().toList()) {
            if (ClippingField.ofKey(key).isEmpty()) {
                List<String> known =
                        ClippingField.ofLists().stream().map(ClippingField::key).toList();
                throw new SettingsException(key, Message.of("mapping.unknown", name, key, String.join(", ", known)));
            }
        }
        if (fields.stream().noneMatch(column -> column.field() == ClippingField.TITLE)) {
            throw new SettingsException("columns", Message.of("mapping.no-title", name));
        }
        if (fields.stream()
                .flatMap(column -> column.headings().stream())
                .allMatch(heading -> ColumnLetter.of(heading).isPresent())) {
            throw new SettingsException("columns", Message.of("mapping.letters-alone", name));
        }
        return fields;
    }

    private static Map<String, Medium> media() {
        return Arrays.stream(Medium.values())
                .filter(value -> value != Medium.UNKNOWN)
                .collect(java.util.stream.Collectors.toMap(
                        value -> value.name().toLowerCase(Locale.ROOT), value -> value));
    }

    /** Values of a mapping as they are written. */
    private record Rules(String mapping, Map<String, String> values) {

        Optional<String> text(String key) {
            return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
        }

        <T> Optional<T> choice(String key, Map<String, T> choices) throws SettingsException {
            Optional<String> text = text(key);
            if (text.isEmpty()) return Optional.empty();
            T chosen = choices.get(text.get().toLowerCase(Locale.ROOT));
            if (chosen != null) return Optional.of(chosen);
            String known = String.join(", ", choices.keySet().stream().sorted().toList());
            throw new SettingsException(key, Message.of("mapping.choice", mapping, key, text.get(), known));
        }

        Optional<ZoneId> zone(String key) throws SettingsException {
            Optional<String> text = text(key);
            if (text.isEmpty()) return Optional.empty();
            try {
                return Optional.of(ZoneId.of(text.get()));
            } catch (DateTimeException unknown) {
                throw new SettingsException(key, Message.of("mapping.zone", mapping, key, text.get()));
            }
        }
    }
}
