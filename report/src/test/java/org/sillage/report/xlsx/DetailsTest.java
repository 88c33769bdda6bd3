// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sillage.core.metric.Basis;
import org.sillage.report.Table;
import org.sillage.report.Table.Column;
import org.sillage.report.Table.Kind;

/** A page has room for so many columns: the details behind them are looked up on the screen. */
class DetailsTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("account", Kind.TEXT, 20),
            new Column("likes", Kind.COUNT, 12),
            new Column("impressions", Kind.COUNT, 12),
            new Column("impressions_basis", Kind.BASIS, 12),
            new Column("published", Kind.TIME, 16),
            new Column("extract", Kind.TEXT, 20, true));

    private static final Table TABLE = Table.of(
            "Social",
            "sheet.social",
            COLUMNS,
            List.of(
                    row("UsineXtra", 30L, 100L, Basis.MEASURED, LocalDate.of(2018, 11, 20), "words ".repeat(40)),
                    row("Visitor", 12L, null, null, LocalDateTime.of(2018, 11, 20, 9, 30), null)));

    @Test
    void detailsAreNotPrintedAndMakeNoRowHigher() throws Exception {
        try (XSSFWorkbook read = Written.readBack(SampleReports.of(TABLE))) {
            assertThat(read.getPrintArea(1)).endsWith("!$A$1:$E$10");
            XSSFSheet sheet = read.getSheetAt(1);
            assertThat(sheet.getRow(5).getHeightInPoints())
                    .isEqualTo(sheet.getRow(6).getHeightInPoints());
            assertThat(sheet.isColumnHidden(5)).isFalse();
        }
    }

    @Test
    void aSheetWithoutDetailsPrintsWhole() throws Exception {
        Table plain = Table.of("Social", "sheet.social", COLUMNS.subList(0, 2), List.of(row("UsineXtra", 30L)));
        try (XSSFWorkbook read = Written.readBack(SampleReports.of(plain))) {
            assertThat(read.getPrintArea(1)).isNull();
        }
    }

    @Test
    void aPrintedColumnBehindDetailsIsRefused() {
        List<Column> mixed = List.of(new Column("a", Kind.TEXT, 9, true), new Column("b", Kind.TEXT, 9));
        assertThatThrownBy(() -> Table.of("Social", "sheet.social", mixed, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column b of table Social");
    }

    @Test
    void totalsStandBelowTheTableAndFollowTheFilterWhereTheyAreSums() throws Exception {
        Table summed = TABLE.with(Map.of(
                "account", new Table.Total("All accounts", false),
                "likes", new Table.Total(42L, true),
                "impressions", new Table.Total(100L, false),
                "impressions_basis", new Table.Total(Basis.MEASURED, false)));
        try (XSSFWorkbook read = Written.readBack(SampleReports.of(summed))) {
            assertThat(read.getTable("Social").getArea().formatAsString()).isEqualTo("A5:F7");
            XSSFRow totals = read.getSheetAt(1).getRow(7);
            assertThat(totals.getCell(0).getStringCellValue()).isEqualTo("All accounts");
            assertThat(totals.getCell(1).getCellFormula()).isEqualTo("SUBTOTAL(109,Social[Likes])");
            assertThat(totals.getCell(1).getNumericCellValue()).isEqualTo(42);
            assertThat(totals.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(totals.getCell(2).getNumericCellValue()).isEqualTo(100);
            assertThat(totals.getCell(3).getStringCellValue()).isEqualTo("measured");
            assertThat(read.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(totals.getCell(1))
                            .getNumberValue())
                    .isEqualTo(42);
        }
    }

    @Test
    void whereOnlyADayIsKnownNoHourIsShown() throws Exception {
        try (XSSFWorkbook read = Written.readBack(SampleReports.of(TABLE))) {
            XSSFSheet sheet = read.getSheetAt(1);
            assertThat(sheet.getRow(5).getCell(4).getCellStyle().getDataFormat())
                    .isEqualTo((short) 14);
            assertThat(sheet.getRow(6).getCell(4).getCellStyle().getDataFormat())
                    .isEqualTo((short) 22);
        }
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
