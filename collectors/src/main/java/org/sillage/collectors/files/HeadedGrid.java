// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sillage.core.message.Message;

/**
 * The rows of a grid that stand below their headings, sheet by sheet. Headings are not always first: a report name, a
 * period or a logo may stand above, so the best of the first rows of a sheet is taken.
 *
 * @param <H> what a format makes of a row of headings
 */
public final class HeadedGrid<H extends HeadedGrid.Headings> implements Closeable {

    /** Rows of a sheet looked at for headings. */
    public static final int FIRST_ROWS = 15;

    private final Grid grid;
    private final Function<Row, Optional<H>> headings;
    private final Consumer<Row> preamble;
    private final Deque<GridLine> waiting = new ArrayDeque<>();
    private Optional<H> current = Optional.empty();
    private String sheet = "";
    private boolean begun;
    private boolean blank = true;

    /** A row of headings. */
    public interface Headings {
        /** How many of them are known; the row with most is taken, the first where even. */
        int score();
    }

    /**
     * What it hands over.
     *
     * @param <H> what a format makes of a row of headings
     */
    public sealed interface Line<H> {}

    /** A row with the headings above it. */
    public record Data<H>(H headings, Row row) implements Line<H> {}

    /** A place where no row could be read. */
    public record Fault<H>(String place, Message reason) implements Line<H> {}

    /**
     * A sheet, or a file, without headings that the format knows; nothing of it is handed over.
     *
     * @param first its first row that is not blank, or any where all are
     */
    public record Headless<H>(Row first) implements Line<H> {}

    /**
     * @param grid closed with this
     * @param headings of a row; empty where it holds none that the format can use
     */
    public HeadedGrid(Grid grid, Function<Row, Optional<H>> headings) {
        this(grid, headings, above -> {});
    }

    /**
     * @param grid closed with this
     * @param headings of a row; empty where it holds none that the format can use
     * @param preamble is handed each row that stands above headings, anew after each restart
     */
    public HeadedGrid(Grid grid, Function<Row, Optional<H>> headings, Consumer<Row> preamble) {
        this.grid = grid;
        this.headings = headings;
        this.preamble = preamble;
    }

    /**
     * The next row below headings, leaving out blank ones; empty at the end.
     *
     * @throws org.sillage.core.collect.UnreadableEvidenceException when no more of the file makes sense
     * @throws IOException when the bytes cannot be had
     */
    public Optional<Line<H>> next() throws IOException {
        while (true) {
            Optional<GridLine> next = waiting.isEmpty() ? grid.next() : Optional.of(waiting.pop());
            if (next.isEmpty()) return Optional.empty();
            switch (next.get()) {
                case GridLine.Fault fault -> {
                    blank = false;
                    return Optional.of(new Fault<>(fault.place(), fault.reason()));
                }
                case Row row -> {
                    blank &= row.isBlank();
                    Optional<Line<H>> line = begun && row.sheet().equals(sheet) ? data(row) : begin(row);
                    if (line.isPresent()) return line;
                }
            }
        }
    }

    /** Whether nothing stands in any row met so far. */
    public boolean isBlank() {
        return blank;
    }

    /** Goes back to the first row of the file. */
    public void restart() throws IOException {
        grid.restart();
        waiting.clear();
        current = Optional.empty();
        sheet = "";
        begun = false;
    }

    private Optional<Line<H>> data(Row row) {
        if (row.isBlank()) return Optional.empty();
        return current.map(known -> new Data<>(known, row));
    }

    /** Looks at the first rows of a sheet, and keeps those below its headings for later. */
    private Optional<Line<H>> begin(Row first) throws IOException {
        begun = true;
        sheet = first.sheet();
        List<GridLine> rows = firstRows(first);
        blank &= rows.stream().allMatch(line -> line instanceof Row row && row.isBlank());
        current = Optional.empty();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            Optional<H> found = rows.get(i) instanceof Row row && row.sheet().equals(sheet)
                    ? headings.apply(row)
                    : Optional.empty();
            if (found.isEmpty()
                    || (current.isPresent()
                            && found.get().score() <= current.get().score())) continue;
            current = found;
            at = i;
        }
        boolean headless = current.isEmpty();
        if (headless) leaveSheet(rows);
        else keep(rows, at);
        return headless ? Optional.of(new Headless<>(firstFilled(rows, first))) : Optional.empty();
    }

    private List<GridLine> firstRows(Row first) throws IOException {
        List<GridLine> rows = new ArrayList<>(List.of(first));
        while (rows.size() < FIRST_ROWS) {
            Optional<GridLine> next = waiting.isEmpty() ? grid.next() : Optional.of(waiting.pop());
            if (next.isEmpty()) break;
            rows.add(next.get());
            if (next.get() instanceof Row row && !row.sheet().equals(sheet)) break;
        }
        return rows;
    }

    /** What stands above the headings is not a row; a fault there is told all the same. */
    private void keep(List<GridLine> rows, int headingsAt) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > headingsAt || rows.get(i) instanceof GridLine.Fault) waiting.add(rows.get(i));
            else if (i < headingsAt && rows.get(i) instanceof Row above) preamble.accept(above);
        }
    }

    private void leaveSheet(List<GridLine> rows) throws IOException {
        boolean another = rows.getLast() instanceof Row last && !last.sheet().equals(sheet);
        if (!another) grid.skipSheet();
        for (int i = 0; i < rows.size(); i++) {
            boolean ofAnother = another && i == rows.size() - 1;
            if (ofAnother || rows.get(i) instanceof GridLine.Fault) waiting.add(rows.get(i));
        }
    }

    private static Row firstFilled(List<GridLine> rows, Row otherwise) {
        return rows.stream()
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .filter(row -> !row.isBlank())
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public void close() throws IOException {
        grid.close();
    }
}
