// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sillage.core.message.Messages;
import org.sillage.report.Report;
import org.sillage.report.Sheet;

/**
 * Writes a report as an Excel workbook. The same report and words give the same bytes: every time in the file comes
 * from the report's position. Memory does not grow with the rows.
 */
public final class XlsxWriter {

    private XlsxWriter() {}

    /**
     * Writes the file whole or not at all: a reader sees the old one or the new one, also after a power cut.
     *
     * @param words of the report's language, as {@link org.sillage.report.ReportWords} gives them
     * @param file replaced when it is there; its folder is made when it is not
     */
    public static void write(Report report, Messages words, Path file) throws IOException {
        WholeFile.write(file, (out, scratch) -> {
            try {
                TempFile.withStrategy(new DefaultTempFileCreationStrategy(scratch.toFile()), () -> {
                    writeUnchecked(report, words, out);
                    return scratch;
                });
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        });
    }

    private static void writeUnchecked(Report report, Messages words, OutputStream out) {
        try {
            write(report, words, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Writes the workbook's bytes.
     *
     * @param out not closed
     */
    public static void write(Report report, Messages words, OutputStream out) throws IOException {
        XSSFWorkbook template = new XSSFWorkbook();
        List<DataSheet> sheets = prepare(template, report, words);
        // Takes over the template, closes it too, and knows only the sheets that are there by now.
        try (FixedTimeWorkbook streaming = new FixedTimeWorkbook(template)) {
            for (DataSheet sheet : sheets) {
                sheet.stream(streaming.getSheet(sheet.plan().name()));
            }
            streaming.write(new Unclosed(out));
        }
    }

    /** Removes what writers that were killed left in a folder; what living ones are at stays. */
    public static void sweep(Path folder) throws IOException {
        WholeFile.sweep(folder);
    }

    private static List<DataSheet> prepare(XSSFWorkbook template, Report report, Messages words) {
        XSSFFont standard = template.getFontAt(0);
        standard.setFontName(Look.FONT);
        standard.setFontHeightInPoints((short) 10);
        DocumentProperties.write(template, report, words);
        SheetNames names = new SheetNames();
        String summaryName = names.sheet(words.words(report.summarySheet()));
        List<PlannedSheet> plans = new ArrayList<>();
        for (Sheet sheet : report.sheets()) plans.add(PlannedSheet.of(sheet, names, words));
        template.createSheet(summaryName);
        Styles styles = new Styles(template);
        Foot foot = new Foot(report.properties(), words);
        List<DataSheet> sheets = new ArrayList<>();
        for (PlannedSheet plan : plans) {
            DataSheet sheet = new DataSheet(plan, template.createSheet(plan.name()), styles, words, foot);
            sheet.prepare(summaryName, report.summary().notice());
            sheets.add(sheet);
        }
        // Last, since a formula that names a table which is not there does not parse.
        new SummarySheet(
                        template.getSheetAt(0),
                        report,
                        words,
                        styles,
                        foot,
                        new TableFormulas(plans),
                        new SheetLinks(plans))
                .write();
        return sheets;
    }

    /** The library closes what it is given; the caller's stream is the caller's. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
