// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sillage.report.Report;
import org.sillage.report.ReportWords;

/** A report as a file, and read back. */
final class Written {

    private Written() {}

    static byte[] bytes(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxWriter.write(report, ReportWords.in(report.properties().language()), out);
        return out.toByteArray();
    }

    static XSSFWorkbook readBack(Report report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(report)));
    }
}
