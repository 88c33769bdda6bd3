// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.app.CommandLineHome;
import org.sillage.app.CommandLineHome.Ran;
import org.sillage.app.RecordedHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who signed, who is accredited, and what people decide about it, run as from a shell. */
class PeopleCommandsTest {

    private static final Instant THEN = Instant.parse("2018-11-23T10:00:00Z");
    private static final String CAMPAIGN = "usine-extraordinaire-2018";
    private static final String SECRET = "anne.secret@ouest-matin.example";
    private static final String LIST =
            "Nom;Prénom;Média;E-mail\nDupré;Anne;Ouest-Matin;" + SECRET + "\nMuet;Léo;Radio Canal;\n";

    @TempDir
    Path folder;

    private CommandLineHome home;

    @BeforeEach
    void aHomeWithAList() throws IOException {
        home = CommandLineHome.with(folder.resolve("home"));
        Path campaign = home.root().resolve("config/campaigns/" + CAMPAIGN + ".yaml");
        home.file(
                "config/campaigns/" + CAMPAIGN + ".yaml", Files.readString(campaign) + "accredited: accredited.csv\n");
        home.file("config/campaigns/accredited.csv", LIST);
        RecordedHome.record(
                home,
                "ouest",
                THEN,
                sighted(post("1"), "item[0]"),
                sighted(clipping("usine-un"), "item[1]"),
                sighted(
                        clipping("sud-soir.example", "usine-deux", "L'usine extraordinaire, vue du sud", "Un texte."),
                        "item[2]"));
    }

    @Test
    void theAccreditedWhoSignedAreAShareOfTheList() {
        assertThat(figure("accredited_converted").get("value").asDouble()).isEqualTo(0.5);
        assertThat(figure("accredited_converted").get("of").asLong()).isEqualTo(2);
    }

