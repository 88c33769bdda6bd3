// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.report.xlsx.SampleReports.row;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sillage.core.message.Message;
import org.sillage.report.Table;
import org.sillage.report.Table.Column;
import org.sillage.report.Table.Kind;

/**
 * Whatever data says stays text: no formula comes from it but the link of an address, which is http or https and cannot
 * leave its quotes.
 */
class R27_ExportIsTextTest {

    private static final int FIRST = PlannedSheet.HEADER_ROW + 1;

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(1,1)",
            "\t=1+1",
            "\r=1+1",
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            "=cmd|' /C calc'!A0",
            "\uff1d1+1",
            "\uff0b1\uff0d1\uff20",
            "<script>alert(1)</script>",
            "\"><iframe src=x>",
            "]]>",
            "&lt;c&gt;<f>1+1</f>",
            "{{7*7}} ${7*7}",
            "_x003D_1+1",
            "\ud800",
            "a\u0000b",
            "\u202egnp.exe",
            "x".repeat(40_000));

    @Test
    void noFormulaComesFromData() throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        HOSTILE.forEach(text -> rows.add(row(text, Message.of(text), null)));
        Table table = Table.of(
                "Posts",
                "sheet.posts",
                List.of(
                        new Column("text", Kind.TEXT, 20),
                        new Column("words", Kind.WORDS, 20),
                        new Column("likes", Kind.COUNT, 10)),
                rows);

        try (XSSFWorkbook workbook = Written.readBack(SampleReports.of(table))) {
            XSSFSheet sheet = workbook.getSheet("Posts");
            for (int i = 0; i < HOSTILE.size(); i++) {
                Row row = sheet.getRow(PlannedSheet.HEADER_ROW + 1 + i);
                assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.BLANK);
            }
            assertThat(text(sheet, 0)).isEqualTo("=1+1");
            assertThat(text(sheet, 15)).isEqualTo("_x003D_1+1");
            assertThat(text(sheet, 19)).hasSize(CellText.LIMIT);
            assertThat(formulas(sheet)).isEqualTo(1);
        }
    }

    @Test
    void onlyWebAddressesAreClickableAndTheOthersAreCounted() throws Exception {
        Table table = links(
                "https://a.example/?q=1",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "mailto:a@b.example",
                "https://b.example/" + "x".repeat(3_000),
                "http://c.example/%C3%A9t%C3%A9");

        try (XSSFWorkbook workbook = Written.readBack(SampleReports.of(table))) {
            XSSFSheet sheet = workbook.getSheet("Posts");
            assertThat(dataFormulas(sheet))
                    .containsExactly(
                            "HYPERLINK(\"https://a.example/?q=1\")", "HYPERLINK(\"http://c.example/%C3%A9t%C3%A9\")");
            assertThat(text(sheet, 0)).isEqualTo("https://a.example/?q=1");
            assertThat(text(sheet, 1)).isEqualTo("javascript:alert(1)");
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("5 addresses are written as text: a workbook cannot open them.");
        }
    }

    /** Each is an address that Java takes; none may end the quotes, name a cell or call a function. */
    @Test
    void noAddressBreaksOutOfItsFormula() throws Exception {
        Table table = links(
                "https://a.example/%22)&HYPERLINK(%22http://evil.example",
                "https://a.example/'),WEBSERVICE('http://evil.example')",
                "https://a.example/?a=1&b=2,3;4)+1+(A1&B2)",
                "https://a.example/_x0022_)&cmd",
                "https://a.example/\u201d\uff02)",
                "https://a.example/\u202e",
                "HTTPS://A.EXAMPLE/#!A1");

        try (XSSFWorkbook workbook = Written.readBack(SampleReports.of(table))) {
            XSSFSheet sheet = workbook.getSheet("Posts");
            assertThat(dataFormulas(sheet))
                    .hasSize(6)
                    .allMatch(
                            formula -> formula.matches("HYPERLINK\\(\"(?i:https?)://[!#-~]+\"\\)"),
                            "one quoted address");
            assertThat(text(sheet, 3)).isEqualTo("https://a.example/_x0022_)&cmd");
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.FORMULA || cell.getRowIndex() < FIRST) continue;
                    assertThat(workbook.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluate(cell)
                                    .getStringValue())
                            .isEqualTo(cell.getStringCellValue());
                }
            }
        }
    }

    /** A spreadsheet takes no longer text in a formula: a relation opens it, but relations are held in memory. */
    @Test
    void anAddressTooLongForAFormulaIsClickableByARelation() throws Exception {
        String longest = "https://a.example/" + "x".repeat(Links.FORMULA_LIMIT - 18);
        List<List<@Nullable Object>> rows = new ArrayList<>(List.of(row(URI.create(longest))));
        for (int i = 0; i <= Links.RELATIONS; i++) rows.add(row(URI.create(longest + i)));

        try (XSSFWorkbook workbook = Written.readBack(SampleReports.of(linkTable(rows)))) {
            XSSFSheet sheet = workbook.getSheet("Posts");
            assertThat(dataFormulas(sheet)).containsExactly("HYPERLINK(\"" + longest + "\")");
            assertThat(sheet.getHyperlink(FIRST + 1, 0).getAddress()).isEqualTo(longest + "0");
            assertThat(text(sheet, 1)).isEqualTo(longest + "0");
            assertThat(sheet.getHyperlink(FIRST + 1 + Links.RELATIONS, 0)).isNull();
            assertThat(sheet.getRow(sheet.getLastRowNum()).getCell(0).getStringCellValue())
                    .isEqualTo("One address is written as text: a workbook cannot open it.");
        }
    }

    private static Table links(String... addresses) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String address : addresses) rows.add(row(URI.create(address)));
        return linkTable(rows);
    }

    private static Table linkTable(List<List<@Nullable Object>> rows) {
        return Table.of("Posts", "sheet.posts", List.of(new Column("link", Kind.LINK, 20)), rows);
    }

    private static List<String> dataFormulas(XSSFSheet sheet) {
        List<String> formulas = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (row.getRowNum() >= FIRST && cell.getCellType() == CellType.FORMULA)
                    formulas.add(cell.getCellFormula());
            }
        }
        return formulas;
    }

    private static String text(XSSFSheet sheet, int row) {
        return sheet.getRow(PlannedSheet.HEADER_ROW + 1 + row).getCell(0).getStringCellValue();
    }

    private static long formulas(XSSFSheet sheet) {
        long count = 0;
        for (Row row : sheet) for (Cell cell : row) if (cell.getCellType() == CellType.FORMULA) count++;
        return count;
    }
}
