// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Basis;
import org.sillage.report.Table;

/**
 * The totals below a native table, just outside its range: sums over the table do not count them, and no filter hides
 * them. A sum is a formula over the rows that a filter leaves.
 */
final class TotalsRow {

    private final PlannedSheet plan;
    private final Styles styles;
    private final Messages words;

    TotalsRow(PlannedSheet plan, Styles styles, Messages words) {
        this.plan = plan;
        this.styles = styles;
        this.words = words;
    }

    void write(SXSSFRow row) {
        List<Table.Column> columns = plan.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            SXSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.total(columns.get(i), basis(columns.get(i))));
            Table.Total total = plan.table().totals().get(columns.get(i).key());
            if (total != null) write(cell, total, plan.headings().get(i));
        }
    }

    /** Who vouches for a number, as the total of the column beside it says. */
    private Optional<Basis> basis(Table.Column column) {
        String beside = column.kind() == Table.Kind.BASIS ? column.key() : column.key() + "_basis";
        return Optional.ofNullable(plan.table().totals().get(beside))
                .map(Table.Total::value)
                .filter(Basis.class::isInstance)
                .map(Basis.class::cast);
    }

    private void write(SXSSFCell cell, Table.Total total, String heading) {
        if (total.sum()) cell.setCellFormula("SUBTOTAL(109," + plan.table().id() + "[" + heading + "])");
        switch (total.value()) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case Basis basis -> cell.setCellValue(words.words("basis." + basis.key()));
            default -> cell.setCellValue(CellText.of(total.value().toString()));
        }
    }
}
