// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import org.sillage.app.RecordedHome;
import org.sillage.core.metric.Metric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands run as from a shell, over a home with two posts and two clippings. */
class CommandsTest {

    private static final Instant THEN = Instant.parse("2018-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aHomeWithMentions() {
        home = CommandLineHome.with(folder.resolve("home"));
        RecordedHome.record(
                home,
                "exports",
                THEN,
                sighted(post("1"), "line 2"),
                counted(total(post("1"), Metric.IMPRESSIONS, 1200, THEN), "line 2"),
                sighted(post("2"), "line 3"));
        RecordedHome.record(
                home,
                "ouest",
                THEN.plusSeconds(3600),
                sighted(clipping("usine-un"), "item[1]"),
                sighted(clipping("sud-soir.example", "usine-deux", "Cuisine du lundi", "Une recette."), "item[2]"));
    }

    @Test
    void aSearchHasEveryFieldOfTheContract() {
        JsonNode document = json(home.run("search", "usine", "--kind", "clipping", "--json"));
        assertThat(fields(document)).containsExactly("total", "hits", "facets");
        assertThat(fields(document.get("facets"))).containsExactly("network", "outlet", "language", "day");
        assertThat(document.get("total").asLong()).isEqualTo(1);
        JsonNode hit = document.get("hits").get(0);
        assertThat(fields(hit))
                .containsExactly(
                        "id",
                        "kind",
                        "network",
                        "outlet",
                        "authors",
                        "title",
                        "text",
                        "url",
                        "language",
                        "published",
                        "story",
                        "highlight");
        assertThat(hit.get("kind").asString()).isEqualTo("clipping");
        assertThat(hit.get("outlet").asString()).isEqualTo("ouest-matin.example");
        assertThat(hit.get("authors").get(0).asString()).isEqualTo("Anne Dupré");
        assertThat(hit.get("published").asString()).isEqualTo("2018-11-22T09:00:00Z");
        assertThat(hit.get("story").asString()).isEqualTo(hit.get("id").asString());
    }

