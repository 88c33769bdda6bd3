// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import tools.jackson.databind.json.JsonMapper;

/** How commands end, and what they say then. */
class EndingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--version|0",
                "--help|0",
                "config check|0",
                "schedule list|0",
                "index status|0",
                "search usine|0",
                "nonsense|2",
                "config nonsense|2",
                "config|2",
                "search|2",
                "search --limit many usine|2",
                "search --limit -1 usine|2",
                "search --kind film usine|2",
                "search --from yesterday usine|2",
                "search --campaign none usine|2",
                "search -usine|2",
                "figures|2",
                "figures --period 2018-W54|2",
                "figures --period 2018-11 --as-of soon|2",
                "report yearly --campaign usine-extraordinaire-2018|2",
                "report weekly --campaign none|2",
                "report sponsor --campaign usine-extraordinaire-2018|0",
                "report sponsor --campaign usine-extraordinaire-2018 --sponsor nobody|2",
                "report weekly --campaign usine-extraordinaire-2018 --out config/sillage.yaml|2",
                "import none.csv|1",
                "import config|1",
                "verify config|1",
                "collect --source none|2",
                "serve --port 70000|2",
                "config check --lang klingon|2",
                "config schema nothing|2",
                "--home /nowhere/at/all config check|4",
                "init .|1",
            })
    void everyEndHasItsCode(String command, int code) {
        Ran ran = CommandLineHome.with(folder.resolve("home")).run(command.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err() + ran.out()).doesNotContain("Exception").doesNotContain("\tat ");
        // What a verification found is its result, and stands where results do.
        if (code != 0) assertThat(ran.err() + ran.out()).isNotBlank();
    }

    @Test
    void outsideAHomeTheWayToOneIsNamed() {
        Ran ran = CommandLineHome.empty(folder).run("search", "usine");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("sillage init");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aFaultyConfigurationStopsEveryCommandThatNeedsIt() {
        CommandLineHome home =
                CommandLineHome.with(folder.resolve("home")).file("config/sillage.yaml", "zone: Nowhere/Atall\n");
        for (String command : new String[] {"search usine", "figures --period 2018-11", "schedule list", "collect"}) {
            Ran ran = home.run(command.split(" "));
            assertThat(ran.code()).as(command).isEqualTo(4);
            assertThat(ran.err()).as(command).contains("sillage.yaml:1:7: ");
        }
    }

    @Test
    void aLedgerOfAnotherVersionIsToldByEveryCommandInWords() throws Exception {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home")).file("list.csv", "Titre;Lien\n");
        Path ledger = Files.createDirectories(folder.resolve("home/data")).resolve("ledger.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                Statement made = other.createStatement()) {
            made.execute("PRAGMA journal_mode=WAL");
            made.execute("CREATE TABLE store (id TEXT NOT NULL, schema_version INTEGER NOT NULL)");
            made.execute("INSERT INTO store VALUES ('other', 1)");
        }
        for (String command : new String[] {"search usine", "import list.csv", "collect"}) {
            Ran ran = home.run(command.split(" "));
            assertThat(ran.code()).as(command).isEqualTo(1);
            assertThat(ran.err()).as(command).contains("tables of version 1").doesNotContain("bean");
        }
    }

    @Test
    void aFailureIsOneDocumentWhereJsonIsAskedFor() {
        Ran ran = CommandLineHome.empty(folder).run("search", "usine", "--json");
        assertThat(JsonMapper.shared().readTree(ran.out()).get("error").asString())
                .contains("sillage init");
    }

    @Test
    void anUnexpectedFailureIsOneLineAndItsDetailsAreInTheLog() throws IOException {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home"));
        // No ledger: the driver finds out only when it reads.
        home.file("data/ledger.db", "this is no database".repeat(100));
        Ran ran = home.run("figures", "--period", "2018-11");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("data/log/sillage.log");
        assertThat(Files.readString(home.root().resolve("data/log/sillage.log")))
                .contains("\tat ");
    }

    @Test
    void theHomeIsNamedByOptionThenVariableThenFolder() {
        CommandLineHome first =
                CommandLineHome.with(folder.resolve("first")).file("config/sources.yaml", "sources: []");
        CommandLineHome second = CommandLineHome.with(folder.resolve("second"));
        assertThat(second.run("config", "check").out()).contains("1 source");
        assertThat(second.variable("SILLAGE_HOME", first.root().toString())
                        .run("config", "check")
                        .out())
                .contains("no sources");
        assertThat(second.run("config", "check", "--home", second.root().toString())
                        .out())
                .contains("1 source");
    }

    @Test
    void messagesSpeakTheLanguageAskedFor() {
        CommandLineHome home = CommandLineHome.with(folder.resolve("home"));
        assertThat(home.run("config", "check").out()).contains("The configuration is sound");
        home.file("config/sillage.yaml", "language: fr\n");
        assertThat(home.run("config", "check").out()).contains("La configuration est bonne");
        home.variable("LANG", "en_GB.UTF-8");
        assertThat(home.run("config", "check").out()).contains("The configuration is sound");
        assertThat(home.run("config", "check", "--lang", "fr").out()).contains("La configuration est bonne");
        assertThat(home.run("--help", "--lang", "fr").out()).contains("Usage : ");
    }

    @Test
    void initNeverTouchesAHomeThatIsThere() {
        CommandLineHome home =
                CommandLineHome.with(folder.resolve("home")).file("config/sources.yaml", "sources: [] # mine\n");
        assertThat(home.run("init", home.root().toString()).code()).isEqualTo(1);
        assertThat(home.root().resolve("config/sources.yaml")).content().contains("# mine");
    }
}
