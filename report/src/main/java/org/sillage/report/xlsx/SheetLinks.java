// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;

/** Links from the summary to the sheets that list what a figure is made of. */
final class SheetLinks {

    private final Map<String, String> names = new LinkedHashMap<>();

    SheetLinks(List<PlannedSheet> sheets) {
        sheets.forEach(sheet -> names.put(sheet.table().id(), sheet.name()));
    }

    /** Name of the sheet that holds a table; empty when none does. */
    Optional<String> sheetOf(String tableId) {
        return Optional.ofNullable(names.get(tableId));
    }

    static void link(XSSFCell cell, String sheetName) {
        XSSFHyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(CellPlaces.quoted(sheetName) + "!A1");
        cell.setHyperlink(link);
    }
}
