// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.sillage.report.Table;

/** Pale bars behind numbers whose size matters more than their digits. */
final class DataBars {

    private DataBars() {}

    static void add(XSSFSheet sheet, PlannedSheet plan) {
        List<Table.Column> columns = plan.table().columns();
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < columns.size(); i++) {
            if (!Columns.hasBar(columns.get(i))) continue;
            XSSFConditionalFormattingRule bar = formatting.createConditionalFormattingRule(Palette.color(Palette.BAR));
            formatting.addConditionalFormatting(new CellRangeAddress[] {plan.columnRange(i)}, bar);
        }
    }
}
