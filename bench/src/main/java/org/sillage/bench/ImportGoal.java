// SPDX-License-Identifier: Apache-2.0
package org.sillage.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.sillage.collectors.files.Grid;
import org.sillage.collectors.files.GridLine;
import org.sillage.collectors.files.Grids;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;

/** Goal 13: a press list as tools export it, read beside fastexcel's reader, and imported whole in a small heap. */
final class ImportGoal {

    private static final List<String> HEADINGS =
            List.of("Date", "Média", "Titre", "Lien", "Audience", "Auteur", "Langue", "Pays", "Rubrique", "Extrait");

    private final Size size;

    ImportGoal(Size size) {
        this.size = size;
    }

    List<Result> measure() throws Exception {
        try (Scratch scratch = new Scratch()) {
            int rows = size.rows();
            Path file = scratch.file("list.xlsx");
            make(file, rows);
            Cpu.Pair read = Cpu.byTurns(
                    size.rounds(),
                    () -> Cpu.seconds(() -> expect(rows + 1, rowsOf(file))),
                    () -> Cpu.seconds(() -> expect(rows + 1, bare(file))));
            Cpu.Pair whole = Cpu.byTurns(
                    size.rounds(),
                    () -> Cpu.seconds(() -> expect(2L * rows, findings(file))),
                    () -> Cpu.seconds(() -> expect(rows + 1, bare(file))));
            Path large = scratch.file("long.xlsx");
            make(large, size.importedRows());
            return List.of(
                    rate("rows of %,d x %d read beside fastexcel's reader", rows, read),
                    rate("the same file imported: recognised, its habits told, %2$d fields of %1$,d rows", rows, whole),
                    inLittleMemory(large));
        }
    }

    private static Result rate(String what, int rows, Cpu.Pair pair) {
        return Result.rate(
                "13", what.formatted(rows, HEADINGS.size()), "rows/cpu-s", rows / pair.ours(), rows / pair.bare(), 0.8);
    }

    private Result inLittleMemory(Path file) throws Exception {
        long begun = System.nanoTime();
        int exit = Child.of(List.of("-Xmx256m", "-XX:+UseSerialGC"), Importing.class, file.toString())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return Result.value(
                "13",
                "%,d rows imported in a heap of 256 MB, on the clock".formatted(size.importedRows()),
                exit == 0 ? Result.number(seconds) + " s" : "not read",
                "< 10 s",
                exit == 0 && seconds < 10);
    }

    private static void make(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Presse");
            for (int column = 0; column < HEADINGS.size(); column++) sheet.value(0, column, HEADINGS.get(column));
            sheet.style(0).format("yyyy-mm-dd").set();
            for (int i = 0; i < rows; i++) row(sheet, i + 1);
            sheet.finish();
        }
    }

    private static void row(Worksheet sheet, int row) {
        sheet.value(row, 0, LocalDate.of(2018, 9, 1).plusDays(row % 91));
        sheet.value(row, 1, "Journal " + row % 40);
        sheet.value(row, 2, "L'usine numéro " + row + " s'installe au Grand Palais");
        sheet.value(row, 3, "https://journal-" + row % 40 + ".example/actu/" + row + "-article.html");
        sheet.value(row, 4, row % 400 * 1_000);
        sheet.value(row, 5, "Autrice " + row % 300);
        sheet.value(row, 6, "fr");
        sheet.value(row, 7, "FR");
        sheet.value(row, 8, "Économie");
        sheet.value(row, 9, "Pendant quatre jours, les visiteurs ont vu travailler " + row % 977 + " machines.");
        if (row % 1_000 == 0) flush(sheet);
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Evidence evidence(Path file) {
        return new Evidence(
                "0".repeat(64),
                "inbox/list.xlsx",
                "",
                Instant.parse("2018-12-01T08:00:00Z"),
                () -> Files.newInputStream(file));
    }

    private static long rowsOf(Path file) throws IOException {
        long rows = 0;
        try (Grid grid = Grids.open(evidence(file))) {
            for (Optional<GridLine> line = grid.next(); line.isPresent(); line = grid.next()) rows++;
        }
        return rows;
    }

    private static long findings(Path file) throws Exception {
        FileFormat format = FileFormat.of(Formats.AUTO, FormatSettings.in(ZoneOffset.UTC));
        try (Stream<Finding> findings = format.read(evidence(file))) {
            return findings.filter(finding -> !(finding instanceof Finding.Skip))
                    .count();
        }
    }

    /** Its cells as text: what every import of them begins with. */
    private static long bare(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            return rows.filter(row -> row.stream().allMatch(cell -> cell == null || cell.getText() != null))
                    .count();
        }
    }

    private static void expect(long wanted, long found) {
        if (wanted != found) throw new IllegalStateException("expected " + wanted + ", found " + found);
    }

    /** Imports one file. */
    static final class Importing {

        private Importing() {}

        public static void main(String[] arguments) throws Exception {
            if (findings(Path.of(arguments[0])) == 0) throw new IllegalStateException("nothing found");
        }
    }
}
