// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Dates of a workbook: days since the end of 1899, or since the start of 1904 in files of old Macintoshes. */
final class Serials {

    private Serials() {}

    /** A date where the number can be one; else the number. */
    static Cell moment(BigDecimal serial, String text, boolean since1904) {
        LocalDateTime value = DateUtil.getLocalDateTime(serial.doubleValue(), since1904);
        // Less than a day is a time of day: no date is known.
        if (value == null || serial.compareTo(BigDecimal.ONE) < 0) return new Cell.Numeric(serial, text);
        return new Cell.Moment(value, value.toLocalTime().equals(LocalTime.MIDNIGHT), value.toString());
    }
}
