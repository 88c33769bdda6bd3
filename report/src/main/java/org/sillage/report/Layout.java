// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Argument;
import org.sillage.core.message.Message;

/**
 * The columns of a table, each beside what stands in its cells, so that headings and cells cannot drift apart.
 *
 * @param <T> what a row is made from
 */
final class Layout<T> {

    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Function<T, ? extends Optional<?>>> cells = new ArrayList<>();
    private boolean inDetails;

    /**
     * @param width in characters
     * @param cell of the kind's type; empty for an empty cell
     */
    Layout<T> column(String key, Table.Kind kind, int width, Function<T, ? extends Optional<?>> cell) {
        columns.add(new Table.Column(key, kind, width, inDetails));
        cells.add(cell);
        return this;
    }

    /** From here on stands what is looked up on the screen and not printed: a page has room for so many columns. */
    Layout<T> details() {
        inDetails = true;
        return this;
    }

    /** A text; a blank one is an empty cell. */
    Layout<T> text(String key, int width, Function<T, String> cell) {
        return column(
                key,
                Table.Kind.TEXT,
                width,
                item -> Optional.of(cell.apply(item)).filter(text -> !text.isBlank()));
    }

    /** A place in evidence, in the reader's language; an empty one is an empty cell. */
    Layout<T> place(String key, Function<T, Optional<String>> cell) {
        return column(
                key,
                Table.Kind.WORDS,
                16,
                item -> cell.apply(item)
                        .filter(place -> !place.isBlank())
                        .map(place -> Message.of("as-is", new Argument.Place(place))));
    }

    /** A whole number that is always known. */
    Layout<T> count(String key, int width, Function<T, Long> cell) {
        return column(key, Table.Kind.COUNT, width, item -> Optional.of(cell.apply(item)));
    }

    List<Table.Column> columns() {
        return columns;
    }

    List<@Nullable Object> row(T item) {
        List<@Nullable Object> row = new ArrayList<>(cells.size());
        for (Function<T, ? extends Optional<?>> cell : cells)
            row.add(cell.apply(item).orElse(null));
        return row;
    }

    /** A table of things at hand. */
    Table table(String id, String sheet, List<T> items) {
        return new Table(id, sheet, columns, items.size(), each -> items.forEach(item -> each.accept(row(item))));
    }
}
