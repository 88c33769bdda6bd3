// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sillage.report.SponsorReport;

/**
 * What a workbook says it is: enough to make the same report again.
 *
 * @param report its id, such as {@code usine-2018_weekly_2018-11-19_2018-11-25_fr@4711}
 * @param campaign id
 * @param kind such as {@code weekly}
 * @param period as {@link org.sillage.core.metric.Period#parse} reads it
 * @param language {@code fr} or {@code en}
 * @param position of the ledger
 * @param version of the program that wrote it
 * @param figuresHash SHA-256 over numbers and their labels
 * @param contentHash SHA-256 over all cells
 */
public record WorkbookIdentity(
        String report,
        String campaign,
        String kind,
        String period,
        String language,
        long position,
        String version,
        String figuresHash,
        String contentHash) {

    private static final String PART = "docProps/custom.xml";
    private static final long BYTE_LIMIT = 1 << 20;

    /** Id of the sponsor whose pack it is, as its id says; empty for other kinds. */
    public Optional<String> sponsor() {
        String begins = campaign + "_" + SponsorReport.KIND + "_";
        if (!kind.equals(SponsorReport.KIND) || !report.startsWith(begins)) return Optional.empty();
        int end = report.indexOf('_', begins.length());
        return end < 0 ? Optional.empty() : Optional.of(report.substring(begins.length(), end));
    }

    /**
     * Reads what a workbook says of itself. It is not proof of anything yet.
     *
     * @throws WorkbookRefusedException when it is no workbook that Sillage wrote
     * @throws java.nio.file.NoSuchFileException when there is no such file
     */
    public static WorkbookIdentity read(Path file) throws IOException, WorkbookRefusedException {
        try (ZippedParts parts = ZippedParts.open(file, BYTE_LIMIT)) {
            Optional<InputStream> part = parts.part(PART);
            if (part.isEmpty()) throw ZippedParts.refused("xlsx.refused.foreign", file);
            try (InputStream in = part.get()) {
                return of(properties(in), file);
            }
        } catch (XMLStreamException | ZippedParts.TooLargeException unreadable) {
            throw ZippedParts.refused("xlsx.refused.damaged", file);
        }
    }

    private static Map<String, String> properties(InputStream in) throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        XMLStreamReader xml = SafeXml.open(in);
        while (SafeXml.next(xml, "property")) {
            properties.put(SafeXml.attribute(xml, "name"), SafeXml.text(xml));
        }
        return properties;
    }

    private static WorkbookIdentity of(Map<String, String> properties, Path file) throws WorkbookRefusedException {
        try {
            return new WorkbookIdentity(
                    value(properties, DocumentProperties.REPORT, file),
                    value(properties, DocumentProperties.CAMPAIGN, file),
                    value(properties, DocumentProperties.KIND, file),
                    value(properties, DocumentProperties.PERIOD, file),
                    value(properties, DocumentProperties.LANGUAGE, file),
                    Long.parseLong(value(properties, DocumentProperties.POSITION, file)),
                    value(properties, DocumentProperties.VERSION, file),
                    value(properties, DocumentProperties.FIGURES_HASH, file),
                    value(properties, DocumentProperties.CONTENT_HASH, file));
        } catch (NumberFormatException notAPosition) {
            throw ZippedParts.refused("xlsx.refused.damaged", file);
        }
    }

    private static String value(Map<String, String> properties, String name, Path file)
            throws WorkbookRefusedException {
        String value = properties.get(name);
        if (value == null) throw ZippedParts.refused("xlsx.refused.foreign", file);
        return value;
    }
}
