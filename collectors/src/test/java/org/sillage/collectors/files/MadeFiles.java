// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sillage.core.evidence.Evidence;

/** Makes files for tests. */
public final class MadeFiles {

    /** When every file of a test was captured. */
    public static final Instant OBSERVED = Instant.parse("2018-12-01T08:00:00Z");

    private MadeFiles() {}

    public static Evidence evidence(byte[] bytes) {
        return evidence(() -> new ByteArrayInputStream(bytes));
    }

    public static Evidence evidence(Evidence.Content bytes) {
        return new Evidence("0".repeat(64), "inbox/made", "", OBSERVED, bytes);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Evidence text(String text) {
        return text(text, StandardCharsets.UTF_8);
    }

    public static Evidence text(String text, Charset charset) {
        return evidence(text.getBytes(charset));
    }

    /** A workbook of one sheet, the rows as they stand in its part. */
    public static byte[] workbook(String rows) {
        return zip(parts(rows));
    }

    /** The parts of the smallest workbook, to be changed by a test. */
    public static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><sheets><sheet name='Press' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='rId3' Type='x/styles' Target='styles.xml'/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns:r='r'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** A row of cells with their texts in place. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (int column = 0; column < texts.length; column++) {
            row.append("<c r='").append(Row.letters(column)).append(number).append("' t='inlineStr'><is><t>");
            row.append(texts[column]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** All lines of a file: its rows as texts with their place before them, its faults as the key of their reason. */
    public static List<String> lines(Evidence evidence) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Grid grid = Grids.open(evidence)) {
            for (Optional<GridLine> next = grid.next(); next.isPresent(); next = grid.next()) {
                lines.add(
                        switch (next.get()) {
                            case GridLine.Fault fault ->
                                fault.place() + ": " + fault.reason().key();
                            case Row row -> row.place() + ": " + String.join("|", texts(row));
                        });
            }
        }
        return lines;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < Math.min(row.width(), 40); column++)
            texts.add(row.cell(column).text());
        return texts;
    }
}
