// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.sighted;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import org.sillage.app.RecordedHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A campaign's words are changed, and nobody has used them yet. */
class ConfigDiffTest {

    private static final Instant THEN = Instant.parse("2018-11-23T10:00:00Z");
    private static final String FILE = "config/campaigns/usine-extraordinaire-2018.yaml";

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aHomeWithTwoClippings() {
        home = CommandLineHome.with(folder.resolve("home"));
        campaign("\"usine extraordinaire\"");
        RecordedHome.record(
                home,
                "ouest",
                THEN,
                sighted(clipping("a.example", "un", "Une usine extraordinaire", "Au Grand Palais."), "item[1]"),
                sighted(clipping("b.example", "deux", "Cuisine du lundi", "Une recette."), "item[2]"));
    }

    @Test
    void nothingEditedIsSaid() {
        assertThat(home.run("config", "diff").out()).contains("No campaign was edited");
    }

    @Test
    void whatIsGainedAndLostIsCountedAndNamedBeforeItIsInForce() {
        campaign("recette");
        Ran ran = home.run("config", "diff");
        assertThat(ran.out())
                .contains("usine-extraordinaire-2018: one item gained, one item lost")
                .contains("  + 2018-11-22  b.example  Cuisine du lundi")
                .contains("  - 2018-11-22  a.example  Une usine extraordinaire");
        JsonNode campaign = JsonMapper.shared()
                .readTree(home.run("config", "diff", "--json").out())
                .get("campaigns")
                .get(0);
        assertThat(campaign.get("gained").asLong()).isEqualTo(1);
        assertThat(campaign.get("lostFirst").get(0).get("title").asString()).isEqualTo("Une usine extraordinaire");
    }

    @Test
    void aCampaignThatIsNotThereIsRefused() {
        assertThat(home.run("config", "diff", "nobody").code()).isEqualTo(2);
    }

    private void campaign(String query) {
        home.file(FILE, "name: {en: Fair}\nfrom: 2018-09-01\nto: 2018-11-30\nquery: '" + query + "'\n");
    }
}
