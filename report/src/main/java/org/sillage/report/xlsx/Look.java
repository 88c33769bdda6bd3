// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/**
 * What a cell looks like. Equal looks share one style, since a workbook holds 64,000 of them at most.
 *
 * @param size of the letters, in points
 * @param color of the letters
 * @param fill of the ground; empty for none
 * @param line colour of a thin line below; empty for none
 * @param format of numbers; {@code General} for none
 */
record Look(
        int size,
        String color,
        boolean bold,
        boolean italic,
        boolean underline,
        String fill,
        String line,
        String format,
        HorizontalAlignment across,
        VerticalAlignment down,
        boolean wrap,
        int indent,
        boolean shrink) {

    /** On every computer, or replaced by one of the same widths. */
    static final String FONT = "Arial";

    /** Built-in format of a date: the reader's own settings decide how it looks. */
    static final String DATE = "m/d/yy";

    /** Built-in format of a date with its time. */
    static final String TIME = "m/d/yy h:mm";

    static final String COUNT = "#,##0";
    static final String SHARE = "0.0%";

    /** Of rates, which are often below one in a hundred: there one more digit, else a week's change is not seen. */
    static final String RATE = "[<0.1]0.00%;0.0%";

    static Look plain(int size) {
        return new Look(
                size,
                Palette.INK,
                false,
                false,
                false,
                "",
                "",
                "General",
                HorizontalAlignment.LEFT,
                VerticalAlignment.CENTER,
                false,
                0,
                false);
    }

    Look color(String rgb) {
        return new Look(size, rgb, bold, italic, underline, fill, line, format, across, down, wrap, indent, shrink);
    }

    Look bolder() {
        return new Look(size, color, true, italic, underline, fill, line, format, across, down, wrap, indent, shrink);
    }

    Look slanted() {
        return new Look(size, color, bold, true, underline, fill, line, format, across, down, wrap, indent, shrink);
    }

    Look underlined() {
        return new Look(size, color, bold, italic, true, fill, line, format, across, down, wrap, indent, shrink);
    }

    Look on(String rgb) {
        return new Look(size, color, bold, italic, underline, rgb, line, format, across, down, wrap, indent, shrink);
    }

    Look lined(String rgb) {
        return new Look(size, color, bold, italic, underline, fill, rgb, format, across, down, wrap, indent, shrink);
    }

    Look format(String code) {
        return new Look(size, color, bold, italic, underline, fill, line, code, across, down, wrap, indent, shrink);
    }

    Look right() {
        return across(HorizontalAlignment.RIGHT);
    }

    Look across(HorizontalAlignment way) {
        return new Look(size, color, bold, italic, underline, fill, line, format, way, down, wrap, indent, shrink);
    }

    Look top() {
        return new Look(
                size,
                color,
                bold,
                italic,
                underline,
                fill,
                line,
                format,
                across,
                VerticalAlignment.TOP,
                wrap,
                indent,
                shrink);
    }

    Look wrapped() {
        return new Look(size, color, bold, italic, underline, fill, line, format, across, down, true, indent, false);
    }

    Look indented(int steps) {
        return new Look(size, color, bold, italic, underline, fill, line, format, across, down, wrap, steps, shrink);
    }

    /** A number too wide for its cell gets smaller instead of turning into a row of marks. */
    Look shrinking() {
        return new Look(size, color, bold, italic, underline, fill, line, format, across, down, false, indent, true);
    }

    XSSFCellStyle in(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook));
        if (!fill.isEmpty()) {
            style.setFillForegroundColor(Palette.color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!line.isEmpty()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderColor(BorderSide.BOTTOM, Palette.color(line));
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(across);
        style.setVerticalAlignment(down);
        style.setWrapText(wrap);
        style.setIndention((short) indent);
        style.setShrinkToFit(shrink);
        return style;
    }

    private XSSFFont font(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setColor(Palette.color(color));
        font.setBold(bold);
        font.setItalic(italic);
        font.setUnderline(underline ? XSSFFont.U_SINGLE : XSSFFont.U_NONE);
        return font;
    }
}
