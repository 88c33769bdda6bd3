// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.sillage.core.mention.Post;
import org.sillage.report.Report;
import org.sillage.report.ReportWords;
import org.sillage.report.Sheet;
import org.sillage.report.Table;
import org.sillage.report.xlsx.XlsxWriter;

/** Goal 12: the weekly workbook beside the same rows, read the same way, in plain SXSSF without styles, links and charts. */
final class WorkbookGoal {

    private static final int MENTIONS = 5_000;

    private final Size size;

    WorkbookGoal(Size size) {
        this.size = size;
    }

    List<Result> measure() throws Exception {
        try (Scratch scratch = new Scratch();
                Installation home = new Installation(scratch.folder())) {
            Invented invented = new Invented(20181127);
            long capture = home.capture(1);
            for (int i = 0; i < MENTIONS; i++) {
                home.append(
                        capture,
                        invented.mention(i) instanceof Post post
                                ? invented.withNumbers(post, i)
                                : List.of(new org.sillage.core.collect.Finding.Sighting(invented.article(i), "i")));
            }
            home.compare();
            Report report = WholeReport.of(home.ledger());
            Cpu.Pair written = Cpu.byTurns(
                    size.rounds(),
                    () -> Cpu.seconds(() -> write(report, scratch.file("ours.xlsx"))),
                    () -> Cpu.seconds(() -> plain(report, scratch.file("plain.xlsx"))));
            double whole = Cpu.median(
                    Cpu.seconds(() -> write(WholeReport.of(home.ledger()), scratch.file("o.xlsx"))),
                    Cpu.seconds(() -> write(WholeReport.of(home.ledger()), scratch.file("o.xlsx"))),
                    Cpu.seconds(() -> write(WholeReport.of(home.ledger()), scratch.file("o.xlsx"))));
            return List.of(
                    Result.cost(
                            "12",
                            "workbook of %,d mentions beside plain SXSSF".formatted(MENTIONS),
                            "cpu-s",
                            written.ours(),
                            written.bare(),
                            2),
                    Result.told("12", "the same, its figures worked out first", Result.number(whole) + " cpu-s"));
        }
    }

    private static void write(Report report, Path file) throws IOException {
        XlsxWriter.write(report, ReportWords.in(Locale.ENGLISH), file);
    }

    private static void plain(Report report, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (Sheet sheet : report.sheets()) {
                SXSSFSheet to = workbook.createSheet(sheet.table().id());
                int[] next = {0};
                sheet.table().rows().forEach(values -> row(to.createRow(next[0]++), sheet.table(), values));
            }
            workbook.write(out);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void row(SXSSFRow row, Table table, List<@Nullable Object> values) {
        for (int column = 0; column < table.columns().size(); column++) {
            switch (values.get(column)) {
                case null -> row.createCell(column);
                case Number number -> row.createCell(column).setCellValue(number.doubleValue());
                case Object other -> row.createCell(column).setCellValue(other.toString());
            }
        }
    }
}
