// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.message.Message;

/** An .xls workbook. It holds 65,536 rows of 256 columns at most and is read as a whole. */
final class XlsFile implements Grid {

    static final int LARGEST = 32 << 20;

    private final HSSFWorkbook workbook;
    private int nextSheet;
    private String sheet = "";
    private Iterator<org.apache.poi.ss.usermodel.Row> rows = Collections.emptyIterator();

    private XlsFile(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Opens a workbook at its first sheet; the caller closes it. */
    // POI meets damaged records with exceptions of many kinds, most of them unchecked: to us they all say the same.
    // Here
    // and in `next`, where a cell asks for its style.
    static Grid open(Evidence.Content bytes) throws IOException {
        byte[] all;
        try (InputStream in = bytes.open()) {
            all = in.readNBytes(LARGEST + 1);
        }
        if (all.length > LARGEST) {
            throw new UnreadableEvidenceException("", Message.of("file.xls-large", LARGEST >> 20));
        }
        try {
            return new XlsFile(new HSSFWorkbook(new java.io.ByteArrayInputStream(all)));
        } catch (org.apache.poi.EncryptedDocumentException locked) {
            throw new UnreadableEvidenceException("", Message.of("file.workbook-locked"), locked);
        } catch (IOException | RuntimeException damaged) {
            boolean locked = String.valueOf(damaged.getMessage()).contains("EncryptedPackage");
            String key = locked ? "file.workbook-locked" : "file.workbook-damaged";
            throw new UnreadableEvidenceException("", Message.of(key), damaged);
        }
    }

    @Override
    public Optional<GridLine> next() throws UnreadableEvidenceException {
        while (!rows.hasNext()) {
            if (nextSheet == workbook.getNumberOfSheets()) return Optional.empty();
            int number = nextSheet++;
            if (workbook.isSheetHidden(number) || workbook.isSheetVeryHidden(number)) continue;
            Sheet next = workbook.getSheetAt(number);
            sheet = next.getSheetName();
            rows = next.rowIterator();
        }
        org.apache.poi.ss.usermodel.Row row = rows.next();
        try {
            return Optional.of(row(row));
        } catch (RuntimeException damaged) {
            // On a damaged record POI throws whatever it happens to meet; it is named with its sheet and row.
            int last = row.getRowNum();
            throw new UnreadableEvidenceException(
                    sheet + "!A" + (last + 1), Message.of("file.sheet-damaged", sheet, last), damaged);
        }
    }

    @Override
    public void restart() {
        nextSheet = 0;
        skipSheet();
    }

    @Override
    public void skipSheet() {
        rows = Collections.emptyIterator();
    }

    private Row row(org.apache.poi.ss.usermodel.Row row) {
        List<Cell> cells = new ArrayList<>();
        int[] columns = new int[row.getPhysicalNumberOfCells()];
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            columns[cells.size()] = cell.getColumnIndex();
            cells.add(cell((HSSFCell) cell));
        }
        return Row.ofSheet(sheet, row.getRowNum() + 1L, columns, cells);
    }

    private Cell cell(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> numeric(cell);
            case STRING -> linked(cell, cell.getRichStringCellValue().getString());
            case BOOLEAN -> Cell.Text.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR -> new Cell.Fault(error(cell.getErrorCellValue()));
            default -> Cell.Text.EMPTY;
        };
    }

    private Cell numeric(HSSFCell cell) {
        double value = cell.getNumericCellValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) return new Cell.Fault("#NUM!");
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        return DateUtil.isCellDateFormatted(cell)
                ? Serials.moment(exact, exact.toString(), since1904)
                : new Cell.Numeric(exact, exact.toString());
    }

    private static Cell linked(HSSFCell cell, String text) {
        if (cell.getHyperlink() == null) return Cell.Text.of(text);
        String address = cell.getHyperlink().getAddress();
        return address == null ? Cell.Text.of(text) : new Cell.Text(text, address);
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
