// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.report.Table;

/**
 * One table on one sheet. Everything but the rows is made first, in memory, the native table with its final range
 * among it; then the rows stream below, and last the count of rows shown gets its value.
 */
final class DataSheet {

    private static final int TITLE_ROW = 0;
    private static final int COUNT_ROW = 1;
    private static final int LINK_ROW = 2;
    private static final int NOTICE_ROW = 3;

    private final PlannedSheet plan;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final Messages words;
    private final Foot foot;
    private final Links links;

    private int leadingCells;

    DataSheet(PlannedSheet plan, XSSFSheet sheet, Styles styles, Messages words, Foot foot) {
        this.plan = plan;
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
        this.foot = foot;
        this.links = new Links(plan.table());
    }

    PlannedSheet plan() {
        return plan;
    }

    /** Title, headings, native table, print setup: all that stands before the first row is known. */
    void prepare(String summaryName, Optional<Message> notice) {
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(Columns.rowHeight(1));
        title(summaryName, notice);
        headings();
        NativeTable.create(sheet, plan);
        HeadingNotes.add(sheet, plan);
        DataBars.add(sheet, plan);
        sheet.createFreezePane(0, plan.firstRow());
        sheet.setRepeatingRows(new CellRangeAddress(PlannedSheet.HEADER_ROW, PlannedSheet.HEADER_ROW, -1, -1));
        foot.printSetup(sheet);
        printArea();
        new TableCharts(sheet, plan, words).draw();
    }

    /** The details behind the last printed column would make everything too small to read. */
    private void printArea() {
        if (plan.lastPrintedColumn() == plan.lastColumn()) return;
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        plan.lastPrintedColumn(),
                        0,
                        plan.lastPrintedRow());
    }

    private void title(String summaryName, Optional<Message> notice) {
        XSSFRow title = sheet.createRow(TITLE_ROW);
        title.setHeightInPoints(28);
        text(title, 0, plan.name()).setCellStyle(styles.title());
        sheet.createRow(COUNT_ROW);
        XSSFCell back = text(sheet.createRow(LINK_ROW), 0, words.words("xlsx.back", summaryName));
        back.setCellStyle(styles.link());
        back.setHyperlink(jump(summaryName));
        XSSFRow said = sheet.createRow(NOTICE_ROW);
        said.setHeightInPoints(notice.isPresent() ? 18 : 8);
        notice.ifPresent(message -> text(said, 0, words.words(message)).setCellStyle(styles.notice()));
    }

    private XSSFHyperlink jump(String sheetName) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(CellPlaces.quoted(sheetName) + "!A1");
        return link;
    }

    private void headings() {
        XSSFRow row = sheet.createRow(PlannedSheet.HEADER_ROW);
        row.setHeightInPoints(Columns.headerHeight(plan));
        List<Table.Column> columns = plan.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            String heading = plan.headings().get(i);
            text(row, i, heading).setCellStyle(styles.heading(columns.get(i).kind()));
            sheet.setColumnWidth(i, 256 * Columns.width(columns.get(i), heading));
        }
    }

    /** Streams the rows and what stands below them. */
    void stream(SXSSFSheet streaming) {
        RowWriter writer = new RowWriter(
                plan, styles, words, links, streaming.getWorkbook().getCreationHelper());
        int[] next = {plan.firstRow()};
        plan.table().rows().forEach(values -> {
            writer.write(streaming.createRow(next[0]++), values);
            count(values);
        });
        new FoldedColumns(sheet, plan).fold(writer.filled(), writer.weaker());
        int written = next[0] - plan.firstRow();
        if (written != plan.table().rowCount()) {
            throw new IllegalStateException("table " + plan.table().id() + " announced "
                    + plan.table().rowCount() + " rows and gave " + written);
        }
        below(streaming);
        rowsShown();
    }

    private void count(List<@Nullable Object> values) {
        if (values.get(0) != null) leadingCells++;
    }

    private void below(SXSSFSheet streaming) {
        if (!plan.table().totals().isEmpty()) {
            new TotalsRow(plan, styles, words).write(streaming.createRow(plan.lastRow() + 1));
        }
        SXSSFRow row = streaming.createRow(plan.lastRow() + 2);
        row.createCell(0).setCellValue(foot.line());
        row.getCell(0).setCellStyle(styles.small());
        String limits = !links.areAllowed() && hasLinks()
                ? words.words("xlsx.links.text", Links.LIMIT)
                : links.refused() > 0 ? words.words("xlsx.links.refused", links.refused()) : "";
        if (!limits.isEmpty()) {
            SXSSFRow more = streaming.createRow(plan.lastRow() + 3);
            more.createCell(0).setCellValue(limits);
            more.getCell(0).setCellStyle(styles.small());
        }
    }

    private boolean hasLinks() {
        return plan.table().columns().stream().anyMatch(column -> column.kind() == Table.Kind.LINK);
    }

    /** Counts what a filter leaves. One text, which flows over the columns beside it whatever their width. */
    private void rowsShown() {
        String tail = CellText.of(words.words("xlsx.rows.shown", plan.table().rowCount()));
        XSSFCell shown = sheet.getRow(COUNT_ROW).createCell(0);
        shown.setCellFormula("SUBTOTAL(103," + plan.table().id() + "["
                + plan.headings().get(0) + "])&\" " + tail.replace("\"", "\"\"") + "\"");
        shown.setCellValue(leadingCells + " " + tail);
        shown.setCellStyle(styles.of(Look.plain(9).color(Palette.GREY)));
    }

    private static XSSFCell text(XSSFRow row, int column, String words) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(CellText.of(words));
        return cell;
    }
}
