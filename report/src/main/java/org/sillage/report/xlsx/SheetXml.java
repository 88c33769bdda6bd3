// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * The rows of one sheet as XML in a temporary file. Writes the same cells as the library's own class at a fraction of
 * the cost; whole numbers without a point, and what is the default is not said.
 */
final class SheetXml extends SheetDataWriter {

    /** Above it a double does not hold every whole number. */
    private static final double EXACT = 1L << 53;

    private final File file;
    private final Utf8File out;
    private String[] columns = new String[0];
    private String[] styles = new String[0];

    private SheetXml(File file, Utf8File out) throws IOException {
        super(out);
        this.file = file;
        this.out = out;
    }

    static SheetXml create() throws IOException {
        File file = TempFile.createTempFile("sheet", ".xml");
        return new SheetXml(file, new Utf8File(new FileOutputStream(file)));
    }

    @Override
    protected File getTempFile() {
        return file;
    }

    /** The rows, once: their file is gone afterwards. */
    @Override
    public InputStream getWorksheetXMLInputStream() throws IOException {
        return Files.newInputStream(file.toPath(), StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void writeCell(int column, Cell cell) throws IOException {
        if (cell == null) return;
        out.ascii("<c r=\"");
        out.ascii(column(column));
        out.whole(cell.getRowIndex() + 1L);
        out.ascii(style(cell.getCellStyle().getIndex()));
        CellType type = cell.getCellType();
        switch (type) {
            case BLANK -> out.ascii("/>");
            case NUMERIC -> number(cell.getNumericCellValue());
            case STRING -> text(cell.getStringCellValue());
            case FORMULA -> formula(cell, cell.getCachedFormulaResultType() == CellType.NUMERIC);
            default -> throw new IllegalStateException("no sheet streams a cell of type " + type);
        }
    }

    private void number(double value) throws IOException {
        out.ascii("><v>");
        if (value >= 0 && value <= EXACT && value == Math.rint(value)) out.whole((long) value);
        else out.ascii(Double.toString(value));
        out.ascii("</v></c>");
    }

    private void text(String text) throws IOException {
        boolean blankEnd = !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
        out.ascii(blankEnd ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
        out.escaped(text);
        out.ascii("</t></is></c>");
    }

    private void formula(Cell cell, boolean number) throws IOException {
        out.ascii(number ? "><f>" : " t=\"str\"><f>");
        out.escaped(cell.getCellFormula());
        out.ascii("</f><v>");
        if (number) out.ascii(Double.toString(cell.getNumericCellValue()));
        else out.escaped(cell.getStringCellValue());
        out.ascii("</v></c>");
    }

    private String column(int column) {
        if (column >= columns.length) {
            columns = new String[column + 64];
            for (int i = 0; i < columns.length; i++) columns[i] = CellReference.convertNumToColString(i);
        }
        return columns[column];
    }

    /** The end of the reference and the style, which is left out where it is the standard one. */
    private String style(short index) {
        int number = Short.toUnsignedInt(index);
        if (number >= styles.length) {
            styles = new String[number + 64];
            for (int i = 0; i < styles.length; i++) styles[i] = i == 0 ? "\"" : "\" s=\"" + i + "\"";
        }
        return styles[number];
    }
}
