// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports of social platforms through the public command, up to the figures of a campaign with their accounts. */
class ImportCommandTest {

    private static final String VIDEOS = """
            Content,Video title,Video publish time,Duration,Views
            Total,,,,176500
            abcDEF12345,Grand Palais : la visite,"Nov 22, 2018",151,176500
            """;
    private static final String DAYS = """
            Date,Impressions (total),Clicks (total),Reactions (total)
            11/22/2018,1000,20,30
            """;
    private static final String POSTS = """
            Post ID,Page ID,Page name,Title,Publish time,Permalink,Date,Views,"Reactions, Comments and Shares"
            5678,1234,Usine Extra,Bonjour,11/22/2018 08:31,https://www.facebook.com/1234/posts/5678,Lifetime,5210,100
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
                        query: '"nothing says this"'
                        accounts:
                          - {network: facebook, handle: Usine Extra, role: owned}
                          - {network: linkedin, handle: usine-extra, role: owned}
                          - {network: youtube, handle: UsineTV, role: owned}
                        """)
                .file("videos.csv", VIDEOS)
                .file("days.csv", DAYS)
                .file("posts.csv", POSTS);
    }

    @Test
    void aFileThatDoesNotSayWhoseItIsNeedsAnAccount() {
        Ran refused = run("import", "days.csv");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("--account HANDLE");
        assertThat(imported("days.csv", "--account", "@usine-extra")
                        .get("counted")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void theSameFileOfTheSameAccountChangesNothingAndOfAnotherIsReadAgain() {
        assertThat(imported("videos.csv").get("new").asInt()).isEqualTo(1);
        assertThat(imported("videos.csv").get("state").asString()).isEqualTo("unchanged");
        imported("videos.csv", "--account", "UsineTV");
        assertThat(run("search", "account:youtube:usinetv", "--json").out()).contains("\"total\":1");
        assertThat(imported("videos.csv", "--account", "usinetv").get("state").asString())
                .isEqualTo("unchanged");
        imported("videos.csv", "--account", "other", "--source", "mine");
        home.clock(Clock.fixed(CommandLineHome.NOW.plusSeconds(60), ZoneOffset.UTC));
        assertThat(imported("videos.csv", "--account", "another", "--source", "mine")
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void accountsOfEveryNetworkBelongToTheirCampaign() {
        imported("videos.csv", "--account", "UsineTV");
        imported("days.csv", "--account", "usine-extra");
        imported("posts.csv");
        JsonNode figures = JsonMapper.builder()
                .build()
                .readTree(run("figures", "--campaign", "usine", "--period", "2018-W47", "--json")
                        .out())
                .get("figures");
        assertThat(value(figures, "posts")).isEqualTo(2);
        assertThat(value(figures, "video_views")).isEqualTo(176_500);
        assertThat(value(figures, "impressions")).isEqualTo(5210);
        assertThat(value(figures, "impressions_displayed")).isEqualTo(1000);
        assertThat(value(figures, "engagements")).isEqualTo(100);
    }

    private static long value(JsonNode figures, String metric) {
        for (JsonNode figure : figures) {
            if (figure.get("metric").asString().equals(metric))
                return figure.get("value").asLong();
        }
        throw new AssertionError("no figure " + metric);
    }

    private JsonNode imported(String... arguments) {
        String[] words = new String[arguments.length + 2];
        words[0] = "import";
        words[1] = "--json";
        System.arraycopy(arguments, 0, words, 2, arguments.length);
        Ran ran = run(words);
        assertThat(ran.out()).as(ran.err()).isNotEmpty();
        return JsonMapper.builder().build().readTree(ran.out()).get("files").get(0);
    }

    private Ran run(String... arguments) {
        return home.run(arguments);
    }
}
