// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours, each written as {@code RRGGBB}. */
final class Palette {

    static final String NAVY = "1B2A49";
    static final String ORANGE = "D9541E";
    static final String INK = "222B3A";
    static final String GREY = "5F6B7A";
    static final String MIST = "C9D2E0";
    static final String PALE = "F2F5F9";
    static final String LINE = "D9DFE8";
    static final String WHITE = "FFFFFF";
    static final String GREEN = "1B7A3D";
    static final String RED = "B3261E";
    static final String BLUE = "1F5FA8";
    static final String AMBER = "8A5A00";
    static final String BAR = "BFD7EA";

    /** Of a chart's series, in order: neighbours differ in lightness, so that they are told apart in grey too. */
    static final List<String> SERIES =
            List.of("1B2A49", "F0883E", "2F7F86", "F2C14E", "7A4E8A", "A9C5D6", "8C2F39", "B9BDA0");

    private Palette() {}

    /** With its alpha byte: a colour of three bytes is not valid in a workbook. */
    static XSSFColor color(String rgb) {
        return new XSSFColor(argb(rgb));
    }

    static byte[] argb(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {(byte) 0xff, (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static byte[] rgb(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
