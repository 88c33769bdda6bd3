// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.sillage.report.ReportWords;
import org.sillage.report.Table;
import org.sillage.report.xlsx.XlsxWriter;

/** Goal 10: a detail sheet of 20 columns beside fastexcel with the same cells, formats and links. */
final class ExportGoal {

    /** Above so many rows our addresses are text, and so are the other side's. */
    static final int MOST_LINKS = 60_000;

    private final Size size;

    ExportGoal(Size size) {
        this.size = size;
    }

    List<Result> measure() throws Exception {
        List<Result> results = new ArrayList<>();
        results.add(measure(size.rows(), "detail sheet"));
        if (size.rows() > MOST_LINKS) results.add(measure(MOST_LINKS, "detail sheet"));
        return results;
    }

    private Result measure(int rows, String what) throws Exception {
        try (Scratch scratch = new Scratch()) {
            Cpu.Pair pair = Cpu.byTurns(
                    size.rounds(),
                    () -> Cpu.seconds(() -> XlsxWriter.write(
                            WideTable.report(rows), ReportWords.in(Locale.ENGLISH), scratch.file("ours.xlsx"))),
                    () -> Cpu.seconds(() -> bare(rows, scratch.file("bare.xlsx"))));
            String addresses = rows <= MOST_LINKS ? "clickable" : "as text";
            return Result.rate(
                    "10",
                    "%s of %,d x %d beside fastexcel, addresses %s"
                            .formatted(what, rows, WideTable.COLUMNS.size(), addresses),
                    "rows/cpu-s",
                    rows / pair.ours(),
                    rows / pair.bare(),
                    0.55);
        }
    }

    private static void bare(int rows, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Detail");
            List<Table.Column> columns = WideTable.COLUMNS;
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).key());
                sheet.style(0, column).bold().fillColor("DDDDDD").set();
                style(sheet, column, columns.get(column).kind());
            }
            for (int i = 0; i < rows; i++) {
                List<@Nullable Object> row = WideTable.row(i);
                for (int column = 0; column < row.size(); column++) {
                    write(sheet, i + 1, column, row.get(column), rows <= MOST_LINKS);
                }
                if (i % 1_000 == 999) sheet.flush();
            }
            sheet.finish();
        }
    }

    /** A format for a whole column: the cheapest way the library has. */
    private static void style(Worksheet sheet, int column, Table.Kind kind) {
        switch (kind) {
            case COUNT -> sheet.style(column).format("#,##0").set();
            case SHARE -> sheet.style(column).format("0.0%").set();
            case DATE -> sheet.style(column).format("yyyy-mm-dd").set();
            case TIME -> sheet.style(column).format("yyyy-mm-dd hh:mm").set();
            case LINK -> sheet.style(column).fontColor("0563C1").underlined().set();
            default -> sheet.style(column).wrapText(true).set();
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value, boolean links) {
        switch (value) {
            case String text -> sheet.inlineString(row, column, text);
            case Long number -> sheet.value(row, column, number);
            case Double number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case LocalDateTime time -> sheet.value(row, column, time);
            case URI address -> {
                // As ours: the library's other way, a relation for each, takes it twice as long.
                if (links) sheet.formula(row, column, "HYPERLINK(\"" + address + "\")");
                else sheet.inlineString(row, column, address.toString());
            }
            case null -> throw new IllegalArgumentException("column " + column + " is empty");
            default -> throw new IllegalArgumentException("column " + column);
        }
    }
}
