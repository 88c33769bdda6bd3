// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;

/** The command line speaks the language of its installation, in all it says. */
class SpokenTest {

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aFrenchHome() {
        home = CommandLineHome.with(folder.resolve("home"))
                .file("config/sillage.yaml", "zone: Europe/Paris\nlanguage: fr\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo --help",
                "init --help",
                "config",
                "config check --help",
                "config show --help",
                "config diff --help",
                "config schema --help",
                "sources",
                "sources import --help",
                "sources export --help",
                "sources discover --help",
                "collect --help",
                "import --help",
                "mapping --help",
                "search --help",
                "figures --help",
                "report --help",
                "judge",
                "judge about --help",
                "judge person --help",
                "judge story --help",
                "judge apart --help",
                "judge list --help",
                "judge undo --help",
                "outlets",
                "outlets unknown --help",
                "outlets add --help",
                "verify --help",
                "index",
                "index status --help",
                "index rebuild --help",
                "schedule",
                "schedule list --help",
                "schedule next --help",
                "serve --help",
                "doctor --help",
            })
    void helpIsFrenchAndSaysWhatEachOptionIs(String command) {
        Ran ran = home.run(command.isEmpty() ? new String[0] : command.split(" "));
        String help = ran.out() + ran.err();
        assertThat(help)
                .contains("Usage : sillage")
                .contains("Affiche cette aide.")
                .doesNotContain("Usage:", "Options:", "Commands:", "[COMMAND]", "=DIR", "=NAME", "=FILE", "${")
                .doesNotContainPattern("(?i)\\b(the|and|else|which|its|what)\\b")
                // An option without words ends its line where they would stand.
                .doesNotContainPattern("(?m)^ {2,6}-[^ ]*[^ ,]$(?!\\R {10,}\\p{L})");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serch usine|« search »",
                "config chek|« check »",
                "judge abuot x yes|« about »",
                "report weekly --campain x|« --campaign »",
                "figures --perriod=2018-W47|« --period »",
                "search usine --limt 3|« --limit »",
            })
    void aSlipIsAnsweredWithWhatWasMeant(String command, String meant) {
        Ran ran = home.run(command.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Vouliez-vous dire " + meant);
    }

    @Test
    void anOptionThatIsMissingIsNamed() {
        assertThat(home.run("report", "weekly").err()).startsWith("Il manque --campaign ID.");
        assertThat(home.run("verify", "a", "b").err()).contains("« b » est un mot de trop");
    }

    @Test
    void theScheduleIsToldInWordsOfTheLanguageAndKeptAsWritten() {
        home.file("config/sources.yaml", """
                sources:
                  - {id: a, type: folder, path: inbox, every: 90 minutes}
                  - {id: b, type: folder, path: inbox, every: 1 day}
                  - {id: c, type: folder, path: inbox, every: day at 06:00}
                  - {id: d, type: folder, path: inbox, every: hour}
                """);
        assertThat(home.run("schedule", "list").out())
                .contains("source/a : toutes les 90 minutes ;")
                .contains("source/b : tous les jours ;")
                .contains("source/c : tous les jours à 06:00 ;")
                .contains("source/d : toutes les heures ;")
                .contains("weekly : chaque lundi à 07:00 ;");
        assertThat(home.run("schedule", "list", "--lang", "en").out())
                .contains("source/a: every 90 minutes;")
                .contains("weekly: every Monday at 07:00;");
        assertThat(home.run("schedule", "list", "--json").out()).contains("\"day at 06:00\"", "\"monday at 07:00\"");
    }

    @Test
    void doctorNamesWhatItLooksAtInFrenchAndStaysTheSameInJson() {
        assertThat(home.run("doctor").out())
                .contains("droits", "disque", "polices")
                .doesNotContain("rights");
        assertThat(home.run("doctor", "--json").out()).contains("\"rights\"", "\"disk\"", "\"fonts\"");
    }

    @Test
    void aNumberOutOfRangeIsToldWithItsBounds() {
        assertThat(home.run("serve", "--port", "70000").err())
                .contains("--port attend un nombre de 0 à 65535 ; 70000 n’en est pas un.");
    }
}
