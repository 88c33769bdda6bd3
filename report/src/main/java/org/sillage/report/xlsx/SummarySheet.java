// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.sillage.core.message.Messages;
import org.sillage.report.Report;
import org.sillage.report.Summary;

/**
 * The first sheet: a cover of one page that can be forwarded alone, and below it every figure with its neighbours in
 * time, what the cover had no room for, and the numbers behind the charts.
 */
final class SummarySheet {

    /** Height of the cover: a page's, at the size at which its width fills the page. */
    private static final double COVER_POINTS = 632;

    private static final double FOOT_POINTS = 14;

    private final Report report;
    private final Summary summary;
    private final SummaryGrid grid;
    private final Messages words;
    private final Foot foot;
    private final FigureCells figures;

    SummarySheet(
            XSSFSheet sheet,
            Report report,
            Messages words,
            Styles styles,
            Foot foot,
            TableFormulas formulas,
            SheetLinks links) {
        this.report = report;
        this.summary = report.summary();
        this.words = words;
        this.foot = foot;
        this.grid = new SummaryGrid(sheet, styles);
        this.figures = new FigureCells(grid, words, formulas, links);
    }

    /** Writes the sheet. The native tables that its formulas name must be there. */
    void write() {
        XSSFSheet sheet = grid.sheet();
        sheet.setDisplayGridlines(false);
        sheet.setTabColor(Palette.color(Palette.ORANGE));
        band();
        new TileBlock(grid, words, figures).write(summary.tiles());
        int chartRow = grid.nextRow();
        SummaryCharts charts = new SummaryCharts(grid, words);
        SummaryNotes notes = new SummaryNotes(grid, words, summary);
        charts.reserve(summary.charts(), COVER_POINTS - grid.points() - notes.coverPoints() - FOOT_POINTS);
        notes.cover();
        grid.wide(grid.row(FOOT_POINTS), 0, SummaryGrid.LAST, Look.plain(8).color(Palette.GREY), foot.line());
        int coverEnd = grid.nextRow() - 1;
        grid.row(12);
        int detailStart = grid.nextRow();
        new FigureBlock(grid, words, figures).write(summary.figures());
        notes.rest();
        identity();
        int detailEnd = grid.nextRow() - 1;
        charts.draw(summary.charts(), chartRow);
        figures.nameCells(sheet.getWorkbook());
        print(coverEnd, detailStart, detailEnd);
    }

    /** A dark band across the top: campaign, what and when, and whose program made it. */
    private void band() {
        Look ground = Look.plain(10).color(Palette.WHITE).on(Palette.NAVY);
        grid.paint(grid.row(9), 0, SummaryGrid.LAST, ground);
        XSSFRow name = grid.row(28);
        grid.paint(name, 0, SummaryGrid.LAST, ground);
        grid.wide(name, 0, 11, onBand(20).bolder(), summary.campaign());
        grid.wide(
                name,
                12,
                SummaryGrid.LAST,
                onBand(16).bolder().color(Palette.MIST).right(),
                "Sillage");
        XSSFRow what = grid.row(17);
        grid.paint(what, 0, SummaryGrid.LAST, ground);
        grid.wide(what, 0, 10, onBand(11), words.words(summary.title()) + " \u00b7 " + words.words(summary.days()));
        grid.wide(
                what,
                11,
                SummaryGrid.LAST,
                onBand(9).color(Palette.MIST).right(),
                words.words("xlsx.asof", foot.asOf()));
        XSSFRow where = grid.row(15);
        grid.paint(where, 0, SummaryGrid.LAST, ground);
        grid.wide(
                where,
                0,
                SummaryGrid.LAST,
                onBand(9).color(Palette.MIST),
                summary.place().map(words::words).orElse(""));
        grid.paint(grid.row(7), 0, SummaryGrid.LAST, ground);
        grid.paint(grid.row(3), 0, SummaryGrid.LAST, ground.on(Palette.ORANGE));
        summary.notice()
                .ifPresentOrElse(
                        said -> grid.wide(
                                grid.row(20),
                                0,
                                SummaryGrid.LAST,
                                Look.plain(9).color(Palette.ORANGE).bolder().slanted(),
                                words.words(said)),
                        () -> grid.row(8));
    }

    private static Look onBand(int size) {
        return Look.plain(size).color(Palette.WHITE).on(Palette.NAVY).indented(1);
    }

    /** What identifies this report among all: below everything, in small. */
    private void identity() {
        Look small = Look.plain(8).color(Palette.GREY);
        grid.row(8);
        grid.wide(grid.row(12), 0, SummaryGrid.LAST, small, foot.line());
        Report.Properties properties = report.properties();
        grid.wide(
                grid.row(12),
                0,
                SummaryGrid.LAST,
                small,
                words.words("xlsx.hashes", report.figuresHash(), report.contentHash(), properties.version()));
    }

    /** Each part has its page: print areas of their own, since a manual break does nothing on a fitted sheet. */
    private void print(int coverEnd, int detailStart, int detailEnd) {
        XSSFSheet sheet = grid.sheet();
        foot.printSetup(sheet);
        sheet.setHorizontallyCenter(true);
        String areas = area(0, coverEnd) + "," + area(detailStart, detailEnd);
        int last = grid.nextRow() - 1;
        if (last > detailEnd) areas += "," + area(detailEnd + 1, last);
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), areas);
    }

    private static String area(int first, int last) {
        return new CellRangeAddress(first, last, 0, SummaryGrid.LAST).formatAsString(null, true);
    }
}
