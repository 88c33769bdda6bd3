// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.sillage.report.Table;

/** A note on each heading that says the column's technical name, which is the same in every language. */
final class HeadingNotes {

    private static final String AUTHOR = "Sillage";

    private HeadingNotes() {}

    static void add(XSSFSheet sheet, PlannedSheet plan) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        List<Table.Column> columns = plan.table().columns();
        int header = PlannedSheet.HEADER_ROW;
        for (int i = 0; i < columns.size(); i++) {
            XSSFComment note =
                    drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, i + 1, header + 1, i + 3, header + 3));
            note.setString(new XSSFRichTextString(columns.get(i).key()));
            note.setAuthor(AUTHOR);
            note.setAddress(header, i);
        }
    }
}
