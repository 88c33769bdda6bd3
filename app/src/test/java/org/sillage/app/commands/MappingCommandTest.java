// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list that nobody described: proposed, shown, kept and imported. */
class MappingCommandTest {

    private static final String ODD = """
            Paru le;Organe;Intitulé de la retombée;Lien vers l'article;Tonalité;Visiteurs/mois
            22/11/2018;Ouest-Matin;L'usine s'installe au Grand Palais;https://o.example/usine;positif;412 000
            03/11/2018;Ouest-Matin;Grand Palais, l'usine extraordinaire;https://o.example/palais;neutre;412 000
            24/11/2018;La Gazette;;;neutre;
            """;

    private static final String MELTWATER = """
            Date,Headline,URL,Source,Reach,Influencer,Country,Document ID,Hit Sentence,Opening Text,AVE
            22-Nov-2018 07:14AM,A,https://o.example/a,Ouest,1000,,France,d1,x,y,5
            """;

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void write() {
        home = CommandLineHome.with(folder).file("Revue n° 3 (été).csv", ODD).file("meltwater.csv", MELTWATER);
    }

    @Test
    void nothingIsWrittenOrImportedUntilAsked() {
        Ran ran = home.run("mapping", "Revue n° 3 (été).csv", "--lang", "fr");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("5 colonnes comprises sur 6", "colonne A « Paru le »", "« Tonalité » (E)", "le jour d’abord")
                .contains("L’import apporterait 2 retombées et 2 relevés")
                .contains("2018-11-22 | Ouest-Matin | L'usine s'installe au Grand Palais | https://o.example/usine")
                .contains("url: 'Lien vers l''article'");
        assertThat(ran.err())
                .contains("--name revue-n-3-ete --save", "clippings:revue-n-3-ete \"Revue n° 3 (été).csv\"");
        assertThat(saved("revue-n-3-ete")).doesNotExist();
        assertThat(json("search", "*", "--json").get("total").asInt()).isZero();
    }

    @Test
    void whatIsSavedIsSoundAndImportsTheListOnce() {
        JsonNode result = json("mapping", "Revue n° 3 (été).csv", "--name", "veille", "--save", "--json");
        assertThat(result.get("saved").asString()).isEqualTo(saved("veille").toString());
        assertThat(result.get("preview").get("sighted").asInt()).isEqualTo(2);
        assertThat(result.get("preview").get("skipped")).hasSize(1);
        assertThat(home.run("config", "check").code()).isZero();
        JsonNode imported = imported();
        assertThat(imported.get("new").asInt()).isEqualTo(2);
        assertThat(imported.get("counted").asInt()).isEqualTo(2);
        assertThat(imported().get("state").asString()).isEqualTo("unchanged");
    }

    @Test
    void whatSomebodyWroteIsReplacedOnlyWhereTheySaySo() throws IOException {
        home.file("config/mappings/veille.yaml", "columns: {title: Mien, url: Lien}\n");
        Ran refused = home.run("mapping", "Revue n° 3 (été).csv", "--name", "veille", "--save");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("config/mappings/veille.yaml", "--replace");
        assertThat(Files.readString(saved("veille"))).contains("Mien");
        assertThat(home.run("mapping", "Revue n° 3 (été).csv", "--name", "veille", "--save", "--replace")
                        .code())
                .isZero();
        assertThat(Files.readString(saved("veille"))).doesNotContain("Mien").contains("Paru le");
    }

    @Test
    void aFormatThatIsKnownNeedsNoMapping() {
        assertThat(home.run("mapping", "meltwater.csv").out()).contains("recognised as meltwater");
        assertThat(json("mapping", "meltwater.csv", "--json").get("format").asString())
                .isEqualTo("meltwater");
    }

    @Test
    void badNamesAndFilesThatAreNotThereAreRefused() {
        assertThat(home.run("mapping", "none.csv").code()).isEqualTo(2);
        assertThat(home.run("mapping", "meltwater.csv", "--name", "../x").code())
                .isEqualTo(2);
    }

    private JsonNode imported() {
        return json("import", "--json", "--format", "clippings:veille", "Revue n° 3 (été).csv")
                .get("files")
                .get(0);
    }

    private Path saved(String name) {
        return folder.resolve("config/mappings").resolve(name + ".yaml");
    }

    private JsonNode json(String... arguments) {
        Ran ran = home.run(arguments);
        assertThat(ran.out()).as(ran.err()).isNotEmpty();
        return JsonMapper.builder().build().readTree(ran.out());
    }
}
