// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;
import org.sillage.report.Tile;

/** Every figure with the period before, the campaign to date, its basis and how much of it is known. */
final class FigureBlock {

    private static final float LINE_POINTS = 12f;

    /** Columns of the grid that each column of this block covers, first and last. */
    private enum Span {
        METRIC(0, 2),
        VALUE(3, 4),
        PREVIOUS(5, 5),
        DIFFERENCE(6, 6),
        CHANGE(7, 8),
        TO_DATE(9, 9),
        BASIS(10, 10),
        KNOWN(11, 12),
        NOTE(13, 14);

        final int first;
        final int last;

        Span(int first, int last) {
            this.first = first;
            this.last = last;
        }

        boolean isNumber() {
            return this != METRIC && this != BASIS && this != NOTE;
        }

        String key() {
            return "xlsx.figure." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Look CELL = Look.plain(9).lined(Palette.LINE).indented(1);

    private final SummaryGrid grid;
    private final Messages words;
    private final FigureCells figures;

    FigureBlock(SummaryGrid grid, Messages words, FigureCells figures) {
        this.grid = grid;
        this.words = words;
        this.figures = figures;
    }

    /** A column in which no figure has anything says nothing above it either. */
    private static boolean isSaid(Span span, List<Tile> all) {
        return switch (span) {
            case PREVIOUS, DIFFERENCE ->
                all.stream().anyMatch(tile -> tile.previous().isPresent());
            case CHANGE -> all.stream().anyMatch(tile -> tile.change().isPresent());
            case TO_DATE -> all.stream().anyMatch(tile -> tile.toDate().isPresent());
            case METRIC, VALUE, BASIS, KNOWN, NOTE -> true;
        };
    }

    void write(List<Tile> all) {
        grid.wide(
                grid.row(26),
                0,
                SummaryGrid.LAST,
                Look.plain(14).color(Palette.NAVY).bolder(),
                words.words("xlsx.figures"));
        XSSFRow header = grid.row(28);
        for (Span span : Span.values()) {
            Look look = Look.plain(9)
                    .color(Palette.WHITE)
                    .bolder()
                    .on(Palette.NAVY)
                    .wrapped()
                    .indented(1);
            grid.wide(
                    header,
                    span.first,
                    span.last,
                    span.isNumber() ? look.right() : look,
                    isSaid(span, all) ? words.words(span.key()) : "");
        }
        all.forEach(this::line);
    }

    private void line(Tile tile) {
        String note = tile.note().map(words::words).orElse("");
        int lines = Lines.count(note, SummaryGrid.characters(Span.NOTE.first, Span.NOTE.last));
        XSSFRow row = grid.row(Math.max(16, 5 + LINE_POINTS * lines));
        text(row, Span.METRIC, CELL, words.words(tile.label()));
        Look number = CELL.format(FigureCells.format(tile.metric())).right().shrinking();
        figures.write(
                cell(
                        row,
                        Span.VALUE,
                        tile.basis()
                                .map(basis -> Styles.vouched(number, basis))
                                .orElse(number)
                                .bolder()),
                tile);
        set(cell(row, Span.PREVIOUS, number), tile.previous());
        movement(row, tile);
        set(cell(row, Span.TO_DATE, number), tile.toDate());
        Look basis = tile.basis().map(known -> Styles.vouched(CELL, known)).orElse(CELL);
        text(row, Span.BASIS, basis, figures.basis(tile));
        set(
                cell(row, Span.KNOWN, CELL.format("0%").right()),
                tile.of() > 0 ? OptionalDouble.of((double) tile.known() / tile.of()) : OptionalDouble.empty());
        text(row, Span.NOTE, CELL.color(Palette.GREY).wrapped(), note);
    }

    /** Live, over the cells of its own row. */
    private void movement(XSSFRow row, Tile tile) {
        boolean rate = tile.metric().unit() == Metric.Unit.FRACTION;
        String points = "\"\u00a0" + words.words("xlsx.points") + "\"";
        String format = rate ? "[>=0.005]+0.00" + points + ";[<=-0.005]-0.00" + points + ";\"=\"" : "+#,##0;-#,##0;0";
        XSSFCell difference =
                cell(row, Span.DIFFERENCE, CELL.format(format).right().shrinking());
        XSSFCell change = cell(row, Span.CHANGE, CELL.format("+0.0%;-0.0%;0.0%").right());
        if (tile.difference().isEmpty()) return;
        String value = place(row, Span.VALUE);
        String previous = place(row, Span.PREVIOUS);
        difference.setCellFormula(rate ? "100*(" + value + "-" + previous + ")" : value + "-" + previous);
        difference.setCellValue((rate ? 100 : 1) * tile.difference().getAsDouble());
        if (rate || tile.change().isEmpty()) return;
        change.setCellFormula(place(row, Span.DIFFERENCE) + "/" + previous);
        change.setCellValue(tile.change().getAsDouble());
    }

    private static String place(XSSFRow row, Span span) {
        return row.getCell(span.first).getAddress().formatAsString();
    }

    private XSSFCell cell(XSSFRow row, Span span, Look look) {
        return grid.wide(row, span.first, span.last, look);
    }

    private void text(XSSFRow row, Span span, Look look, String text) {
        XSSFCell cell = cell(row, span, look);
        if (!text.isEmpty()) cell.setCellValue(CellText.of(text));
    }

    private static void set(XSSFCell cell, OptionalDouble value) {
        value.ifPresent(cell::setCellValue);
    }
}
