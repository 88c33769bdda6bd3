// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell styles show a date: a workbook keeps a date as a number, and only its style tells. */
final class XlsxStyles {

    private final List<Boolean> dates = new ArrayList<>();

    /** Reads the part {@code styles.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        boolean cellStyles = false;
        while (WorkbookXml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    formats.put(
                            number(xml, "numFmtId"),
                            WorkbookXml.attribute(xml, "formatCode").orElse(""));
                case "cellXfs" -> cellStyles = true;
                case "cellStyles", "dxfs" -> cellStyles = false;
                case "xf" -> {
                    if (cellStyles) dates.add(isDate(number(xml, "numFmtId"), formats));
                }
                default -> {
                    // fonts, fills and borders say nothing of the value
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        return WorkbookXml.attribute(xml, attribute).map(XlsxStyles::whole).orElse(0);
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        if (code == null) code = BuiltinFormats.getBuiltinFormat(format);
        return code != null && DateUtil.isADateFormat(format, code);
    }

    /** @param style number of the cell's style as the cell states it; empty for the first, which most cells have */
    boolean isDate(String style) {
        int number = style.isEmpty() ? 0 : whole(style);
        return number >= 0 && number < dates.size() && dates.get(number);
    }
}
