// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Metric;
import org.sillage.report.Tile;

/**
 * Figures as cells: a live formula over native tables where one says it, with the ledger's figure as its value either
 * way. Each has a defined name, at the first place it stands.
 */
final class FigureCells {

    private final SummaryGrid grid;
    private final Messages words;
    private final TableFormulas formulas;
    private final SheetLinks links;
    private final Map<String, XSSFCell> named = new LinkedHashMap<>();

    FigureCells(SummaryGrid grid, Messages words, TableFormulas formulas, SheetLinks links) {
        this.grid = grid;
        this.words = words;
        this.formulas = formulas;
        this.links = links;
    }

    /** Writes the figure and names its cell; leaves it empty where nothing is known. */
    void write(XSSFCell cell, Tile tile) {
        XSSFCell first = named.putIfAbsent(tile.definedName(), cell);
        if (tile.value().isEmpty()) return;
        formula(tile, first).ifPresent(cell::setCellFormula);
        cell.setCellValue(tile.value().getAsDouble());
    }

    private Optional<String> formula(Tile tile, @org.jspecify.annotations.Nullable XSSFCell first) {
        if (first != null) return Optional.of(first.getAddress().formatAsString());
        return tile.formula().flatMap(formulas::inHeadings);
    }

    /** Look of numbers of a metric. */
    static String format(Metric metric) {
        return metric.unit() == Metric.Unit.FRACTION ? Look.RATE : Look.COUNT;
    }

    /** Name of the sheet with the parts of a figure. */
    Optional<String> detail(Tile tile) {
        return tile.detail().flatMap(links::sheetOf);
    }

    String basis(Tile tile) {
        return tile.basis().map(basis -> words.words("basis." + basis.key())).orElse("");
    }

    void nameCells(XSSFWorkbook workbook) {
        named.forEach((definedName, cell) -> {
            XSSFName name = workbook.createName();
            name.setNameName(definedName);
            name.setRefersToFormula(
                    CellPlaces.of(grid.sheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex()));
        });
    }
}
