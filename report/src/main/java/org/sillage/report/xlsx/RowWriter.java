// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.jspecify.annotations.Nullable;
import org.sillage.core.message.Message;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Basis;
import org.sillage.report.Table;

/** Writes the rows of one table. What data says is text, a number, a date or an address, never a formula of its own. */
final class RowWriter {

    /** Days from the first of a spreadsheet's calendar to 1970, for days after February 1900. */
    private static final long EPOCH_DAY = 25_569;

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final double SECONDS_OF_DAY = 86_400;

    private final List<Table.Column> columns;
    private final Messages words;
    private final Links links;
    private final CreationHelper helper;
    private final CellStyle[] plain;
    private final CellStyle day;
    private final List<Map<Basis, CellStyle>> byBasis;
    private final int[] basisColumn;
    private final BitSet filled = new BitSet();
    private final BitSet weaker = new BitSet();

    /** Points in a line of each printed column whose words go on in the next line; 0 for the others. */
    private final double[] lineRoom;

    /** Whether details go on in the next line: then each row's height is said, or they would have theirs. */
    private final boolean hasWrappedDetails;

    RowWriter(PlannedSheet sheet, Styles styles, Messages words, Links links, CreationHelper helper) {
        this.columns = sheet.table().columns();
        this.words = words;
        this.links = links;
        this.helper = helper;
        this.plain = new CellStyle[columns.size()];
        this.day = styles.day();
        this.basisColumn = new int[columns.size()];
        this.lineRoom = new double[columns.size()];
        this.byBasis =
                columns.stream().map(column -> styles(column, sheet, styles)).toList();
        for (int i = 0; i < plain.length; i++) {
            Table.Column column = columns.get(i);
            boolean wrapped = Columns.isWrapped(column, sheet.table());
            plain[i] = styles.data(column, wrapped, Optional.empty());
            lineRoom[i] = wrapped && !column.detail()
                    ? Columns.lineRoom(column, sheet.headings().get(i))
                    : 0;
            basisColumn[i] = basisColumn(column, i, sheet);
        }
        this.hasWrappedDetails =
                columns.stream().anyMatch(column -> column.detail() && Columns.isWrapped(column, sheet.table()));
    }

    private static Map<Basis, CellStyle> styles(Table.Column column, PlannedSheet sheet, Styles styles) {
        Map<Basis, CellStyle> vouched = new EnumMap<>(Basis.class);
        boolean wrapped = Columns.isWrapped(column, sheet.table());
        for (Basis basis : Basis.values()) {
            vouched.put(basis, styles.data(column, wrapped, Optional.of(basis)));
        }
        return vouched;
    }

    /** A number's basis stands in the column of its name and {@code _basis}, a basis in its own; -1 for none. */
    private static int basisColumn(Table.Column column, int own, PlannedSheet sheet) {
        if (column.kind() == Table.Kind.BASIS) return own;
        if (!Styles.isNumber(column.kind())) return -1;
        OptionalInt beside = sheet.column(column.key() + "_basis");
        return beside.isPresent() ? beside.getAsInt() : -1;
    }

    /** Columns that had a value in some row written so far. */
    BitSet filled() {
        return filled;
    }

    /** Columns that named a weaker basis than measured in some row written so far. */
    BitSet weaker() {
        return weaker;
    }

    void write(SXSSFRow row, List<@Nullable Object> values) {
        int lines = 1;
        for (int i = 0; i < plain.length; i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellStyle(values.get(i) instanceof LocalDate ? day : style(i, values));
            Object value = values.get(i);
            if (value == null) continue;
            filled.set(i);
            if (value instanceof Basis && value != Basis.MEASURED) weaker.set(i);
            write(cell, value);
            if (lineRoom[i] > 0) lines = Math.max(lines, lines(cell, lineRoom[i]));
        }
        // Said, since not every program measures a streamed row by itself; one line is the sheet's own height.
        if (lines > 1 || hasWrappedDetails) row.setHeightInPoints(Columns.rowHeight(lines));
    }

    private static int lines(SXSSFCell cell, double room) {
        return Lines.count(cell.getStringCellValue(), room, Columns.DATA_SIZE);
    }

    private CellStyle style(int column, List<@Nullable Object> values) {
        if (basisColumn[column] >= 0 && values.get(basisColumn[column]) instanceof Basis basis) {
            CellStyle style = byBasis.get(column).get(basis);
            if (style != null) return style;
        }
        return plain[column];
    }

    private void write(SXSSFCell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(CellText.of(text));
            case Long number -> cell.setCellValue(number.doubleValue());
            case Double number -> cell.setCellValue(number);
            case LocalDate day -> writeDay(cell, day);
            case LocalDateTime time -> writeTime(cell, time);
            case URI address -> writeLink(cell, address);
            case Basis basis -> cell.setCellValue(words.words("basis." + basis.key()));
            case Message message -> cell.setCellValue(CellText.of(words.words(message)));
            default ->
                throw new IllegalArgumentException("column "
                        + columns.get(cell.getColumnIndex()).key() + " holds a "
                        + value.getClass().getName());
        }
    }

    private static void writeDay(SXSSFCell cell, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) cell.setCellValue(day.toString());
        else cell.setCellValue((double) (day.toEpochDay() + EPOCH_DAY));
    }

    private static void writeTime(SXSSFCell cell, LocalDateTime time) {
        if (time.toLocalDate().isBefore(FIRST_DAY)) {
            cell.setCellValue(time.toString());
        } else {
            cell.setCellValue(time.toLocalDate().toEpochDay()
                    + EPOCH_DAY
                    + time.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY);
        }
    }

    private void writeLink(SXSSFCell cell, URI address) {
        String target = address.toASCIIString();
        switch (links.way(address, target)) {
            case FORMULA -> {
                cell.setCellFormula(Links.formula(target));
                cell.setCellValue(target);
            }
            case RELATION -> {
                cell.setCellValue(CellText.of(address.toString()));
                Hyperlink link = helper.createHyperlink(HyperlinkType.URL);
                link.setAddress(target);
                cell.setHyperlink(link);
            }
            case NONE -> cell.setCellValue(CellText.of(address.toString()));
        }
    }
}
