// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sillage.core.message.Messages;
import org.sillage.report.Report;

/** What a workbook says of itself beside its sheets. Times are those of the position, never those of the clock. */
final class DocumentProperties {

    static final String CAMPAIGN = "sillage.campaign";
    static final String REPORT = "sillage.report";
    static final String POSITION = "sillage.position";
    static final String VERSION = "sillage.version";
    static final String KIND = "sillage.kind";
    static final String PERIOD = "sillage.period";
    static final String LANGUAGE = "sillage.lang";
    static final String FIGURES_HASH = "sillage.figures-hash";
    static final String CONTENT_HASH = "sillage.content-hash";

    private static final String PROGRAM = "Sillage";

    private DocumentProperties() {}

    static void write(XSSFWorkbook workbook, Report report, Messages words) {
        POIXMLProperties all = workbook.getProperties();
        core(all.getCoreProperties(), report, words);
        POIXMLProperties.ExtendedProperties program = all.getExtendedProperties();
        program.setApplication(PROGRAM);
        custom(all.getCustomProperties(), report);
    }

    private static void core(POIXMLProperties.CoreProperties core, Report report, Messages words) {
        Report.Properties properties = report.properties();
        Optional<Date> asOf = Optional.of(Date.from(properties.asOf()));
        core.setTitle(CellText.of(properties.campaignName()));
        core.setSubjectProperty(CellText.of(words.words(report.summary().title()) + " \u2013 "
                + words.words(report.summary().days())));
        core.setCreator(PROGRAM);
        core.setLastModifiedByUser(PROGRAM);
        core.setCreated(asOf);
        core.setModified(asOf);
    }

    /** All as text: a position may be larger than the whole number of a property. */
    private static void custom(POIXMLProperties.CustomProperties custom, Report report) {
        Report.Properties properties = report.properties();
        custom.addProperty(CAMPAIGN, properties.campaign());
        custom.addProperty(REPORT, properties.id());
        custom.addProperty(POSITION, Long.toString(properties.position()));
        custom.addProperty(VERSION, properties.version());
        custom.addProperty(KIND, properties.kind());
        custom.addProperty(PERIOD, properties.period().toString());
        custom.addProperty(LANGUAGE, properties.language().getLanguage());
        custom.addProperty(FIGURES_HASH, report.figuresHash());
        custom.addProperty(CONTENT_HASH, report.contentHash());
    }
}