    @Test
    void theListCountsAsItWasRecorded() {
        home.file("config/campaigns/accredited.csv", "Nom;Média\nLéo Muet;Radio Canal\n");
        assertThat(figure("accredited_converted").get("value").asDouble()).isZero();
        assertThat(figure("accredited_converted", "--as-of", "2018-11-23T12:00:00Z")
                        .get("value")
                        .asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void anAddressOfTheListLeavesItByNoDoor() throws IOException {
        List<Ran> ran = List.of(
                home.run("config", "check"),
                home.run("config", "check", "--json"),
                home.run("config", "show"),
                home.run("config", "show", "--json"),
                home.run("figures", "--campaign", CAMPAIGN, "--period", "2018-W47", "-v"),
                home.run("search", "*", "--json", "--campaign", CAMPAIGN),
                home.run("report", "weekly", "--campaign", CAMPAIGN, "--period", "2018-W47", "-v"),
                home.run("verify", "-v"));
        assertThat(ran).allSatisfy(done -> assertThat(done.out() + done.err()).doesNotContain("secret"));
        List<Path> files = Stream.of("reports", "data")
                .flatMap(place -> below(home.root().resolve(place)))
                .filter(file -> !file.toString().contains("evidence"))
                .toList();
        assertThat(files).anyMatch(file -> file.toString().endsWith(".xlsx"));
        for (Path file : files) assertThat(text(file)).as(file.toString()).doesNotContain("anne.secret");
    }

    @Test
    void aFaultOfTheListNamesFileAndLineAndNotWhatStandsThere() {
        home.file("config/campaigns/accredited.csv", LIST + ";;Loire Info;" + SECRET + "\n");
        Ran checked = home.run("config", "check");
        assertThat(checked.code()).isEqualTo(4);
        assertThat(checked.out() + checked.err())
                .contains("campaigns/accredited.csv:4:1: line 4: this row has no name.")
                .doesNotContain("secret");
    }

    @Test
    void aPersonsWordBeatsTheListAndCanBeTakenBack() {
        JsonNode decided = json(home.run("judge", "person", "ANNE DUPRÉ", "--nobody", "--by", "Carla", "--json"));
        assertThat(figure("accredited_converted").get("value").asDouble()).isZero();
        assertThat(figure("journalists").get("value").asLong()).isZero();
        String number = decided.get("judgement").asString();
        assertThat(home.run("judge", "undo", number, "--by", "Carla").code()).isZero();
        assertThat(figure("accredited_converted").get("value").asDouble()).isEqualTo(0.5);
        JsonNode list = json(home.run("judge", "list", "--json")).get("judgements");
        assertThat(list.valueStream().map(one -> one.get("state").asString())).containsExactly("past", "undoing");
        assertThat(home.run("judge", "list").out()).contains("Carla").contains("is nobody");
    }

    @Test
    void aSignatureCanBeSaidToBeSomebodyOnTheList() {
        Ran said = home.run(
                "judge", "person", "Anne Dupré", "--outlet", "sud-soir.example", "--is", "Léo Muet", "--by", "Carla");
        assertThat(said.code()).isZero();
        assertThat(figure("accredited_converted").get("value").asDouble()).isEqualTo(1);
    }

    @Test
    void aMentionCanBeTakenOutOfACampaign() {
        String id = clipping("usine-un").id().value();
        long before = figure("clippings").get("value").asLong();
        Ran ran = home.run("judge", "about", id, "no", "--campaign", CAMPAIGN, "--by", "Carla", "--note", "recipe");
        assertThat(ran.code()).isZero();
        assertThat(figure("clippings").get("value").asLong()).isEqualTo(before - 1);
    }

    @Test
    void twoClippingsCanBeSaidToBeOneStory() {
        String one = clipping("usine-un").id().value();
        String other = clipping("sud-soir.example", "usine-deux", "x", "y").id().value();
        assertThat(figure("stories").get("value").asLong()).isEqualTo(2);
        assertThat(home.run("judge", "story", other, "--with", one, "--by", "Carla")
                        .code())
                .isZero();
        assertThat(figure("stories").get("value").asLong()).isEqualTo(1);
        assertThat(home.run("judge", "story", other, "--alone", "--by", "Carla").code())
                .isZero();
        assertThat(figure("stories").get("value").asLong()).isEqualTo(2);
    }

    @Test
    void whatCannotBeDecidedIsRefused() {
        String id = clipping("usine-un").id().value();
        String post = post("1").id().value();
        assertThat(Stream.of(
                        home.run("judge"),
                        home.run("judge", "person", "A. Dupré", "--is", "Anne Dupré"),
                        home.run("judge", "person", "A. Dupré", "--by", "Carla"),
                        home.run("judge", "person", "A. Dupré", "--is", "Anne", "--nobody", "--by", "Carla"),
                        home.run("judge", "person", "...", "--nobody", "--by", "Carla"),
                        home.run("judge", "person", "A. Dupré", "--nobody", "--by", " "),
                        home.run("judge", "about", "nothing", "yes", "--campaign", CAMPAIGN, "--by", "Carla"),
                        home.run("judge", "about", id, "maybe", "--campaign", CAMPAIGN, "--by", "Carla"),
                        home.run("judge", "about", id, "yes", "--campaign", "other", "--by", "Carla"),
                        home.run("judge", "story", id, "--by", "Carla"),
                        home.run("judge", "story", post, "--alone", "--by", "Carla"),
                        home.run("judge", "undo", "1", "--by", "Carla")))
                .allSatisfy(ran -> assertThat(ran.code()).isEqualTo(2));
        assertThat(json(home.run("judge", "list", "--json")).get("judgements")).isEmpty();
    }

    @Test
    void anUnknownOutletIsListedAndSettledWithOneCommand() throws IOException {
        Path file = home.root().resolve("config/outlets.yaml");
        String before = Files.readString(file);
        JsonNode unknown = json(home.run("outlets", "unknown", "--json")).get("outlets");
        assertThat(unknown.valueStream().map(one -> one.get("outlet").asString()))
                .containsExactly("ouest-matin.example", "sud-soir.example");
        Ran added = home.run(
                "outlets",
                "add",
                "www.Sud-Soir.example",
                "--name",
                "Sud-Soir: l'info",
                "--kind",
                "web",
                "--alias",
                "Le Sud-Soir",
                "--tier",
                "2");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(Files.readString(file)).startsWith(before).contains("name: 'Sud-Soir: l''info'");
        assertThat(home.run("config", "check").code()).isZero();
        assertThat(home.run("outlets", "unknown").out())
                .contains("ouest-matin.example")
                .doesNotContain("sud-soir");
        assertThat(home.run("outlets", "add", "sud-soir.example", "--name", "x", "--kind", "web")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void anUnknownNameIsSettledWithoutADomainAndItsClippingsCountThere() throws IOException {
        Path rows = home.root().resolve("rows.csv");
        Files.writeString(rows, "Titre;Média;Date\nL'usine extraordinaire;Le Soir de l'Ouest;2018-11-22\n");
        assertThat(home.run("import", rows.toString()).code()).isZero();
        assertThat(home.run("outlets", "unknown").out()).contains("le soir de l ouest");
        Ran added = home.run("outlets", "add", "--name", "Le Soir de l'Ouest", "--kind", "weekly");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(home.run("outlets", "unknown").out()).doesNotContain("soir de l");
        assertThat(home.run("outlets", "add", "--name", "LE SOIR de l'Ouest", "--kind", "web")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aSisterOfAnotherMediumMayBearAKnownName() {
        assertThat(home.run("outlets", "add", "soir.example", "--name", "Le Soir", "--kind", "web")
                        .code())
                .isZero();
        String[] paper = {
            "outlets", "add", "--name", "Le Soir", "--kind", "weekly", "--medium", "print", "--parent", "soir.example"
        };
        assertThat(home.run(paper).code()).isZero();
        assertThat(home.run(paper).code()).isEqualTo(2);
        assertThat(home.run("config", "check").code()).isZero();
    }

    @Test
    void aDecisionOnASignatureThatNobodyUsedIsKeptAndSaidToBeIdle() {
        Ran idle = home.run("judge", "person", "Z. Absent", "--nobody", "--by", "Carla");
        assertThat(idle.code()).isZero();
        assertThat(idle.err()).contains("Nobody has signed \"Z. Absent\" so far");
        Ran elsewhere = home.run(
                "judge", "person", "Anne Dupré", "--outlet", "lemonde.fr", "--is", "Anne Dupré", "--by", "Carla");
        assertThat(elsewhere.err()).contains("in lemonde.fr so far");
        Ran known = home.run("judge", "person", "DUPRÉ Anne", "--nobody", "--by", "Carla");
        assertThat(known.err()).doesNotContain("Nobody has signed");
    }

    @Test
    void anOutletThatWouldBreakTheFileIsNotAdded() throws IOException {
        Path file = home.root().resolve("config/outlets.yaml");
        String before = Files.readString(file);
        assertThat(home.run("outlets", "add", "a.example", "--name", "A", "--kind", "web", "--tier", "9")
                        .code())
                .isEqualTo(4);
        assertThat(home.run("outlets", "add", "a.example", "--name", "A", "--kind", "web", "--parent", "b")
                        .code())
                .isEqualTo(4);
        assertThat(home.run("outlets", "add", "no domain", "--name", "A", "--kind", "web")
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(before);
        home.file("config/outlets.yaml", "outlets: []\n");
        assertThat(home.run("outlets", "add", "a.example", "--name", "A", "--kind", "web")
                        .code())
                .isZero();
        assertThat(home.run("config", "check").code()).isZero();
    }

    private JsonNode figure(String metric, String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("figures", "--campaign", CAMPAIGN, "--period", "2018-W47", "--json"));
        arguments.addAll(List.of(more));
        JsonNode figures = json(home.run(arguments.toArray(String[]::new))).get("figures");
        return figures.valueStream()
                .filter(figure -> figure.get("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(ran.out());
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The bytes of a file as text; the parts of a workbook unpacked. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!file.toString().endsWith(".xlsx")) return text.toString();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
