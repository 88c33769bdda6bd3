// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** The native table of a sheet, with a filter button on each heading. */
final class NativeTable {

    private NativeTable() {}

    /** The headings must stand in their cells: a table made before them calls its columns "Column 1". */
    static void create(XSSFSheet sheet, PlannedSheet plan) {
        XSSFTable table = sheet.createTable(plan.area());
        table.setName(plan.table().id());
        table.setDisplayName(plan.table().id());
        CTTable raw = table.getCTTable();
        raw.addNewAutoFilter().setRef(plan.area().formatAsString());
        CTTableStyleInfo style = raw.addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowColumnStripes(false);
        style.setShowRowStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
        for (int i = 0; i < plan.headings().size(); i++) {
            raw.getTableColumns().getTableColumnArray(i).setName(plan.headings().get(i));
        }
        table.updateHeaders();
    }
}
