// SPDX-License-Identifier: Apache-2.0
package org.sillage.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sillage.core.testkit.Samples.clipping;
import static org.sillage.core.testkit.Samples.counted;
import static org.sillage.core.testkit.Samples.post;
import static org.sillage.core.testkit.Samples.sighted;
import static org.sillage.core.testkit.Samples.total;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
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

/** {@code sillage verify WORKBOOK}: what agrees is proved, and what does not is named. */
class VerifyTest {

    private static final Instant THEN = Instant.parse("2018-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private CommandLineHome home;
    private Path workbook;

    @BeforeEach
    void aHomeWithAReport() {
        home = CommandLineHome.with(folder.resolve("home"));
        RecordedHome.record(
                home,
                "exports",
                THEN,
                sighted(post("1"), "line 2"),
                counted(total(post("1"), Metric.IMPRESSIONS, 1200, THEN), "line 2"));
        RecordedHome.record(home, "ouest", THEN.plusSeconds(60), sighted(clipping("usine-un"), "item[1]"));
        workbook = folder.resolve("report.xlsx");
        Ran made = home.run(
                "report",
                "weekly",
                "--campaign",
                "usine-extraordinaire-2018",
                "--period",
                "2018-W47",
                "--out",
                workbook.toString());
        assertThat(workbook).as(made.err()).exists();
    }

    @Test
    void aWorkbookThatAgreesIsProvedAlsoAfterMoreWasRecorded() {
        RecordedHome.record(home, "exports", THEN.plusSeconds(7200), sighted(post("3"), "line 4"));
        JsonNode proof = verified(0);
        assertThat(proof.get("ok").asBoolean()).isTrue();
        assertThat(proof.get("checked").asLong()).isGreaterThan(100);
    }

    @Test
    void theReportOfTheWholeCampaignIsNamedAfterItsDaysAndProved() {
        Ran made = home.run("report", "campaign", "--campaign", "usine-extraordinaire-2018", "--lang", "fr");
        String name = "usine-extraordinaire-2018_campaign_2018-09-01_2018-11-30_fr.xlsx";
        assertThat(made.out()).as(made.err()).contains(name);
        Path whole = folder.resolve("home/reports").resolve(name);
        assertThat(home.run("verify", whole.toString()).code()).isZero();
    }

    @Test
    void anEditedCellIsNamed() throws IOException {
        edit("1200", "1300");
        assertThat(problems(verified(1)))
                .anySatisfy(problem ->
                        assertThat(problem).contains("!").contains("1200").contains("1300"));
    }

    @Test
    void aDeletedEvidenceFileIsNamedWithWhatRestsOnIt() throws IOException {
        delete("line 2");
        assertThat(problems(verified(1)))
                .singleElement()
                .asString()
                .contains("inbox/exports.csv")
                .contains("1 mention")
                .contains("1 number")
                .contains("x:post:1");
    }

    @Test
    void anIndexThatDiffersFromTheLedgerIsNamed() throws IOException {
        // The index of a home in which the first post said something else.
        CommandLineHome other = CommandLineHome.with(folder.resolve("other"));
        RecordedHome.record(other, "exports", THEN, sighted(post("9"), "line 2"));
        replace(home.root().resolve("data/index"), other.root().resolve("data/index"));
        Ran ran = home.run("verify", "--json");
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(problems(JsonMapper.shared().readTree(ran.out()))).isNotEmpty();
    }

    @Test
    void aFileThatIsNoWorkbookOfOursIsRefusedInWords() throws IOException {
        workbook = Files.writeString(folder.resolve("letter.xlsx"), "Dear all");
        assertThat(problems(verified(1))).singleElement().asString().contains("letter.xlsx");
        workbook = folder.resolve("none.xlsx");
        assertThat(problems(verified(1))).singleElement().asString().contains("none.xlsx");
        workbook = folder;
        assertThat(problems(verified(1))).singleElement().asString().contains(folder.toString());
    }

    private JsonNode verified(int code) {
        Ran ran = home.run("verify", workbook.toString(), "--json");
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
        assertThat(ran.err()).doesNotContain("Exception");
        return JsonMapper.shared().readTree(ran.out());
    }

    private static java.util.List<String> problems(JsonNode proof) {
        return proof.get("problems").valueStream().map(JsonNode::asString).toList();
    }

    /** Changes a number in every sheet's part, as a person does who saves the workbook again. */
    private void edit(String from, String to) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(URI.create("jar:" + workbook.toUri()), Map.of());
                Stream<Path> sheets = Files.list(parts.getPath("/xl/worksheets"))) {
            for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
                String xml = Files.readString(sheet);
                String edited = xml.replace("<v>" + from + "</v>", "<v>" + to + "</v>")
                        .replace("<v>" + from + ".0</v>", "<v>" + to + ".0</v>");
                try (OutputStream out = Files.newOutputStream(sheet)) {
                    out.write(edited.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Deletes the piece of evidence that holds some words. */
    private void delete(String words) throws IOException {
        try (Stream<Path> files = Files.walk(home.root().resolve("data/evidence"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".gz")).toList()) {
                try (var bytes = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
                    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                    if (!text.contains(words) || !text.startsWith("[")) continue;
                }
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }

    private static void replace(Path target, Path source) throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(each);
        }
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : all.sorted().toList())
                Files.copy(each, target.resolve(source.relativize(each).toString()));
        }
    }
}
