// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.campaign.Accredited;
import org.sillage.core.campaign.AccreditedList;

/** Lists as press offices keep them; nobody in them exists. */
class AccreditedListTest {

    private static final String FILE = "campaigns/accredited.csv";

    private final Faults faults = new Faults();

    private List<Accredited> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Accredited> read(byte[] bytes) {
        AccreditedList list = AccreditedReader.read(FILE, bytes, ZoneId.of("Europe/Paris"), faults);
        return list.persons();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,outlet,e-mail\nAnne Dupont,Ouest-Matin,anne@ouest-matin.example\n",
                "Nom;Prénom;Média;Courriel\nDupont;Anne;Ouest-Matin;anne@ouest-matin.example\n",
                "Last name\tFirst name\tMedia outlet\nDupont\tAnne\tOuest-Matin\n",
                "Accréditations presse;;\n;;\nPRÉNOM;NOM DE FAMILLE;RÉDACTION\nAnne;Dupont;Ouest-Matin\n\n",
                "Journaliste;Titre\nAnne Dupont;Ouest-Matin\n",
                "Nom;Adresse e-mail;Média\nAnne Dupont <anne@ouest-matin.example>;anne@ouest-matin.example;Ouest-Matin\n",
                "First name,Name,Outlet\nAnne,Dupont,Ouest-Matin anne@ouest-matin.example\n",
            })
    void columnsAreKnownByTheirHeadings(String text) {
        assertThat(read(text)).containsExactly(Accredited.of("Anne Dupont", "Ouest-Matin"));
        assertThat(faults.errors()).isEmpty();
    }

    @Test
    void aSpreadsheetOfWindowsIsRead() {
        assertThat(read("Prénom;Nom;Média\nHélène;Lefèvre;L’Éclaireur\n".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(Accredited.of("Hélène Lefèvre", "L’Éclaireur"));
    }

    @Test
    void otherNamesInvitationsAndDaysAreTaken() {
        assertThat(read("""
                Prénom;Nom;Nom d'usage;Pseudonyme;Média;Invité;Accrédité le
                Anne;Dupont;Martin;Jane Penname;Ouest-Matin / Loire Info;oui;2018-11-05
                Paul;Petit;;;Canal;non;non
                Lea;Grand;;;;;
                """))
                .extracting(
                        Accredited::name,
                        Accredited::aliases,
                        Accredited::outlets,
                        Accredited::invited,
                        Accredited::accredited,
                        Accredited::since)
                .containsExactly(
                        tuple(
                                "Anne Dupont",
                                List.of("Anne Martin", "Jane Penname"),
                                List.of("Ouest-Matin", "Loire Info"),
                                Optional.of(true),
                                true,
                                Optional.of(LocalDate.of(2018, 11, 5))),
                        tuple("Paul Petit", List.of(), List.of("Canal"), Optional.of(false), false, Optional.empty()),
                        tuple("Lea Grand", List.of(), List.of(), Optional.empty(), true, Optional.empty()));
        assertThat(faults.errors()).isEmpty();
    }

    @Test
    void aRowWithoutANameIsShownWhereItStands() {
        read("Nom;Média;E-mail\nAnne Dupont;Ouest-Matin;\n;Loire Info;secret@loire-info.example\n");
        assertThat(faults.errors())
                .extracting(Fault::file, Fault::place, fault -> fault.message().key())
                .containsExactly(tuple(FILE, new Place(3, 1), "accredited.nameless"));
        assertThat(faults.errors().toString()).doesNotContain("@").contains("line 3");
    }

    @Test
    void aCellOfAWorkbookIsNamedBySheetAndCell() throws IOException {
        read(workbook(List.of(List.of("Name", "Outlet", "Invited"), List.of("Anne Dupont", "Ouest-Matin", "perhaps"))));
        assertThat(faults.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.message().key()).isEqualTo("accredited.answer");
            assertThat(fault.message().arguments().toString()).contains("Presse!C2");
            assertThat(fault.place()).isEqualTo(new Place(2, 3));
        });
    }

    @Test
    void aWorkbookIsRead() throws IOException {
        byte[] bytes = workbook(List.of(
                List.of("Liste de presse"),
                List.of("Nom", "Prénom", "Média", "Mail"),
                List.of("DUPONT", "Anne", "Ouest-Matin", "anne@ouest-matin.example")));
        assertThat(read(bytes)).containsExactly(Accredited.of("Anne DUPONT", "Ouest-Matin"));
    }

    @Test
    void aPersonListedTwiceCountsOnceAndIsSaid() {
        assertThat(read("Nom;Média\nAnne Dupont;Ouest-Matin\nDUPONT Anne;ouest matin\nAnne Dupont;Loire Info\n"))
                .hasSize(2);
        assertThat(faults.warnings())
                .extracting(Fault::place, fault -> fault.message().key())
                .containsExactly(tuple(new Place(3, 1), "accredited.twice"));
    }

    @Test
    void aFileThatIsNoListSaysWhatIsMissing() {
        assertThat(read("Ville;Pays\nParis;FR\n")).isEmpty();
        assertThat(faults.errors()).extracting(fault -> fault.message().key()).containsExactly("accredited.headings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><table></table></html>", "%PDF-1.4", "PK\u0003\u0004 not a zip"})
    void whatIsNoTableIsAFaultAndNoCrash(String text) {
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(faults.errors()).isNotEmpty();
    }

    @Test
    void someThousandRowsAreFine() {
        StringBuilder rows = new StringBuilder("Nom;Média\n");
        for (int i = 0; i < 5_000; i++) rows.append("Jean Nom").append(i).append(";Ouest-Matin\n");
        assertThat(read(rows.toString())).hasSize(5_000);
    }

    /** The least that a workbook is: inline texts on a sheet called Presse. */
    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/></Types>""");
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                    <sheets><sheet name="Presse" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1" \
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                    Target="worksheets/sheet1.xml"/></Relationships>""");
            part(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        }
        return bytes.toByteArray();
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append("<c r=\"")
                        .append((char) ('A' + column))
                        .append(row + 1)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(rows.get(row).get(column))
                        .append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
