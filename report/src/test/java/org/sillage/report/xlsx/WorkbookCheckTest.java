// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.core.message.Messages;
import org.sillage.report.Report;
import org.sillage.report.ReportWords;

class WorkbookCheckTest {

    private final Report report = SampleReports.rich(Locale.FRENCH);
    private final Messages words = ReportWords.in(Locale.FRENCH);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve(WorkbookFileName.of(report.properties()));
        XlsxWriter.write(report, words, file);
    }

    @Test
    void aWorkbookSaysWhatItIs() throws Exception {
        WorkbookIdentity identity = WorkbookIdentity.read(file);
        assertThat(identity)
                .isEqualTo(new WorkbookIdentity(
                        "usine-imaginaire-2018_weekly_2018-11-19_2018-11-25_fr@4711",
                        "usine-imaginaire-2018",
                        "weekly",
                        "2018-W47",
                        "fr",
                        4711,
                        "0.1.0",
                        report.figuresHash(),
                        report.contentHash()));
        assertThat(file.getFileName()).hasToString("usine-imaginaire-2018_weekly_2018-11-19_2018-11-25_fr.xlsx");
    }

    @Test
    void anUntouchedWorkbookAgrees() throws Exception {
        WorkbookCheck.Result result = WorkbookCheck.compare(file, report, words);
        assertThat(result.isOk()).isTrue();
        assertThat(result.checked()).isGreaterThan(1_500);
    }

    @Test
    void aWorkbookSavedByAnotherProgramStillAgrees() throws Exception {
        change(workbook -> {});
        assertThat(problems()).isEmpty();
    }

    @Test
    void eachChangedCellIsNamed() throws Exception {
        change(workbook -> {
            replace(workbook.getSheet("Presse").getRow(9), 3, "Un autre titre");
            workbook.getSheet("Évolution").getRow(5).getCell(2).setCellValue(30_001);
        });
        assertThat(problems())
                .containsExactly(
                        "Évolution!C6 : attendu 30\u202f000, trouvé 30\u202f001",
                        "Presse!D10 : attendu Quatre jours pour changer d’avis sur l’atelier, trouvé Un autre titre");
    }

    @Test
    void aChangedFigureIsNamedEvenBehindItsFormula() throws Exception {
        change(workbook -> {
            CellReference place =
                    new CellReference(workbook.getName("kpi_clippings").getRefersToFormula());
            workbook.getSheetAt(0)
                    .getRow(place.getRow())
                    .getCell(place.getCol())
                    .setCellValue(1);
        });
        assertThat(problems())
                .containsExactly(
                        "Synthèse!A16 : attendu =ROWS(Clippings[Publié]) → 160, trouvé =ROWS(Clippings[Publié]) → 1");
    }

    @Test
    void wordsThatAWithdrawalTookOutAreCountedAndNoDifference() throws Exception {
        change(workbook -> {
            XSSFRow row = workbook.getSheet("Presse").getRow(9);
            row.createCell(row.getLastCellNum()).setCellValue("Ce qui fut écrit");
        });
        assertThat(problems()).hasSize(1);
        String id = "Quatre jours pour changer d’avis sur l’atelier";
        Report withdrawn = new Report(
                report.properties(),
                report.summary(),
                report.sheets(),
                report.figuresHash(),
                report.contentHash(),
                Set.of(id));
        WorkbookCheck.Result result = WorkbookCheck.compare(file, withdrawn, words);
        assertThat(result.isOk()).isTrue();
        assertThat(result.withdrawn()).isOne();
    }

    @Test
    void evidenceThatAWithdrawalReplacedIsNoDifferenceInOtherRowsAndAnyOtherIsOne() throws Exception {
        ChangedDigests digests = new ChangedDigests("c".repeat(64));
        SheetCell extract = text("L6", "a".repeat(64));
        SheetCell page = text("L6", "b".repeat(64));
        assertThat(digests.takes("Presse", extract, page, false)).isTrue();
        assertThat(digests.takes("Presse", extract, page, true)).isTrue();
        assertThat(digests.takes("Presse", extract, text("L6", "d".repeat(64)), false))
                .isTrue();
        assertThat(digests.takes(
                        "Synthèse",
                        text("A70", "contenu " + "c".repeat(64)),
                        text("A70", "contenu " + "e".repeat(64)),
                        false))
                .isTrue();
        assertThat(digests.takes("Presse", text("G6", "Titre"), text("G6", "Autre"), true))
                .isFalse();
        List<String> told = new java.util.ArrayList<>();
        int[] excused = {0};
        digests.settle(true, () -> excused[0]++, (sheet, wanted, had) -> told.add(had.value()));
        assertThat(told).containsExactly("d".repeat(64));
        assertThat(excused[0]).isEqualTo(3);
    }

    private static SheetCell text(String reference, String value) {
        return new SheetCell(reference, value, false, "");
    }

    @Test
    void aNumberTurnedIntoTextIsADifference() throws Exception {
        change(workbook -> workbook.getSheet("Évolution").getRow(5).getCell(2).setCellValue("30000"));
        assertThat(problems()).hasSize(1);
    }

    @Test
    void missingAndExtraRowsAndSheetsAreNamed() throws Exception {
        change(workbook -> {
            XSSFSheet posts = workbook.getSheet("Publications");
            posts.removeRow(posts.getRow(20));
            workbook.getSheet("Médias").createRow(40).createCell(0).setCellValue("Un média de plus");
            workbook.removeSheetAt(workbook.getSheetIndex("Traçabilité"));
            workbook.createSheet("Ajout");
        });
        assertThat(problems())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("Publications : la ligne 21 manque (x:post:1015"))
                .contains("Médias : la ligne 41 ne fait pas partie de ce rapport (Un média de plus)")
                .contains("La feuille Traçabilité manque.")
                .contains("La feuille Ajout ne fait pas partie de ce rapport.");
    }

    @Test
    void onlyTheFirstDifferencesAreToldAndTheOthersCounted() throws Exception {
        change(workbook -> {
            for (int row = 5; row < 125; row++)
                replace(workbook.getSheet("Presse").getRow(row), 3, "x");
        });
        WorkbookCheck.Result result = WorkbookCheck.compare(file, report, words);
        assertThat(result.problems()).hasSize(100);
        assertThat(result.untold()).isEqualTo(20);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> WorkbookIdentity.read(folder.resolve("none.xlsx")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNoWorkbookOfOursIsRefused() throws Exception {
        Files.writeString(file, "<html>not a workbook</html>");
        assertRefused("xlsx.refused.zip");
        Files.write(file, new byte[0]);
        assertRefused("xlsx.refused.zip");
        try (XSSFWorkbook foreign = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            foreign.createSheet("a");
            foreign.write(out);
        }
        assertThatThrownBy(() -> WorkbookIdentity.read(file))
                .isInstanceOfSatisfying(
                        WorkbookRefusedException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("xlsx.refused.foreign"));
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws Exception {
        zip("xl/workbook.xml", out -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) out.write(zeros);
        });
        assertRefused("xlsx.refused.damaged");
        zip("docProps/custom.xml", out -> {
            out.write("<Properties>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) out.write(blanks);
        });
        assertThatThrownBy(() -> WorkbookIdentity.read(file)).isInstanceOf(WorkbookRefusedException.class);
    }

    @Test
    void entitiesAreNotExpanded() throws Exception {
        zip(
                "docProps/custom.xml",
                out -> out.write(
                        "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p><property name='sillage.report'>&x;</property></p>"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> WorkbookIdentity.read(file)).isInstanceOf(WorkbookRefusedException.class);
    }

    @Test
    void aWorkbookOfManyPartsIsRefused() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 5_000; i++) zip.putNextEntry(new ZipEntry("part" + i));
        }
        assertRefused("xlsx.refused.parts");
    }

    @Test
    void aDamagedFileIsRefusedOrItsCellsDiffer() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(27);
        for (int i = 0; i < 5; i++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            try {
                WorkbookCheck.compare(file, report, words);
            } catch (WorkbookRefusedException refused) {
                assertThat(refused.reason().key()).startsWith("xlsx.refused.");
            }
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused("xlsx.refused.zip");
    }

    private void assertRefused(String key) {
        assertThatThrownBy(() -> WorkbookCheck.compare(file, report, words))
                .isInstanceOfSatisfying(
                        WorkbookRefusedException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    private List<String> problems() throws Exception {
        return WorkbookCheck.compare(file, report, words).problems().stream()
                .map(words::words)
                .toList();
    }

    private void change(Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            edit.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    /** A new cell: the library keeps the old text inside a cell whose text stands in the row. */
    private static void replace(Row row, int column, String text) {
        row.createCell(column).setCellValue(text);
    }

    @FunctionalInterface
    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    private void zip(String name, Bytes content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            content.writeTo(zip);
        }
    }
}
