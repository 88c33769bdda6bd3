// SPDX-License-Identifier: Apache-2.0
package org.sillage.report.xlsx;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.sillage.core.message.Messages;
import org.sillage.report.Report;

/** What every sheet says of its report: at its end, and at the foot of each printed page. */
final class Foot {

    /** Excel takes 255 characters for the whole footer, codes and all. */
    private static final int FOOTER_LIMIT = 250;

    private static final String SMALL = "&7 ";
    private static final String PAGES = "&P / &N";

    private final Report.Properties properties;
    private final Messages words;

    Foot(Report.Properties properties, Messages words) {
        this.properties = properties;
        this.words = words;
    }

    /** As of, position, zone and report id. */
    String line() {
        return CellText.of(words.words(
                "xlsx.foot",
                asOf(),
                properties.position(),
                properties.period().zone().getId(),
                properties.id()));
    }

    /** The moment of the position in words, in the campaign's zone: "26 novembre 2018 à 07:00". */
    String asOf() {
        ZonedDateTime local = properties.asOf().atZone(properties.period().zone());
        return words.words(
                "xlsx.moment",
                DateTimeFormatter.ofPattern("d MMMM uuuu", words.locale()).format(local),
                DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(local));
    }

    /** A4 landscape, one page wide, with the footer. */
    void printSetup(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.4);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.setMargin(PageMargin.FOOTER, 0.25);
        footer(sheet);
    }

    private void footer(XSSFSheet sheet) {
        String center = SMALL
                + words.words(
                        "xlsx.foot.short",
                        asOf(),
                        properties.position(),
                        properties.period().zone().getId());
        String right = SMALL + escaped(properties.id()) + " \u00b7 " + PAGES;
        String name = escaped(properties.campaignName());
        String tail = " \u00b7 " + escaped(sheet.getSheetName());
        int room = FOOTER_LIMIT - center.length() - right.length() - tail.length() - SMALL.length() - 6;
        Footer footer = sheet.getFooter();
        footer.setLeft(SMALL + (name.length() <= room ? name + tail : tail.substring(3)));
        footer.setCenter(center);
        footer.setRight(right);
    }

    /** In a footer an ampersand begins a code. */
    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
