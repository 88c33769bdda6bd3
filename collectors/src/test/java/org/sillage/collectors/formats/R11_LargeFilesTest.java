// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.lists.ClippingsReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.Finding;
import org.sillage.core.evidence.Evidence;

/** A list needs no more memory for being long: a program with a small heap reads it, in another process. */
class R11_LargeFilesTest {

    @TempDir
    Path folder;

    @Test
    void aLongCsvIsReadInLittleMemory() throws Exception {
        readCsv(40_000, "-Xmx32m");
    }

    @Test
    void aLongWorkbookIsReadInLittleMemory() throws Exception {
        readWorkbook(40_000, "-Xmx32m");
    }

    @Test
    @Tag("slow")
    void threeHundredThousandRowsAreReadInLittleMemory() throws Exception {
        readCsv(300_000, "-Xmx96m");
        readWorkbook(300_000, "-Xmx96m");
    }

    private void readCsv(int rows, String heap) throws Exception {
        Path file = folder.resolve("large.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(out, "Titre;Lien;Date;Audience;Texte\n");
            for (int i = 0; i < rows; i++) {
                write(
                        out,
                        "L'usine " + i + ";https://o.example/" + i + ";22/11/2018;1 200;\"" + "texte ".repeat(20)
                                + "\"\n");
            }
        }
        assertThat(readInAnotherProgram(file, heap)).isEqualTo(rows + " " + rows + " 0");
    }

    private void readWorkbook(int rows, String heap) throws Exception {
        Path file = folder.resolve("large.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : MadeFiles.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sheet1.xml")) writeRows(zip, rows);
                else write(zip, part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, "<sst>");
            for (int i = 0; i < rows; i++) write(zip, "<si><t>L'usine &amp; " + i + " " + text(i) + "</t></si>");
            write(zip, "</sst>");
        }
        assertThat(readInAnotherProgram(file, heap)).isEqualTo(rows + " " + rows + " 0");
    }

    private static void writeRows(OutputStream out, int rows) throws IOException {
        write(out, "<worksheet><sheetData>" + MadeFiles.row(1, "Titre", "Lien", "Audience"));
        for (int i = 0; i < rows; i++) {
            write(
                    out,
                    "<row r='" + (i + 2) + "'><c t='s'><v>" + i + "</v></c><c t='inlineStr'><is><t>https://o.example/"
                            + i + "</t></is></c><c><v>1200</v></c></row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static String text(int seed) {
        return Long.toHexString(seed * 0x9E3779B97F4A7C15L).repeat(6);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readInAnotherProgram(Path file, String heap) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        R11_LargeFilesTest.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    /** Prints how many findings of each kind a file holds. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Evidence evidence = MadeFiles.evidence(() -> Files.newInputStream(file));
        int[] found = new int[4];
        try (Stream<Finding> findings = new ClippingsReader().read(evidence, FormatSettings.in(Read.PARIS))) {
            findings.forEach(finding -> found[
                    switch (finding) {
                        case Finding.Sighting sighting -> 0;
                        case Finding.Count count -> 1;
                        case Finding.Skip skip -> 2;
                        case Finding.Withdrawn gone -> 3;
                        case Finding.Alias alias -> 3;
                    }]++);
        }
        System.out.println(found[0] + " " + found[1] + " " + found[2]);
    }
}
