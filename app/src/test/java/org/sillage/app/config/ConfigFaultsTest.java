// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;

/** Faults planted in files that people edit: each is found at its line and column, all of them at once. */
class ConfigFaultsTest {

    private static final String CAMPAIGN = "config/campaigns/fete.yaml";

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aSoundHome() {
        home = CommandLineHome.with(folder.resolve("home")).file("config/sources.yaml", "sources: []\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void anUnknownKeyIsShownWhereItStands() {
        home.file("config/sillage.yaml", "zone: Europe/Paris\nnetwrok:\n  contact: x\n");
        assertThat(errors()).containsExactly("sillage.yaml:2:1: \"netwrok\" is no key here. Did you mean \"network\"?");
    }

    @Test
    void anUnknownKeyThatResemblesNothingListsWhatThereIs() {
        home.file("config/sillage.yaml", "colour: blue\n");
        assertThat(errors())
                .containsExactly("sillage.yaml:1:1: \"colour\" is no key here. Known keys: zone, language, network.");
    }

    @Test
    void aMissingKeyIsShownAtItsParent() {
        home.file("config/sources.yaml", "sources:\n  - id: matin\n    every: 1 day\n");
        assertThat(errors()).containsExactly("sources.yaml:2:5: The key \"type\" is missing. Add it here.");
    }

    @Test
    void aKeyGivenTwiceIsShownTheSecondTime() {
        home.file("config/sillage.yaml", "zone: UTC\nlanguage: fr\nzone: Europe/Paris\n");
        assertThat(errors())
                .containsExactly("sillage.yaml:3:1: \"zone\" was already given on line 1. Keep one of them.");
    }

    @Test
    void aTabIsShown() {
        home.file("config/sillage.yaml", "network:\n\tcontact: x\n");
        assertThat(errors()).singleElement().asString().startsWith("sillage.yaml:2:1: A tab stands here.");
    }

    @Test
    void quotesThatNeverEndAreShown() {
        home.file("config/sillage.yaml", "zone: \"Europe/Paris\n");
        assertThat(errors()).singleElement().asString().startsWith("sillage.yaml:2:1: Quotes, a bracket or a brace");
    }

    @Test
    void aValueOfAListIsShownWhereItStands() {
        home.file("config/sillage.yaml", "language: fra\n");
        assertThat(errors()).containsExactly("sillage.yaml:1:11: \"fra\" is not possible here. Did you mean \"fr\"?");
    }

    @Test
    void aZoneThatDoesNotExistIsShownWithTheNearest() {
        home.file("config/sillage.yaml", "zone: Europe/Pari\n");
        assertThat(errors())
                .containsExactly("sillage.yaml:1:7: \"Europe/Pari\" is no time zone. Did you mean \"Europe/Paris\"?");
    }

    @Test
    void aDayThatDoesNotExistIsShown() {
        home.file(CAMPAIGN, "name: {en: Fair}\nfrom: 2018-02-30\nto: 2018-03-31\nquery: fair\n");
        assertThat(errors())
                .containsExactly("campaigns/fete.yaml:2:7: \"2018-02-30\" is not a day."
                        + " Write year-month-day, such as 2018-11-22.");
    }

    @Test
    void aCampaignEndsAfterItBegins() {
        home.file(CAMPAIGN, "name: {en: Fair}\nfrom: 2018-03-31\nto: 2018-03-01\nquery: fair\n");
        assertThat(errors())
                .containsExactly(
                        "campaigns/fete.yaml:3:5: The last day, 2018-03-01, comes before the first, 2018-03-31.");
    }

    @Test
    void anEventLiesInsideItsCampaign() {
        home.file(CAMPAIGN, """
                name: {en: Fair}
                from: 2018-03-01
                to: 2018-03-31
                query: fair
                event: {from: 2018-03-30, to: 2018-04-02}
                """);
        assertThat(errors())
                .containsExactly("campaigns/fete.yaml:5:31: This day lies outside the campaign,"
                        + " which goes from 2018-03-01 to 2018-03-31.");
    }

    @Test
    void aFaultyQueryIsShownAtItsOwnCharacter() {
        home.file(CAMPAIGN, "name: {en: Fair}\nfrom: 2018-03-01\nto: 2018-03-31\nquery: 'fair (town OR village'\n");
        // The bracket is the sixth character of the query, which begins after the quote in column 9.
        assertThat(errors()).singleElement().asString().startsWith("campaigns/fete.yaml:4:14: ");
    }

    @Test
    void theQueryOfASponsorIsReadToo() {
        home.file(CAMPAIGN, """
                name: {en: Fair}
                from: 2018-03-01
                to: 2018-03-31
                query: fair
                sponsors:
                  - id: baker
                    name: Baker
                    query: bread AND
                  - {id: baker, name: Other, query: cake}
                """);
        assertThat(errors())
                .hasSize(2)
                .satisfiesExactly(
                        query -> assertThat(query).startsWith("campaigns/fete.yaml:8:18: "),
                        id -> assertThat(id).startsWith("campaigns/fete.yaml:9:10: \"baker\" is already taken"));
    }

    @Test
    void aTimeThatTheClocksSkipIsRefused() {
        home.file(CAMPAIGN, """
                name: {en: Fair}
                from: 2018-03-01
                to: 2018-03-31
                query: fair
                reports:
                  - kind: weekly
                    every: sunday at 02:30
                """);
        assertThat(errors())
                .singleElement()
                .asString()
                .startsWith("campaigns/fete.yaml:7:12: 02:30")
                .contains("Europe/Paris");
    }

    @Test
    void aScheduleThatSaysNothingIsShown() {
        home.file("config/sources.yaml", "sources:\n  - id: a\n    type: folder\n    path: inbox\n    every: often\n");
        assertThat(errors())
                .anySatisfy(error -> assertThat(error).startsWith("sources.yaml:5:12: \"often\" is no schedule."));
    }

    @Test
    void twoSourcesHaveTwoIds() {
        home.file(
                "config/sources.yaml",
                "sources:\n  - {id: a, type: folder, path: inbox}\n  - {id: a, type: folder, path: inbox}\n");
        assertThat(errors())
                .anySatisfy(
                        error -> assertThat(error).startsWith("sources.yaml:3:10: \"a\" is already taken, on line 2."));
    }

    @Test
    void everyKindOfPressSourceIsKnown() {
        home.file("config/sources.yaml", """
                sources:
                  - {id: a, type: google-news, query: usine, language: en-GB, rights: headline}
                  - {id: b, type: gdelt, query: usine, since: 2018-09-01, every: 6 hours}
                  - {id: c, type: media-cloud, query: usine, token: "file:secrets/token", collections: [34412146]}
                  - {id: d, type: article-page, of: [b, c], most: 50}
                  - {id: e, type: news-sitemap, url: "https://ouest-matin.example/news.xml"}
                """);
        // The secret is not there on the machine of a test; nothing else is wrong.
        assertThat(errors()).allSatisfy(error -> assertThat(error).contains("secrets/token"));
    }

    @Test
    void whatAPressSourceCannotBeAskedIsShownWhereItStands() {
        home.file("config/sources.yaml", """
                sources:
                  - {id: a, type: google-news, query: usine, language: fr}
                  - {id: b, type: gdelt, since: 2018-09-01}
                  - {id: c, type: gdelt, query: usine, since: autumn}
                  - {id: d, type: article-page, most: none}
                  - {id: e, type: feed, url: "https://ouest-matin.example/rss", rights: everything}
                """);
        assertThat(errors())
                .extracting(error -> error.split(": ", 2)[0])
                .containsExactly(
                        "sources.yaml:2:56",
                        "sources.yaml:3:5",
                        "sources.yaml:4:47",
                        "sources.yaml:5:39",
                        "sources.yaml:6:73");
    }

    @Test
    void anAudienceHasSourceAndDate() {
        home.file("config/outlets.yaml", """
                outlets:
                  - key: matin.example
                    name: Matin
                    audience:
                      - {value: 100000, unit: daily}
                """);
        assertThat(errors()).singleElement().asString().startsWith("outlets.yaml:5:9: The key \"source\" is missing.");
    }

    @Test
    void aPortIsPartOfAPrivateAddress() {
        home.file("config/sillage.yaml", "network:\n  allow-private:\n    - 127.0.0.1\n");
        assertThat(errors())
                .containsExactly(
                        "sillage.yaml:3:7: \"127.0.0.1\" is not written as expected." + " An example: 127.0.0.1:8099.");
    }

    @Test
    void bytesThatAreNotUtf8AreShown() throws java.io.IOException {
        java.nio.file.Files.write(
                home.root().resolve("config/sillage.yaml"),
                "zone: UTC\n# caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(errors()).singleElement().asString().startsWith("sillage.yaml:2:6: From here on");
    }

    @Test
    void aListThatBitesItsOwnTailIsRefused() {
        home.file("config/sillage.yaml", "network: &a\n  allow-private: [*a]\n");
        assertThat(errors()).isNotEmpty().allSatisfy(error -> assertThat(error).startsWith("sillage.yaml:"));
    }

    @Test
    void aMillionBracketsAreRefusedAndOverflowNothing() {
        home.file("config/sillage.yaml", "zone: " + "[".repeat(200_000));
        assertThat(errors()).isNotEmpty();
    }

    @Test
    void everythingIsFoundAtOnce() {
        home.file("config/sillage.yaml", "zone: Mars/Olympus\nlanguage: de\n")
                .file("config/sources.yaml", "sources:\n  - {id: A B, type: nothing, every: never}\n")
                .file(CAMPAIGN, "name: {en: Fair}\nfrom: yesterday\nto: 2018-03-31\nquery: '('\nqueries: x\n");
        assertThat(errors()).hasSize(8).isSorted();
    }

    @Test
    void faultsAreSaidInFrench() {
        home.file("config/sillage.yaml", "netwrok: {}\n");
        Ran ran = home.run("config", "check", "--lang", "fr");
        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.out())
                .isEqualTo("sillage.yaml:1:1: La clé « netwrok » n’existe pas ici. Vouliez-vous dire « network » ?\n");
    }

    /** YAML 1.1 would read a truth, an octal number and a number in base sixty. */
    @Test
    void noAndOctalNumbersAndTimesStayText() {
        Faults faults = new Faults();
        YamlNode root = YamlReader.read(
                        "x.yaml",
                        "a: no\nb: 012\nc: 22:30\nd: 12\ne: true\nf: null\n"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        faults)
                .orElseThrow();
        assertThat(List.of("a", "b", "c", "d", "e", "f"))
                .extracting(key -> ((YamlNode.Scalar) root.find("/" + key).orElseThrow()).kind())
                .containsExactly(
                        YamlNode.Kind.TEXT,
                        YamlNode.Kind.TEXT,
                        YamlNode.Kind.TEXT,
                        YamlNode.Kind.WHOLE,
                        YamlNode.Kind.FLAG,
                        YamlNode.Kind.NOTHING);
    }

    private List<String> errors() {
        return home.run("config", "check", "--quiet")
                .out()
                .lines()
                .filter(line -> line.matches("[a-z/]+\\.yaml:\\d+:\\d+: .*"))
                .toList();
    }
}
