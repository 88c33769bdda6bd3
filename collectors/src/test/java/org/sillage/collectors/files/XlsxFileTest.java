// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.evidence;
import static org.sillage.collectors.files.MadeFiles.lines;
import static org.sillage.collectors.files.MadeFiles.parts;
import static org.sillage.collectors.files.MadeFiles.row;
import static org.sillage.collectors.files.MadeFiles.sheet;
import static org.sillage.collectors.files.MadeFiles.workbook;
import static org.sillage.collectors.files.MadeFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.collect.UnreadableEvidenceException;

class XlsxFileTest {

    @Test
    void cellsKeepTheirPlaceSheetBySheet() throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            book.createSheet("Presse").createRow(6).createCell(1).setCellValue("B7");
            book.createSheet("Radio").createRow(0).createCell(0).setCellValue("A1");
            book.createSheet("Hidden").createRow(0).createCell(0).setCellValue("no");
            book.setSheetHidden(2, true);
            List<Row> rows = rows(bytes(book));
            assertThat(rows).extracting(row -> row.place(1)).containsExactly("Presse!B7", "Radio!B1");
            assertThat(rows.getFirst().cell(1).text()).isEqualTo("B7");
            assertThat(rows.getFirst().cell(0)).isEqualTo(Cell.Text.EMPTY);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,43426,43426.395833333336", "1,41964,41964.395833333336"})
    void datesAreDatesSince1900AndSince1904(String since1904, String day, String time) throws IOException {
        Map<String, String> parts = parts("<row r='1'><c s='1'><v>" + day + "</v></c><c s='2'><v>" + time
                + "</v></c><c s='0'><v>" + day + "</v></c></row>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='d mmm yyyy hh:mm'/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, text) -> text.replace("<sheets>", "<workbookPr date1904='" + since1904 + "'/><sheets>"));
        Row read = rows(zip(parts)).getFirst();
        LocalDateTime midnight = LocalDate.of(2018, 11, 22).atStartOfDay();
        assertThat(read.cell(0)).isEqualTo(new Cell.Moment(midnight, true, midnight.toString()));
        assertThat(read.cell(1))
                .isInstanceOfSatisfying(
                        Cell.Moment.class,
                        moment -> assertThat(moment.value()).isEqualTo(LocalDateTime.of(2018, 11, 22, 9, 30)));
        assertThat(read.cell(2)).isInstanceOf(Cell.Numeric.class);
    }

    @Test
    void aFormulaGivesTheValueItHadWhenSaved() throws IOException {
        Row row = rows(workbook("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c>"
                        + "<c r='B1' t='str'><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                        + "<c r='C1' t='e'><f>X1</f><v>#REF!</v></c><c r='D1'><f>1+1</f></c></row>"))
                .getFirst();
        assertThat(row.cell(0)).isEqualTo(new Cell.Numeric(BigDecimal.TWO, "2"));
        assertThat(row.cell(1).text()).isEqualTo("ab");
        assertThat(row.cell(2)).isEqualTo(new Cell.Fault("#REF!"));
        assertThat(row.cell(3).isBlank()).isTrue();
    }

    @Test
    void aCellLeadsWhereItsLinkOrItsFormulaLeads() throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            var row = book.createSheet("s").createRow(0);
            row.createCell(0).setCellValue("Read on");
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://outlet.example/a");
            row.getCell(0).setHyperlink(link);
            row.createCell(1).setCellFormula("HYPERLINK(\"https://outlet.example/b\",\"B\")");
            row.getCell(1).setCellValue("B");
            Row read = rows(bytes(book)).getFirst();
            assertThat(read.cell(0)).isEqualTo(new Cell.Text("Read on", "https://outlet.example/a"));
            assertThat(read.cell(1)).isEqualTo(new Cell.Text("B", "https://outlet.example/b"));
        }
    }

    @Test
    void sharedTextsAreReadRunByRunWithoutHintsOfPronunciation() throws IOException {
        Map<String, String> parts = parts("<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>9</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>one_x000D_</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>no</t></rPh></si></sst>");
        assertThat(lines(evidence(zip(parts)))).containsExactly("Press!A1: two|one\r|");
    }

    @Test
    void aGreatManySharedTextsGoToDiskAndComeBack() throws Exception {
        StringBuilder part = new StringBuilder("<sst>");
        for (int i = 0; i < 5_000; i++) part.append("<si><t>text é ").append(i).append("</t></si>");
        try (XlsxStrings strings = new XlsxStrings(1_000)) {
            strings.open(new java.io.ByteArrayInputStream(
                    part.append("</sst>").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            strings.readAll();
            for (int i = 4_999; i >= 0; i -= 7) assertThat(strings.get(i)).isEqualTo("text é " + i);
            assertThat(strings.get(5_000)).isEmpty();
            assertThat(strings.get(-1)).isEmpty();
        }
    }

    @Test
    void whatTheSheetDeclaresItsSizeToBeDoesNotMatter() throws IOException {
        Map<String, String> parts = parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><dimension ref='A1:XFD1048576'/><sheetData>"
                        + "<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>far</t></is></c></row>"
                        + "</sheetData></worksheet>");
        Row row = rows(zip(parts)).getFirst();
        assertThat(row.place(row.width() - 1)).isEqualTo("Press!XFD1048576");
        assertThat(row.cell(row.width() - 1).text()).isEqualTo("far");
    }

    @Test
    void aBombIsRefusedBeforeItInflates() {
        Map<String, String> parts = parts("");
        parts.put("xl/worksheets/sheet1.xml", sheet(" ".repeat(5_000_000)));
        assertRefused(zip(parts), "file.workbook-bomb");
    }

    @Test
    void aBombOfSharedTextsIsRefused() {
        Map<String, String> parts = parts("");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + "a".repeat(5_000_000) + "</t></si></sst>");
        assertRefused(zip(parts), "file.workbook-bomb");
    }

    @Test
    void veryManyPartsAreRefused() {
        Map<String, String> parts = parts("");
        for (int i = 0; i < 5_000; i++) parts.put("xl/worksheets/part" + i + ".xml", "");
        assertRefused(zip(parts), "file.workbook-parts");
    }

    @Test
    void anEntityIsRefusedAndNothingOutsideIsRead() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "secret");
        Map<String, String> parts = parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE w [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><worksheet><sheetData>"
                        + "<row><c t='inlineStr'><is><t>&x;</t></is></c></row></sheetData></worksheet>");
        assertRefused(zip(parts), "file.sheet-damaged");
        Files.delete(secret);
    }

    @Test
    void aPartWhoseNameLeadsOutsideLeadsNowhere() throws IOException {
        Path outside = Path.of(System.getProperty("java.io.tmpdir"), "sillage-escape.txt");
        Map<String, String> parts = parts(row(1, "Titre"));
        parts.put("../../../../../../" + outside, "out");
        assertThat(lines(evidence(zip(parts)))).containsExactly("Press!A1: Titre");
        assertThat(outside).doesNotExist();
    }

    @Test
    void aRelationThatLeadsOutsideTheArchiveLeadsNowhere() throws IOException {
        Map<String, String> parts = parts(row(1, "Titre"));
        parts.replaceAll((name, text) -> text.replace("worksheets/sheet1.xml", "../../../etc/hostname"));
        assertThat(lines(evidence(zip(parts)))).isEmpty();
    }

    @Test
    void aFlippedByteIsRefusedBeforeAnythingIsTaken() {
        StringBuilder rows = new StringBuilder();
        java.util.Random random = new java.util.Random(3);
        for (int i = 1; i < 300; i++) rows.append(row(i, Long.toHexString(random.nextLong())));
        byte[] sound = workbook(rows.toString());
        for (int at = sound.length / 4; at < sound.length * 3 / 4; at += 331) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 0x10;
            assertRefused(flipped, "file.workbook-damaged");
        }
    }

    @Test
    void aCutFileIsRefused() {
        byte[] sound = workbook(row(1, "Titre"));
        for (int length = 4; length < sound.length; length += 37) {
            assertRefused(Arrays.copyOf(sound, length), "file.workbook-damaged");
        }
    }

    @Test
    void cellsOutOfOrderAreRefusedWithSheetAndRow() {
        byte[] file = workbook(row(1, "a") + "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>2</v></c></row>");
        assertThatThrownBy(() -> lines(evidence(file))).isInstanceOfSatisfying(UnreadableEvidenceException.class, e -> {
            assertThat(e.reason().key()).isEqualTo("file.sheet-damaged");
            assertThat(e.reason().texts()).containsExactly("Press", "2");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1", "1048577", "99999999999", "two"})
    void aRowWhoseNumberNoSpreadsheetWouldTakeIsRefused(String number) {
        assertRefused(workbook(row(1, "Titre") + "<row r='" + number + "'/>"), "file.sheet-damaged");
    }

    @Test
    void aNumberOfABillionDigitsIsHarmless() throws IOException {
        Row row = rows(workbook(
                        "<row r='1'><c r='A1'><v>1e999999999</v></c><c r='B1' t='s'><v>1e999999999</v></c></row>"))
                .getFirst();
        assertThat(Numbers.count(row.cell(0), NumberHabit.UNKNOWN)).isInstanceOf(Parsed.Refused.class);
        assertThat(row.cell(1).text()).isEmpty();
    }

    @Test
    void noTemporaryFileIsLeft() throws IOException {
        Map<String, String> parts = parts(row(1, "Titre"));
        long before = temporaryFiles();
        lines(evidence(zip(parts)));
        assertRefused(Arrays.copyOf(zip(parts), 200), "file.workbook-damaged");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sillage-"))
                    .count();
        }
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> lines(evidence(file)))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo(key));
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Grid grid = Grids.open(evidence(file))) {
            for (Optional<GridLine> next = grid.next(); next.isPresent(); next = grid.next())
                rows.add((Row) next.get());
        }
        return rows;
    }
}
