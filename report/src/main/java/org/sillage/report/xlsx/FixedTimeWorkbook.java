// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A streaming workbook whose zip entries all have one time, so that the same report makes the same bytes. */
final class FixedTimeWorkbook extends SXSSFWorkbook {

    /** The first that a zip file can say; local, as zip times are. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Rows kept in memory: nothing is changed after it was written. */
    private static final int WINDOW = 16;

    /** Of compression: the usual 6 takes a third longer for a file a tenth smaller. */
    private static final int LEVEL = 4;

    FixedTimeWorkbook(XSSFWorkbook template) {
        // Inline strings: a table of shared ones would grow with the rows.
        super(template, WINDOW, false, false);
        setZip64Mode(Zip64Mode.AsNeeded);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return SheetXml.create();
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = new FixedTimeZip(out);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        zip.setLevel(LEVEL);
        return zip;
    }

    private static final class FixedTimeZip extends ZipArchiveOutputStream {

        FixedTimeZip(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            // A new one, since the time already set left a field that says it in UTC.
            ZipArchiveEntry fixed = new ZipArchiveEntry(entry.getName());
            fixed.setTimeLocal(ENTRY_TIME);
            super.putArchiveEntry(fixed);
        }
    }
}
