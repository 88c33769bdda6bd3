// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sillage.core.metric.Basis;
import org.sillage.report.Table;

/** The styles of one workbook, each made once. */
final class Styles {

    private static final Look TITLE = Look.plain(16).color(Palette.NAVY).bolder();
    private static final Look SMALL = Look.plain(8).color(Palette.GREY);
    private static final Look DATA =
            Look.plain(Columns.DATA_SIZE).lined(Palette.LINE).top().indented(1);

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look, wanted -> wanted.in(workbook));
    }

    /** Of a sheet's title. */
    XSSFCellStyle title() {
        return of(TITLE);
    }

    /** Of small grey words. */
    XSSFCellStyle small() {
        return of(SMALL);
    }

    /** Of what stands on every sheet, such as that the world behind it is invented. */
    XSSFCellStyle notice() {
        return of(Look.plain(9).color(Palette.ORANGE).bolder().slanted());
    }

    XSSFCellStyle link() {
        return of(Look.plain(9).color(Palette.BLUE).underlined());
    }

    XSSFCellStyle heading(Table.Kind kind) {
        Look look = Look.plain(9)
                .color(Palette.WHITE)
                .bolder()
                .on(Palette.NAVY)
                .wrapped()
                .indented(1);
        // Two steps of room, so that the filter button covers no letter.
        return of(isNumber(kind) ? look.right().indented(2) : look);
    }

    /**
     * Of a data cell.
     *
     * @param wrapped whether long words go on in the next line
     * @param basis who vouches for the number in it, or which it names; empty for none
     */
    XSSFCellStyle data(Table.Column column, boolean wrapped, Optional<Basis> basis) {
        Look look = switch (column.kind()) {
            case TEXT -> Columns.isIdentifier(column) ? DATA.color(Palette.GREY) : DATA;
            case WORDS -> DATA;
            case BASIS -> DATA;
            case LINK -> DATA.color(Palette.BLUE).underlined();
            case COUNT -> DATA.format(Look.COUNT).right();
            case SHARE -> DATA.format(Columns.shareFormat(column)).right();
            case DATE -> DATA.format(Look.DATE);
            case TIME -> DATA.format(Look.TIME);
        };
        Look vouched = basis.map(known -> vouched(look, known)).orElse(look);
        return of(wrapped ? vouched.wrapped() : vouched);
    }

    /** Of a day, also in a column of times: where no hour was stated, none is shown. */
    XSSFCellStyle day() {
        return of(DATA.format(Look.DATE));
    }

    /** Of a cell below the data. */
    XSSFCellStyle total(Table.Column column, Optional<Basis> basis) {
        Look look = switch (column.kind()) {
            case COUNT -> DATA.format(Look.COUNT).right();
            case SHARE -> DATA.format(Columns.shareFormat(column)).right();
            default -> DATA;
        };
        return of(basis.map(known -> vouched(look, known)).orElse(look).bolder().on(Palette.PALE));
    }

    /** The weaker who vouches, the further from plain: no colour alone says it, and a column beside says it in words. */
    static Look vouched(Look look, Basis basis) {
        return switch (basis) {
            case MEASURED -> look;
            case DECLARED -> look.color(Palette.BLUE);
            case ESTIMATED -> look.color(Palette.AMBER).slanted();
            case IMPORTED -> look.color(Palette.GREY).slanted();
        };
    }

    static boolean isNumber(Table.Kind kind) {
        return kind == Table.Kind.COUNT || kind == Table.Kind.SHARE;
    }
}
