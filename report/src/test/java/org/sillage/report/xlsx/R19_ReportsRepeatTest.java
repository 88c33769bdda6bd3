// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.sillage.report.Report;

/** The same report gives the same bytes: whenever and wherever it is written. */
class R19_ReportsRepeatTest {

    @Test
    void twentyOfTwentyAreTheSameBytes() throws Exception {
        Report report = SampleReports.rich(Locale.FRENCH);
        byte[] first = Written.bytes(report);
        TimeZone here = TimeZone.getDefault();
        try {
            for (int i = 0; i < 19; i++) {
                TimeZone.setDefault(TimeZone.getTimeZone(i % 2 == 0 ? "Pacific/Auckland" : "America/New_York"));
                assertThat(java.util.Arrays.equals(Written.bytes(report), first))
                        .isTrue();
            }
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void timesInTheFileAreThoseOfThePosition() throws Exception {
        byte[] bytes = Written.bytes(SampleReports.rich(Locale.ENGLISH));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            CoreProperties core = workbook.getProperties().getCoreProperties();
            assertThat(core.getCreated()).isEqualTo(Date.from(SampleReports.AS_OF));
            assertThat(core.getModified()).isEqualTo(Date.from(SampleReports.AS_OF));
        }
    }
}
