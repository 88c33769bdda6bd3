// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was broadcast or printed, typed in rows, with its scan as evidence: from files to the workbook. */
class ScanCommandTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

    private static final String LIST = """
            Date;Heure;Station;Titre;Durée;Fichier
            22/11/2018;07:42;Radio Loire;L'usine au Grand Palais;1 min 35;scans/Matinale.pdf
            23/11/2018;19:58;TV Loire;Reportage à l'usine;62 min 5 s;perdu.pdf
            """;

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void write() {
        home = CommandLineHome.with(folder)
                .file("config/campaigns/usine.yaml", """
                        name: {en: "The Factory"}
                        from: 2018-11-01
                        to: 2018-11-30
                        zone: Europe/Paris
                        query: 'usine'
                        """)
                .file("liste.csv", LIST)
                .file("matinale.pdf", PDF);
    }

    @Test
    void aScanIsKeptAndIsNoFailureWhicheverComesFirst() throws IOException {
        JsonNode files = json("import", "--json", "matinale.pdf", "liste.csv").get("files");
        assertThat(files.get(0).get("format").asString()).isEqualTo("scan");
        assertThat(files.get(0).get("state").asString()).isEqualTo("collected");
        assertThat(files.get(0).get("skipped")).isEmpty();
        assertThat(files.get(0).get("error").asString()).contains("kept as evidence");
        assertThat(files.get(1).get("new").asInt()).isEqualTo(2);
        for (JsonNode again :
                json("import", "--json", "liste.csv", "matinale.pdf").get("files")) {
            assertThat(again.get("state").asString()).isEqualTo("unchanged");
        }
        assertWorkbookLeadsToTheScan();
    }

    @Test
    void aFolderKeepsTheScansThatLieBesideItsLists() throws IOException {
        home.file("config/sources.yaml", """
                        sources:
                          - {id: presse, type: folder, path: inbox/presse, format: clippings}
                        """)
                .file("inbox/presse/liste.csv", LIST)
                .file("inbox/presse/matinale.pdf", PDF);
        JsonNode source = json("collect", "--json").get("sources").get(0);
        assertThat(source.get("state").asString()).isEqualTo("collected");
        assertThat(source.get("skipped")).isEmpty();
        assertWorkbookLeadsToTheScan();
    }

    @Test
    void aFolderWithNothingButScansIsNoFailure() {
        home.file("config/sources.yaml", """
                        sources:
                          - {id: scans, type: folder, path: inbox/scans}
                        """).file("inbox/scans/matinale.pdf", PDF);
        JsonNode source = json("collect", "--json").get("sources").get(0);
        assertThat(source.get("state").asString()).isEqualTo("collected");
        home.clock(Clock.fixed(CommandLineHome.NOW.plusSeconds(60), ZoneOffset.UTC));
        assertThat(json("collect", "--json").get("sources").get(0).get("state").asString())
                .isEqualTo("unchanged");
    }

    private void assertWorkbookLeadsToTheScan() throws IOException {
        Path workbook = folder.resolve("report.xlsx");
        Ran ran = home.run(
                "report", "weekly", "--campaign", "usine", "--period", "2018-W47", "--out", workbook.toString());
        assertThat(workbook).as(ran.err()).exists();
        assertThat(everything(workbook))
                .contains("1:35", "1:02:05", "Matinale.pdf", digest(), "perdu.pdf", "not handed over");
        assertThat(home.run("verify", workbook.toString()).code()).isZero();
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(PDF.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String everything(Path workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private JsonNode json(String... arguments) {
        Ran ran = home.run(arguments);
        assertThat(ran.out()).as(ran.err()).isNotEmpty();
        return JsonMapper.builder().build().readTree(ran.out());
    }
}
