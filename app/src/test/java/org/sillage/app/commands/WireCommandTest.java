// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import org.sillage.core.testkit.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dispatches of agencies from files to reports, through the public commands; the clock stands before the embargo's end. */
class WireCommandTest {

    private static final String TITLE = "Usine ouverte";
    private static final String HELD = "Bilan tenu secret";

    private static final String ITEM = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:agence.example:%1$s" version="%2$d" xml:lang="fr">
              <itemMeta><itemClass qcode="ninat:text"/><provider literal="Agence Exemple"/>%3$s</itemMeta>
              <contentMeta><contentCreated>2018-11-22T09:30:00+01:00</contentCreated><by>Par Marie Durand</by>
                <headline>%4$s</headline></contentMeta>
              <contentSet><inlineXML><p>%4$s : tout sur l’usine.</p></inlineXML></contentSet>
            </newsItem>""";

    private static final String NITF = """
            <nitf><head><docdata><doc-id regsrc="nitf.example" id-string="7"/><date.issue norm="20181123T093000+0100"/>
            </docdata></head><body><body.head><hedline><hl1>Une usine en NITF</hl1></hedline></body.head></body></nitf>""";

    private static final String NEWSML = """
            <NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:fil.example:8:1</PublicIdentifier>
            </NewsIdentifier></Identification><NewsManagement><FirstCreated>20181123T083000Z</FirstCreated></NewsManagement>
            <NewsComponent><NewsLines><HeadLine>Une usine en NewsML</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>""";

    private static final String NINJS = """
            {"guid": "urn:newsml:ninjs.example:9", "type": "text", "pubstatus": "usable",
             "versioncreated": "2018-11-24T08:30:00Z", "headline": "Une usine en ninjs"}""";

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at(CommandLineHome.NOW.toString());
    private CommandLineHome home;

    @BeforeEach
    void write() {
        home = CommandLineHome.with(folder)
                .clock(clock)
                .file("config/campaigns/usine.yaml", """
                        name: {en: "The Factory"}
                        from: 2018-11-01
                        to: 2018-11-30
                        zone: Europe/Paris
                        query: 'usine'
                        """)
                .file("usable.xml", ITEM.formatted("1", 3, "", TITLE))
                .file("older.xml", ITEM.formatted("1", 2, "", "Vieux titre"))
                .file("canceled.xml", ITEM.formatted("1", 4, "<pubStatus qcode=\"stat:canceled\"/>", "Annulé"))
                .file("held.xml", ITEM.formatted("2", 1, "<embargoed>2018-11-26T08:00:00Z</embargoed>", HELD))
                .file("nitf.xml", NITF)
                .file("newsml.xml", NEWSML)
                .file("ninjs.json", NINJS);
    }

    @Test
    void everyFormatIsRecognisedAndASecondImportChangesNothing() {
        for (String file : new String[] {"usable.xml", "nitf.xml", "newsml.xml", "ninjs.json"}) {
            assertThat(imported(file).get("new").asInt()).as(file).isEqualTo(1);
            assertThat(imported(file).get("state").asString()).as(file).isEqualTo("unchanged");
        }
        assertThat(found("usine")).isEqualTo(4);
        assertThat(figure("clippings").isNull() || figure("clippings").asInt() == 0)
                .isTrue();
        assertThat(figure("journalists").isNull() || figure("journalists").asInt() == 0)
                .isTrue();
    }

    @Test
    void anEmbargoedDispatchIsInNoReportBeforeItsTimeAndInThoseMadeAfter() throws IOException {
        imported("usable.xml");
        imported("held.xml");
        Path before = report("before.xlsx");
        assertThat(everything(before)).contains(TITLE).doesNotContain(HELD);
        assertThat(found("secret")).isZero();

        clock.advance(Duration.ofHours(1));
        assertThat(everything(report("after.xlsx"))).contains(TITLE, HELD);
        assertThat(found("secret")).isEqualTo(1);
        assertThat(home.run("verify", before.toString()).code()).isZero();
        assertThat(home.run("verify", folder.resolve("after.xlsx").toString()).code())
                .isZero();
    }

    @Test
    void anOlderVersionThatComesLaterIsIgnored() throws IOException {
        imported("usable.xml");
        JsonNode older = imported("older.xml");
        assertThat(older.get("sighted").asInt()).isEqualTo(1);
        assertThat(older.get("changed").asInt()).isZero();
        assertThat(everything(report("report.xlsx"))).contains(TITLE).doesNotContain("Vieux titre");
    }

    @Test
    void aCanceledDispatchIsGoneAndOlderWorkbooksAreStillProved() throws IOException {
        imported("usable.xml");
        Path before = report("before.xlsx");
        imported("canceled.xml");
        assertThat(everything(report("after.xlsx"))).doesNotContain(TITLE).doesNotContain("Annulé");
        assertThat(found("usine")).isZero();
        Ran verified = home.run("verify", before.toString());
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        imported("older.xml");
        assertThat(found("usine")).isZero();
    }

    private JsonNode imported(String file) {
        return json("import", "--json", file).get("files").get(0);
    }

    private int found(String query) {
        return json("search", query, "--json").get("total").asInt();
    }

    private JsonNode figure(String metric) {
        for (JsonNode figure : json("figures", "--campaign", "usine", "--period", "2018-W47", "--json")
                .get("figures")) {
            if (figure.get("metric").asString().equals(metric)) return figure.get("value");
        }
        throw new AssertionError("no figure " + metric);
    }

    private Path report(String name) {
        Path file = folder.resolve(name);
        Ran ran = home.run(
                "report", "weekly", "--campaign", "usine", "--period", "2018-W47", "--out", file.toString(), "--json");
        assertThat(file).as(ran.out() + ran.err()).exists();
        return file;
    }

    /** All that any part of the workbook says. */
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
        // No two looks at one source are at one moment.
        clock.advance(Duration.ofSeconds(1));
        Ran ran = home.run(arguments);
        assertThat(ran.out()).as(ran.err()).isNotEmpty();
        return JsonMapper.builder().build().readTree(ran.out());
    }
}