    @Test
    void anAsteriskFindsEverythingAndFiltersNarrowIt() {
        assertThat(json(home.run("search", "*", "--json")).get("total").asLong())
                .isEqualTo(4);
        assertThat(json(home.run("search", "*", "--json", "--kind", "post"))
                        .get("total")
                        .asLong())
                .isEqualTo(2);
        assertThat(json(home.run("search", "*", "--json", "--outlet", "sud-soir.example"))
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(json(home.run("search", "*", "--json", "--lang", "en"))
                        .get("total")
                        .asLong())
                .isZero();
        assertThat(json(home.run("search", "*", "--json", "--to", "2018-11-21"))
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void aCampaignHoldsWhatItsWordsName() {
        JsonNode document =
                json(home.run("search", "*", "--json", "--campaign", "usine-extraordinaire-2018", "--sort", "newest"));
        assertThat(document.get("hits").valueStream().map(hit -> hit.get("id").asString()))
                .containsExactlyInAnyOrder(
                        "x:post:1", "x:post:2", "press:clipping:https://ouest-matin.example/usine-un");
    }

    @Test
    void afterTwoDashesAQueryMayBeginWithADash() {
        Ran ran = home.run("search", "--json", "--", "-recette *");
        assertThat(ran.code()).isZero();
        assertThat(json(ran).get("total").asLong()).isEqualTo(3);
    }

    @Test
    void aFaultyQueryNamesItsPlaceAndIsAUsageError() {
        Ran ran = home.run("search", "usine (lundi", "--lang", "fr");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Character 7");
    }

    @Test
    void whatTheIndexHasNotSeenYetIsSaid() {
        RecordedHome.recordWithoutIndexing(home, "exports", THEN.plusSeconds(7200), sighted(post("3"), "line 4"));
        Ran ran = home.run("search", "*", "--json");
        assertThat(json(ran).get("total").asLong()).isEqualTo(4);
        assertThat(ran.err()).contains("behind the ledger");
    }

    @Test
    void anIndexThatIsGoneIsBuiltAgainBeforeTheAnswer() throws IOException {
        try (Stream<Path> files = Files.walk(home.root().resolve("data/index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
        assertThat(json(home.run("search", "*", "--json")).get("total").asLong())
                .isEqualTo(4);
    }

    @Test
    void figuresHaveEveryFieldOfTheContractAndUnknownIsNull() {
        JsonNode document =
                json(home.run("figures", "--campaign", "usine-extraordinaire-2018", "--period", "2018-W47", "--json"));
        assertThat(fields(document)).containsExactly("position", "period", "zone", "figures");
        assertThat(document.get("zone").asString()).isEqualTo("Europe/Paris");
        assertThat(document.get("period").asString()).isEqualTo("2018-W47");
        JsonNode posts = figure(document, "posts");
        assertThat(fields(posts)).startsWith("metric", "value", "basis", "known", "of");
        assertThat(posts.get("value").asLong()).isEqualTo(2);
        JsonNode impressions = figure(document, "impressions");
        assertThat(impressions.get("value").asLong()).isEqualTo(1200);
        assertThat(impressions.get("known").asLong()).isEqualTo(1);
        assertThat(impressions.get("of").asLong()).isEqualTo(2);
        assertThat(impressions.get("basis").asString()).isEqualTo("measured");
        assertThat(figure(document, "reach").get("value").isNull()).isTrue();
        assertThat(figure(document, "reach").get("basis").isNull()).isTrue();
    }

    @Test
    void figuresAsOfADayKnowNothingLater() {
        JsonNode before = json(home.run("figures", "--period", "2018-11", "--as-of", "2018-11-22", "--json"));
        assertThat(before.get("position").asLong()).isZero();
        JsonNode sameDay = json(home.run("figures", "--period", "2018-11", "--as-of", "2018-11-23", "--json"));
        assertThat(figure(sameDay, "posts").get("value").asLong()).isEqualTo(2);
        JsonNode instant =
                json(home.run("figures", "--period", "2018-11", "--as-of", "2018-11-23T11:30:00+01:00", "--json"));
        assertThat(figure(instant, "clippings").get("value").isNull()).isTrue();
    }

    @Test
    void figuresAsOfADayFollowTheRulesOfThatDay() {
        String before = "usine-extraordinaire-2018";
        home.file(
                "config/campaigns/" + before + ".yaml",
                "name: {en: Other}\nfrom: 2018-09-01\nto: 2018-11-30\nquery: recette\n");
        JsonNode then = json(
                home.run("figures", "--campaign", before, "--period", "2018-11", "--as-of", "2018-11-23", "--json"));
        assertThat(figure(then, "posts").get("value").asLong()).isEqualTo(2);
        JsonNode now = json(home.run("figures", "--campaign", before, "--period", "2018-11", "--json"));
        assertThat(figure(now, "posts").get("value").asLong()).isZero();
        assertThat(figure(now, "clippings").get("value").asLong()).isEqualTo(1);
    }

    @Test
    void aTableOfFiguresSaysWhyOneIsUnknown() {
        Ran ran = home.run("figures", "--period", "2018-W47");
        assertThat(ran.out()).contains("n/a").contains("1,200").contains("1 of 2 known");
    }

    @Test
    void whatIsKeptIsProved() {
        JsonNode document = json(home.run("verify", "--json"));
        assertThat(fields(document)).containsExactly("ok", "checked", "withdrawn", "problems");
        assertThat(document.get("ok").asBoolean()).isTrue();
        assertThat(document.get("checked").asLong()).isGreaterThan(4);
    }

    @Test
    void aChangedByteOfEvidenceIsFound() throws IOException {
        Path one;
        try (Stream<Path> files = Files.walk(home.root().resolve("data/evidence"))) {
            one = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(one);
        bytes[bytes.length / 2] ^= 1;
        one.toFile().setWritable(true);
        Files.write(one, bytes);
        Ran ran = home.run("verify", "--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(json(ran).get("problems")).hasSize(1);
    }

    @Test
    void theIndexSaysWhereItStands() {
        JsonNode document = json(home.run("index", "status", "--json"));
        assertThat(fields(document)).containsExactly("position", "documents", "behind");
        assertThat(document.get("documents").asLong()).isEqualTo(4);
        assertThat(json(home.run("index", "rebuild", "--json")).get("behind").asLong())
                .isZero();
    }

    @Test
    void theScheduleIsListedWithWordsAndNextFiring() {
        JsonNode document = json(home.run("schedule", "next", "--json"));
        assertThat(fields(document)).containsExactly("entries");
        List<JsonNode> entries = document.get("entries").valueStream().toList();
        assertThat(entries).allSatisfy(entry -> assertThat(fields(entry)).containsExactly("id", "words", "next"));
        assertThat(entries.getLast().get("id").asString()).isEqualTo("report/usine-extraordinaire-2018/weekly");
        // The clock stands at Monday 26 November 2018, 08:00 in Paris: an hour after this week's.
        assertThat(entries.getLast().get("next").asString()).isEqualTo("2018-12-03T06:00:00Z");
    }

    @Test
    void theDoctorNamesStateFactAndRemedy() {
        JsonNode document = json(home.run("doctor", "--json"));
        assertThat(fields(document)).containsExactly("checks");
        assertThat(document.get("checks").valueStream())
                .allSatisfy(check -> assertThat(fields(check)).containsExactly("name", "state", "fact", "remedy"));
    }

    private static JsonNode figure(JsonNode document, String metric) {
        return document.get("figures")
                .valueStream()
                .filter(figure -> figure.get("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** Standard output holds one document and nothing else. */
    private static JsonNode json(Ran ran) {
        assertThat(ran.out().lines()).hasSize(1);
        return JsonMapper.shared().readTree(ran.out());
    }

    private static List<String> fields(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
