// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.sighted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import org.sillage.app.RecordedHome;
import org.sillage.core.collect.Finding;
import org.sillage.core.mention.Clipping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two clippings that turn out to be one, and a person who says that they are two, run as from a shell. */
class JoinedClippingsCommandTest {

    private static final Instant MONDAY = Instant.parse("2018-11-26T07:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2018-11-27T07:00:00Z");
    private static final String CAMPAIGN = "usine-extraordinaire-2018";
    private static final String TITLE = "L'usine extraordinaire ouvre";

    private final Clipping first = clipping("ouest-matin.example", "a-7", TITLE, "");
    private final Clipping later = clipping("ouest-matin.example", "a", TITLE, "Des robots au travail.");

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aWeekThatWasToldBeforeTheTwoWereOne() throws IOException {
        home = CommandLineHome.with(folder.resolve("home"));
        RecordedHome.record(home, "ouest", MONDAY, sighted(first, "items[0]"));
        RecordedHome.record(home, "liste", MONDAY, sighted(later, "line 2"));
    }

    @Test
    void theyCountOnceAreFoundByTheWordsOfBothAndTheReportBeforeStaysAsItWas() {
        Ran report = report("before.xlsx");
        assertThat(report.code()).as(report.err()).isZero();
        join();

        assertThat(clippings()).isEqualTo(1);
        assertThat(clippings("--as-of", "2018-11-26")).isEqualTo(2);
        assertThat(found("robots")).containsExactly(first.id().value());
        for (Ran ran : List.of(home.run("verify", folder.resolve("before.xlsx").toString()), report("after.xlsx"))) {
            assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        }
        assertThat(home.run("verify", folder.resolve("after.xlsx").toString()).code())
                .isZero();
    }

    @Test
    void aPersonSetsThemApartAndTakesThatBack() {
        join();
        Ran apart = home.run("judge", "apart", later.id().value(), "--by", "Carla", "--json");
        assertThat(apart.code()).as(apart.err()).isZero();
        assertThat(clippings()).isEqualTo(2);
        assertThat(found("robots")).containsExactly(later.id().value());
        assertThat(home.run("judge", "list").out()).contains("is a clipping of its own");
        assertThat(home.run("verify").code()).isZero();

        String number = json(apart).get("judgement").asString();
        assertThat(home.run("judge", "undo", number, "--by", "Carla").code()).isZero();
        assertThat(clippings()).isEqualTo(1);
        assertThat(found("robots")).containsExactly(first.id().value());
        assertThat(home.run("verify").code()).isZero();
    }

    @Test
    void whatIsNoOtherIdOfAClippingCannotBeSetApart() {
        assertThat(home.run("judge", "apart", later.id().value(), "--by", "Carla")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whatAGoogleNewsFeedNamesAndTheOutletsOwnFeedHasIsOneClippingInSearchAndReport() throws IOException {
        Path search = Files.writeString(folder.resolve("search.xml"), """
                <rss version="2.0"><channel><title>usine</title><link>https://news.google.com/</link>
                <item><title>Les robots de l'usine extraordinaire arrivent - Sud-Soir</title>
                <link>https://news.google.com/rss/articles/CBMiQ?oc=5</link>
                <pubDate>Thu, 22 Nov 2018 09:00:00 GMT</pubDate>
                <source url="https://www.sud-soir.example">Sud-Soir</source></item></channel></rss>
                """);
        Path own = Files.writeString(folder.resolve("own.xml"), """
                <rss version="2.0"><channel><title>Sud-Soir</title><link>https://www.sud-soir.example/</link>
                <item><title>Les robots de l’usine extraordinaire arrivent</title>
                <link>https://www.sud-soir.example/eco/robots</link>
                <pubDate>Thu, 22 Nov 2018 10:12:00 +0100</pubDate>
                <description>Ils soudent devant les collégiens.</description></item></channel></rss>
                """);
        for (Path file : List.of(search, own, own, search)) {
            Ran ran = home.run("import", file.toString());
            assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        }
        assertThat(clippings()).isEqualTo(3);
        JsonNode hit =
                json(home.run("search", "collégiens", "--json")).get("hits").get(0);
        assertThat(hit.get("url").asString()).isEqualTo("https://www.sud-soir.example/eco/robots");
        assertThat(found("titre:robots")).containsExactly(hit.get("id").asString());
        assertThat(report("joined.xlsx").code()).isZero();
        assertThat(home.run("verify", folder.resolve("joined.xlsx").toString()).code())
                .isZero();
    }

    private void join() {
        RecordedHome.record(home, "pages", TUESDAY, new Finding.Alias(later.id(), first.id(), "article"));
    }

    private Ran report(String name) {
        return home.run(
                "report",
                "weekly",
                "--campaign",
                CAMPAIGN,
                "--period",
                "2018-W47",
                "--out",
                folder.resolve(name).toString());
    }

    private long clippings(String... more) {
        String[] line = {"figures", "--campaign", CAMPAIGN, "--period", "2018-W47", "--json"};
        String[] all = java.util.stream.Stream.of(line, more)
                .flatMap(java.util.stream.Stream::of)
                .toArray(String[]::new);
        return json(home.run(all))
                .get("figures")
                .valueStream()
                .filter(figure -> figure.get("metric").asString().equals("clippings"))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asLong();
    }

    private List<String> found(String query) {
        return json(home.run("search", query, "--json"))
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }

    private static JsonNode json(Ran ran) {
        return new JsonMapper().readTree(ran.out());
    }
}
