// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sillage.collectors.files.HeadedGrid;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.message.Message;

/** What the readers of tables share. */
public final class Table {

    private Table() {}

    /**
     * Findings of each line, one line at a time.
     *
     * @param grid closed with the stream
     */
    public static <H extends HeadedGrid.Headings> Stream<Finding> findings(
            HeadedGrid<H> grid, Function<HeadedGrid.Line<H>, List<Finding>> reading) {
        return StreamSupport.stream(new Lines<>(grid), false)
                .flatMap(line -> reading.apply(line).stream())
                .onClose(() -> close(grid));
    }

    /** One cell was not taken: the reason, told with the heading above the cell. */
    public static Finding.Skip skip(String place, String heading, Message reason) {
        return new Finding.Skip(place, reason.with(heading));
    }

    private static void close(HeadedGrid<?> grid) {
        try {
            grid.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class Lines<H extends HeadedGrid.Headings>
            extends Spliterators.AbstractSpliterator<HeadedGrid.Line<H>> {

        private final HeadedGrid<H> grid;

        Lines(HeadedGrid<H> grid) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.grid = grid;
        }

        @Override
        public boolean tryAdvance(Consumer<? super HeadedGrid.Line<H>> action) {
            Optional<HeadedGrid.Line<H>> line;
            try {
                line = grid.next();
                // Blank lines, or nothing but NULs where text was: no list without rows, and no zero.
                if (line.isEmpty() && grid.isBlank())
                    throw new UnreadableEvidenceException("", Message.of("file.empty"));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            line.ifPresent(action);
            return line.isPresent();
        }
    }
}
