// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sillage.collectors.files.Row;
import org.sillage.collectors.formats.reading.Columns;
import org.sillage.core.mention.Folding;
import org.sillage.core.metric.Metric;

/**
 * One kind of table that a platform exports: which headings, in the languages met, stand above what. Columns come in
 * any number and order, since both change from month to month.
 *
 * @param network lower-case name
 * @param rows what a row is
 * @param needed fields without which it is another table
 * @param counted numbers without which it is another table
 * @param telling headings of which one is there; empty where the fields tell enough
 * @param barred headings that make it another table
 * @param fields headings of each field, the surest first
 * @param numbers headings of each number, the surest first
 * @param left headings that are known and that nothing is taken from, folded: nobody is told of them. One that ends in
 *     a star stands for all that begin so
 */
record ExportTable(
        String network,
        RowKind rows,
        Set<ExportField> needed,
        Set<Metric> counted,
        List<String> telling,
        List<String> barred,
        Map<ExportField, List<String>> fields,
        Map<Metric, List<String>> numbers,
        Set<String> left) {

    private static final String ANY = "*";

    /** What a row of a table is. */
    enum RowKind {
        /** A post, or what one did on one day. */
        POST,
        /** A day of the account: what was done on it. */
        DAY,
        /** A day of the account: how many there were when it ended. */
        LEVEL
    }

    /** A table with a row a post. */
    static Builder posts(String network) {
        return new Builder(network, RowKind.POST);
    }

    /** A table with a row a day of the account. */
    static Builder days(String network) {
        return new Builder(network, RowKind.DAY);
    }

    /** A table with a row a day of the account, each a level. */
    static Builder levels(String network) {
        return new Builder(network, RowKind.LEVEL);
    }

    /** Whether its rows are days of the account. */
    boolean days() {
        return rows != RowKind.POST;
    }

    /** The columns below a row of headings; empty where it is none of this table, or no number is below it. */
    Optional<ExportLayout> layout(Row row) {
        if (row.width() < 2) return Optional.empty();
        Columns columns = new Columns(row);
        Map<ExportField, Integer> found = columns(columns, fields, ExportField.class);
        Map<Metric, Integer> known = columns(columns, numbers, Metric.class);
        boolean all = found.keySet().containsAll(needed) && known.keySet().containsAll(counted);
        boolean told = telling.isEmpty() || columns.ofAny(telling).isPresent();
        boolean another = columns.ofAny(barred).isPresent();
        if (!all || !told || another || known.isEmpty()) return Optional.empty();
        return Optional.of(new ExportLayout(this, columns, found, known));
    }

    /** Whether nothing is taken from a heading and nobody needs to be told of it. */
    boolean leaves(String heading) {
        String folded = Folding.folded(heading);
        return left.contains(folded)
                || left.stream()
                        .filter(known -> known.endsWith(ANY))
                        .anyMatch(
                                known -> (folded + " ").startsWith(known.substring(0, known.length() - ANY.length())));
    }

    private static <K extends Enum<K>> Map<K, Integer> columns(
            Columns columns, Map<K, List<String>> headings, Class<K> keys) {
        Map<K, Integer> found = new EnumMap<>(keys);
        headings.forEach((key, words) -> columns.ofAny(words).ifPresent(column -> found.put(key, column)));
        return found;
    }

    /** Puts a table together, heading by heading. */
    static final class Builder {

        private final String network;
        private final RowKind rows;
        private final Set<ExportField> needed = EnumSet.noneOf(ExportField.class);
        private final Set<Metric> counted = EnumSet.noneOf(Metric.class);
        private List<String> telling = List.of();
        private List<String> barred = List.of();
        private final Map<ExportField, List<String>> fields = new EnumMap<>(ExportField.class);
        private final Map<Metric, List<String>> numbers = new EnumMap<>(Metric.class);
        private final Set<String> left = new HashSet<>();

        private Builder(String network, RowKind rows) {
            this.network = network;
            this.rows = rows;
        }

        /** A field without which it is another table. */
        Builder needs(ExportField field, String... headings) {
            needed.add(field);
            return has(field, headings);
        }

        /** A number without which it is another table. */
        Builder needs(Metric metric, String... headings) {
            counted.add(metric);
            return counts(metric, headings);
        }

        Builder has(ExportField field, String... headings) {
            fields.put(field, List.of(headings));
            return this;
        }

        Builder counts(Metric metric, String... headings) {
            numbers.put(metric, List.of(headings));
            return this;
        }

        /** One of these is there, whatever else is. */
        Builder toldBy(String... headings) {
            telling = List.of(headings);
            return this;
        }

        /** With one of these it is another table. */
        Builder without(String... headings) {
            barred = List.of(headings);
            return this;
        }

        /** Known, and not taken: nothing that Sillage counts. {@code Views from *} stands for all that begin with these
         * words. */
        Builder leaves(String... headings) {
            for (String heading : headings) {
                left.add(Folding.folded(heading) + (heading.endsWith(ANY) ? " " + ANY : ""));
            }
            return this;
        }

        ExportTable build() {
            return new ExportTable(
                    network,
                    rows,
                    Set.copyOf(needed),
                    Set.copyOf(counted),
                    telling,
                    barred,
                    Map.copyOf(fields),
                    Map.copyOf(numbers),
                    Set.copyOf(left));
        }
    }
}
