// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.sillage.core.message.Messages;
import org.sillage.report.Tile;

/** Two rows of four figures drawn large. Each row of the sheet carries one line of four tiles. */
final class TileBlock {

    private static final Look GROUND = Look.plain(9).on(Palette.PALE).indented(1);

    private final SummaryGrid grid;
    private final Messages words;
    private final FigureCells figures;

    TileBlock(SummaryGrid grid, Messages words, FigureCells figures) {
        this.grid = grid;
        this.words = words;
        this.figures = figures;
    }

    void write(List<Tile> tiles) {
        for (int first = 0; first < tiles.size(); first += SummaryGrid.TILES) {
            line(tiles.subList(first, Math.min(tiles.size(), first + SummaryGrid.TILES)));
            grid.row(9);
        }
    }

    private void line(List<Tile> tiles) {
        XSSFRow edge = grid.row(2.5);
        XSSFRow label = grid.row(19);
        XSSFRow figure = grid.row(31);
        XSSFRow change = grid.row(15);
        XSSFRow detail = grid.row(18);
        for (int i = 0; i < tiles.size(); i++) {
            int left = i * SummaryGrid.STEP;
            Tile tile = tiles.get(i);
            grid.paint(edge, left, left + 2, GROUND.on(Palette.NAVY));
            grid.wide(label, left, left + 2, size(10).color(Palette.GREY), words.words(tile.label()));
            figure(figure, left, tile);
            change(change, left, tile);
            detail(detail, left, tile);
        }
    }

    private void figure(XSSFRow row, int left, Tile tile) {
        Look look = Styles.vouched(
                        size(22).color(Palette.NAVY).bolder(),
                        tile.basis().orElse(org.sillage.core.metric.Basis.MEASURED))
                .format(FigureCells.format(tile.metric()))
                .shrinking();
        XSSFCell cell = grid.wide(row, left, left + 2, look);
        figures.write(cell, tile);
        // Words here, unlike in tables: an empty tile would look forgotten.
        if (tile.value().isEmpty()) cell.setCellValue(words.words("xlsx.unknown"));
    }

    private void change(XSSFRow row, int left, Tile tile) {
        Look small = GROUND.color(Palette.GREY);
        grid.paint(row, left, left + 2, small);
        Change change = Change.of(tile, words);
        if (tile.value().isEmpty()) {
            grid.wide(
                    row,
                    left,
                    left + 2,
                    small.shrinking(),
                    tile.note().map(words::words).orElse(""));
        } else if (change.value().isEmpty()) {
            grid.wide(row, left, left + 2, small.shrinking(), change.words());
        } else {
            XSSFCell cell = grid.wide(
                    row, left, left + 2, small.color(change.color()).bolder().format(change.format()));
            cell.setCellValue(change.value().getAsDouble());
        }
    }

    private void detail(XSSFRow row, int left, Tile tile) {
        Look small = GROUND.color(Palette.GREY);
        XSSFCell where = grid.wide(row, left, left + 1, small.color(Palette.BLUE));
        figures.detail(tile).ifPresent(sheet -> {
            where.setCellValue(CellText.of(words.words("xlsx.detail", sheet)));
            SheetLinks.link(where, sheet);
        });
        grid.wide(row, left + 2, left + 2, small.slanted().right(), figures.basis(tile));
    }

    private static Look size(int points) {
        return Look.plain(points).on(Palette.PALE).indented(1);
    }
}
