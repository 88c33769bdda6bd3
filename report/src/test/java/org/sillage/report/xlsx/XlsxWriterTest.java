// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sillage.report.xlsx.SampleReports.row;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sillage.report.Report;
import org.sillage.report.Table;
import org.sillage.report.Table.Column;
import org.sillage.report.Table.Kind;
import org.sillage.report.Tile;

class XlsxWriterTest {

    private final Report report = SampleReports.rich(Locale.FRENCH);
    private XSSFWorkbook workbook = new XSSFWorkbook();

    @BeforeEach
    void write() throws Exception {
        workbook = Written.readBack(report);
    }

    @AfterEach
    void close() throws Exception {
        workbook.close();
    }

    @Test
    void sheetsFollowTheSummaryInOrderAndInTheReportsLanguage() {
        List<String> names = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        assertThat(names)
                .containsExactly(
                        "Synthèse",
                        "Évolution",
                        "Publications",
                        "Presse",
                        "Médias",
                        "Journalistes",
                        "Méthode",
                        "Traçabilité");
    }

    @Test
    void everyFormulaGivesTheLedgersFigure() {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            for (Row row : workbook.getSheetAt(i)) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.FORMULA) continue;
                    formulas++;
                    CellValue evaluated = evaluator.evaluate(cell);
                    String place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
                    if (cell.getCachedFormulaResultType() == CellType.STRING) {
                        assertThat(evaluated.getStringValue()).as(place).isEqualTo(cell.getStringCellValue());
                    } else {
                        assertThat(evaluated.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
                        assertThat(evaluated.getNumberValue())
                                .as(place)
                                .isCloseTo(cell.getNumericCellValue(), within(1e-9));
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(30);
    }

    @Test
    void eachFigureHasADefinedNameAndItsValue() {
        for (Tile tile : report.summary().figures()) {
            XSSFName name = workbook.getName(tile.definedName());
            CellReference place = new CellReference(name.getRefersToFormula());
            XSSFCell cell = workbook.getSheet(place.getSheetName())
                    .getRow(place.getRow())
                    .getCell(place.getCol());
            if (tile.value().isPresent()) {
                assertThat(cell.getNumericCellValue()).isEqualTo(tile.value().getAsDouble());
            } else {
                assertThat(cell.getStringCellValue()).isEqualTo("n/a");
            }
        }
    }

    @Test
    void aFigureOverATableIsLive() {
        assertThat(figure("kpi_clippings").getCellFormula()).isEqualTo("ROWS(Clippings[Publié])");
        assertThat(figure("kpi_ots").getCellFormula()).isEqualTo("SUM(Clippings[Audience])");
        assertThat(figure("kpi_engagement_rate").getCellType()).isEqualTo(CellType.NUMERIC);
    }

    @Test
    void tablesKeepTheirEnglishNamesAndFinalRange() {
        XSSFTable table = workbook.getTable("Clippings");
        assertThat(table.getSheetName()).isEqualTo("Presse");
        assertThat(table.getArea().formatAsString()).isEqualTo("A5:I165");
        assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A5:I165");
        assertThat(workbook.getTable("Journalists").getArea().formatAsString()).isEqualTo("A5:B6");
    }

    @Test
    void headingsAreWordsWithTheTechnicalNameAsANote() {
        XSSFSheet sheet = workbook.getSheet("Presse");
        XSSFCell heading = sheet.getRow(PlannedSheet.HEADER_ROW).getCell(7);
        assertThat(heading.getStringCellValue()).isEqualTo("Nature de l’audience");
        assertThat(heading.getCellComment().getString().getString()).isEqualTo("audience_basis");
    }

    @Test
    void anUnknownNumberIsAnEmptyCellAndNeverZero() {
        List<List<@Nullable Object>> rows = SampleReports.clippings(160);
        XSSFSheet sheet = workbook.getSheet("Presse");
        int unknown = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(6) != null) continue;
            unknown++;
            assertThat(sheet.getRow(PlannedSheet.HEADER_ROW + 1 + i).getCell(6).getCellType())
                    .isEqualTo(CellType.BLANK);
        }
        assertThat(unknown).isPositive();
    }

    @Test
    void numbersAndTimesTakeTheReadersOwnLook() {
        Row row = workbook.getSheet("Presse").getRow(PlannedSheet.HEADER_ROW + 1);
        assertThat(row.getCell(0).getCellStyle().getDataFormat()).isEqualTo((short) 22);
        assertThat(row.getCell(6).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
        Row week = workbook.getSheet("Évolution").getRow(PlannedSheet.HEADER_ROW + 1);
        assertThat(week.getCell(1).getCellStyle().getDataFormat()).isEqualTo((short) 14);
        assertThat(week.getCell(4).getCellStyle().getDataFormatString()).isEqualTo(Look.RATE);
        assertThat(week.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2018-09-03T00:00:00");
    }

    @Test
    void whoVouchesForANumberShowsInItsStyle() {
        List<List<@Nullable Object>> rows = SampleReports.clippings(160);
        XSSFSheet sheet = workbook.getSheet("Presse");
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(7) != org.sillage.core.metric.Basis.IMPORTED) continue;
            assertThat(sheet.getRow(PlannedSheet.HEADER_ROW + 1 + i)
                            .getCell(6)
                            .getCellStyle()
                            .getFont()
                            .getItalic())
                    .isTrue();
        }
    }

    @Test
    void everySheetSaysWhatReportItIsOfAndTheNotice() {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            String all = words(sheet);
            assertThat(all)
                    .as(sheet.getSheetName())
                    .contains("Arrêté au 26 novembre 2018 à 07:00 · position 4\u202f711 · Europe/Paris · rapport "
                            + report.properties().id())
                    .contains("Données inventées");
            assertThat(sheet.getFooter().getLeft())
                    .contains("L’Usine Imaginaire")
                    .contains(sheet.getSheetName());
            assertThat(sheet.getFooter().getCenter())
                    .contains("position 4\u202f711")
                    .contains("Europe/Paris");
            assertThat(sheet.getFooter().getRight())
                    .contains(report.properties().id())
                    .contains("&P / &N");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        }
    }

    @Test
    void headingsStayInSightAndOnEachPage() {
        XSSFSheet sheet = workbook.getSheet("Presse");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
    }

    @Test
    void chartsAreNativeAndHaveWordsForThoseWhoCannotSeeThem() {
        for (String name : List.of("Synthèse", "Évolution")) {
            XSSFSheet sheet = workbook.getSheet(name);
            assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
            sheet.getDrawingPatriarch().getShapes().stream()
                    .filter(XSSFGraphicFrame.class::isInstance)
                    .map(XSSFGraphicFrame.class::cast)
                    .forEach(frame -> assertThat(frame.getCTGraphicalObjectFrame()
                                    .getNvGraphicFramePr()
                                    .getCNvPr()
                                    .getDescr())
                            .isNotBlank());
        }
    }

    @Test
    void aboveTheLimitAllAddressesAreText() throws Exception {
        int count = Links.LIMIT + 1;
        Table many = new Table("Posts", "sheet.posts", List.of(new Column("link", Kind.LINK, 30)), count, each -> {
            for (int i = 0; i < count; i++) each.accept(row(URI.create("https://a.example/" + i)));
        });
        try (XSSFWorkbook read = Written.readBack(SampleReports.of(many))) {
            XSSFSheet sheet = read.getSheet("Posts");
            assertThat(sheet.getHyperlinkList()).hasSize(1);
            assertThat(words(sheet)).contains("https://a.example/60000").contains("above 60,000 links");
        }
    }

    @Test
    void aTableLongerThanASheetIsRefusedByName() {
        Table endless =
                new Table("Posts", "sheet.posts", List.of(new Column("text", Kind.TEXT, 30)), 1_048_576, each -> {});
        assertThatThrownBy(() -> Written.bytes(SampleReports.of(endless)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table Posts has 1048576 rows");
    }

    @Test
    void headingsAndSheetsOfOneNameAreToldApart() throws Exception {
        List<Column> twice = List.of(
                new Column("text", Kind.TEXT, 9), new Column("TEXT", Kind.TEXT, 9), new Column("text", Kind.TEXT, 9));
        Table one = Table.of("One", "sheet.posts", twice, List.of(row("a", "b", "c")));
        Table other = Table.of("Two", "sheet.posts", twice, List.of(row("a", "b", "c")));
        try (XSSFWorkbook read = Written.readBack(SampleReports.of(one, other))) {
            assertThat(read.getSheetName(1)).isEqualTo("Posts");
            assertThat(read.getSheetName(2)).isEqualTo("Posts 2");
            Row header = read.getSheetAt(1).getRow(PlannedSheet.HEADER_ROW);
            assertThat(header.getCell(0).getStringCellValue()).isEqualTo("Text");
            assertThat(header.getCell(2).getStringCellValue()).isEqualTo("Text 2");
        }
    }

    @Test
    void proofAndEmptyColumnsStartFoldedButTheFirstStays() {
        XSSFSheet sheet = workbook.getSheet("Presse");
        assertThat(sheet.isColumnHidden(8)).isTrue();
        assertThat(sheet.isColumnHidden(0)).isFalse();
        assertThat(sheet.isColumnHidden(3)).isFalse();
    }

    private XSSFCell figure(String definedName) {
        CellReference place = new CellReference(workbook.getName(definedName).getRefersToFormula());
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    private static String words(XSSFSheet sheet) {
        StringBuilder all = new StringBuilder();
        for (Row row : sheet) {
            for (Cell cell : row)
                if (cell.getCellType() == CellType.STRING)
                    all.append(cell.getStringCellValue()).append('\n');
        }
        return all.toString();
    }
}
