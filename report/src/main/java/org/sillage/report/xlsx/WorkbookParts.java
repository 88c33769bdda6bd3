// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A workbook opened for reading cells: its sheets by name, in order. */
final class WorkbookParts implements Closeable {

    private final ZippedParts parts;
    private final Map<String, String> sheets;
    private final List<String> shared;

    private WorkbookParts(ZippedParts parts, Map<String, String> sheets, List<String> shared) {
        this.parts = parts;
        this.sheets = sheets;
        this.shared = shared;
    }

    /** @param byteLimit unpacked, of all that is read */
    static WorkbookParts open(Path file, long byteLimit)
            throws IOException, XMLStreamException, WorkbookRefusedException {
        ZippedParts parts = ZippedParts.open(file, byteLimit);
        try {
            return new WorkbookParts(parts, sheets(parts), shared(parts));
        } catch (IOException | XMLStreamException | WorkbookRefusedException | RuntimeException failed) {
            // Whatever it was, the file must not stay open.
            parts.close();
            throw failed;
        }
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    boolean has(String sheet) {
        return sheets.containsKey(sheet);
    }

    /** @throws WorkbookRefusedException when the workbook names a sheet whose part is missing */
    SheetReader sheet(String name) throws IOException, XMLStreamException, WorkbookRefusedException {
        Optional<InputStream> part = parts.part(sheets.getOrDefault(name, ""));
        if (part.isEmpty()) throw ZippedParts.refused("xlsx.refused.damaged", parts.file());
        return new SheetReader(part.get(), shared);
    }

    private static Map<String, String> sheets(ZippedParts parts)
            throws IOException, XMLStreamException, WorkbookRefusedException {
        Map<String, String> targets = targets(parts);
        Map<String, String> sheets = new LinkedHashMap<>();
        try (InputStream in = part(parts, "xl/workbook.xml")) {
            XMLStreamReader xml = SafeXml.open(in);
            while (SafeXml.next(xml, "sheet")) {
                sheets.put(SafeXml.attribute(xml, "name"), targets.getOrDefault(SafeXml.attribute(xml, "id"), ""));
            }
        }
        return sheets;
    }

    private static Map<String, String> targets(ZippedParts parts)
            throws IOException, XMLStreamException, WorkbookRefusedException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = part(parts, "xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = SafeXml.open(in);
            while (SafeXml.next(xml, "Relationship")) {
                String target = SafeXml.attribute(xml, "Target");
                targets.put(
                        SafeXml.attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private static List<String> shared(ZippedParts parts) throws IOException, XMLStreamException {
        List<String> shared = new ArrayList<>();
        Optional<InputStream> part = parts.part("xl/sharedStrings.xml");
        if (part.isEmpty()) return shared;
        try (InputStream in = part.get()) {
            XMLStreamReader xml = SafeXml.open(in);
            while (SafeXml.next(xml, "si")) shared.add(SheetCell.unescaped(SafeXml.text(xml)));
        }
        return shared;
    }

    private static InputStream part(ZippedParts parts, String name) throws IOException, WorkbookRefusedException {
        return parts.part(name).orElseThrow(() -> ZippedParts.refused("xlsx.refused.damaged", parts.file()));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
