// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Every part of a workbook is valid by its schema, so that no program has to repair it. */
class SchemaTest {

    @FunctionalInterface
    private interface Parser {
        XmlObject parse(InputStream part) throws XmlException, IOException;
    }

    /** Folder or file inside the workbook, and what reads it. */
    private static final Map<String, Parser> PARSERS = Map.of(
            "xl/workbook.xml", WorkbookDocument.Factory::parse,
            "xl/worksheets/sheet", WorksheetDocument.Factory::parse,
            "xl/tables/", TableDocument.Factory::parse,
            "xl/styles.xml", StyleSheetDocument.Factory::parse,
            "xl/sharedStrings.xml", SstDocument.Factory::parse,
            "xl/charts/", ChartSpaceDocument.Factory::parse,
            "xl/drawings/drawing", WsDrDocument.Factory::parse,
            "xl/comments", CommentsDocument.Factory::parse,
            "docProps/custom.xml", PropertiesDocument.Factory::parse);

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPartIsValid(String language) throws Exception {
        byte[] workbook = Written.bytes(SampleReports.rich(Locale.of(language)));

        List<String> read = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                validate(entry.getName(), zip.readAllBytes(), read, errors);
            }
        }

        assertThat(errors).isEmpty();
        assertThat(read).hasSize(PARSERS.size());
    }

    private static void validate(String name, byte[] part, List<String> read, List<String> errors)
            throws XmlException, IOException {
        for (Map.Entry<String, Parser> each : PARSERS.entrySet()) {
            if (!name.startsWith(each.getKey()) || name.contains("_rels")) continue;
            if (!read.contains(each.getKey())) read.add(each.getKey());
            List<XmlError> found = new ArrayList<>();
            XmlOptions options = new XmlOptions();
            options.setErrorListener(found);
            if (!each.getValue().parse(new ByteArrayInputStream(part)).validate(options)) {
                found.forEach(error -> errors.add(name + ": " + error));
            }
        }
    }
}
