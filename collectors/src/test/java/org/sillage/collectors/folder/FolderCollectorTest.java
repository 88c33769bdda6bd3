// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sillage.collectors.SourceTypes;
import org.sillage.collectors.Surroundings;
import org.sillage.collectors.formats.FileFormat;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Mapping;
import org.sillage.collectors.http.HttpSettings;
import org.sillage.collectors.http.SafeHttp;
import org.sillage.collectors.http.Sleeper;
import org.sillage.collectors.settings.SettingsException;
import org.sillage.collectors.settings.SourceSettings;
import org.sillage.core.collect.Capture;
import org.sillage.core.collect.Collector;
import org.sillage.core.collect.Resume;
import org.sillage.core.collect.SourceException;

class FolderCollectorTest {

    private static final Instant NOW = Instant.parse("2018-12-01T08:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path home;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(home.resolve("inbox/x"));
    }

    @Test
    void filesAreTakenInTheOrderOfTheirNamesAndStayWhereTheyAre() throws Exception {
        drop("b.csv", "2");
        drop("a.csv", "1");
        assertThat(take("")).extracting(Capture::origin).containsExactly("inbox/x/a.csv", "inbox/x/b.csv");
        assertThat(inbox).isDirectoryContaining("glob:**a.csv").isDirectoryContaining("glob:**b.csv");
    }

    @Test
    void theSameBytesAreNotTakenAgainUnderWhateverName() throws Exception {
        drop("a.csv", "1");
        String cursor = take("").getLast().cursor();
        drop("copy of a.csv", "1");
        Files.setLastModifiedTime(inbox.resolve("a.csv"), FileTime.from(NOW.minusSeconds(60)));
        assertThat(take(cursor)).isEmpty();
    }

    @Test
    void aFileThatChangedIsTakenAgain() throws Exception {
        drop("a.csv", "1");
        drop("b.csv", "2");
        String cursor = take("").getLast().cursor();
        drop("a.csv", "1 and more");
        assertThat(take(cursor)).extracting(Capture::origin).containsExactly("inbox/x/a.csv");
    }

    @Test
    void aCaptureThatWasCutShortGoesOnBehindTheLastFileKept() throws Exception {
        drop("a.csv", "1");
        drop("b.csv", "2");
        drop("c.csv", "3");
        String afterFirst = take("").getFirst().cursor();
        assertThat(take(afterFirst)).extracting(Capture::origin).containsExactly("inbox/x/b.csv", "inbox/x/c.csv");
    }

    @Test
    void aNumberIsObservedWhenItsFileWasMadeAndNeverInTheFuture() throws Exception {
        drop("old.csv", "1");
        drop("skewed.csv", "2");
        Files.setLastModifiedTime(inbox.resolve("old.csv"), FileTime.from(Instant.parse("2018-11-26T07:00:00Z")));
        Files.setLastModifiedTime(inbox.resolve("skewed.csv"), FileTime.from(NOW.plusSeconds(86_400)));
        assertThat(take(""))
                .extracting(Capture::observedAt)
                .containsExactly(Instant.parse("2018-11-26T07:00:00Z"), NOW);
    }

    @Test
    void whatProgramsAreStillWritingIsLeftAlone() throws Exception {
        for (String name : List.of(".hidden.csv", "a.csv.part", "b.TMP", "c.crdownload", "~$list.xlsx", "d.csv~")) {
            drop(name, name);
        }
        Files.createDirectory(inbox.resolve("folder.csv"));
        assertThat(take("")).isEmpty();
    }

    @Test
    void aMissingFolderStopsTheSourceWithItsName() throws Exception {
        Files.delete(inbox);
        assertThatThrownBy(() -> take("")).isInstanceOfSatisfying(SourceException.class, e -> {
            assertThat(e.kind()).isEqualTo(SourceException.Kind.SETTINGS);
            assertThat(e.reason().texts()).containsExactly("inbox/x");
        });
    }

    @Test
    void namedFilesAreTakenWhereverTheyAreAndOnlyTheirNameIsKept(@TempDir Path elsewhere) throws Exception {
        Path outside = Files.writeString(elsewhere.resolve("export.csv"), "1");
        Path inside = drop("a.csv", "2");
        Collector collector = FolderCollector.ofFiles("import", List.of(outside, inside), home, format(), clock());
        assertThat(take(collector, "")).extracting(Capture::origin).containsExactly("export.csv", "inbox/x/a.csv");
        Collector missing =
                FolderCollector.ofFiles("import", List.of(elsewhere.resolve("no.csv")), home, format(), clock());
        assertThatThrownBy(() -> take(missing, "")).isInstanceOf(SourceException.class);
    }

    @Test
    void settingsThatMakeNoSenseAreNamed() {
        assertRefused(Map.of(), "path");
        assertRefused(Map.of("path", "../elsewhere"), "path");
        assertRefused(Map.of("path", "/etc"), "path");
        assertRefused(Map.of("path", "inbox", "format", "cvs"), "format");
        assertRefused(Map.of("path", "inbox", "mapping", "none"), "mapping");
        assertRefused(Map.of("path", "inbox", "fromat", "auto"), "fromat");
    }

    @Test
    void aMappingMakesItsFolderOneOfPressLists() throws Exception {
        Mapping mapping = Mapping.of("maison", Map.of("title", List.of("Quoi")), Map.of());
        Surroundings surroundings = new Surroundings(
                http(),
                clock(),
                home,
                name -> Optional.of(mapping).filter(m -> m.name().equals(name)));
        Collector collector = SourceTypes.of("folder")
                .orElseThrow()
                .open(settings(Map.of("path", "inbox/x", "mapping", "maison")), surroundings);
        assertThat(collector.reader()).matches("clippings-[0-9a-f]+/[0-9]+");
    }

    private void assertRefused(Map<String, String> values, String key) {
        assertThatThrownBy(() -> open(values))
                .isInstanceOfSatisfying(
                        SettingsException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private Collector open(Map<String, String> values) throws SettingsException {
        return SourceTypes.of("folder").orElseThrow().open(settings(values), new Surroundings(http(), clock(), home));
    }

    private static SourceSettings settings(Map<String, String> values) {
        return new SourceSettings("exports", "folder", values, PARIS);
    }

    private static SafeHttp http() {
        return new SafeHttp(HttpSettings.of("test", "", List.of()), clock(), Sleeper.REAL);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static FileFormat format() throws SettingsException {
        return FileFormat.of("auto", FormatSettings.in(PARIS));
    }

    private Path drop(String name, String content) throws IOException {
        return Files.writeString(inbox.resolve(name), content);
    }

    private List<Capture> take(String cursor) throws Exception {
        return take(open(Map.of("path", "inbox/x")), cursor);
    }

    private static List<Capture> take(Collector collector, String cursor) throws SourceException {
        List<Capture> taken = new ArrayList<>();
        collector.capture(new Resume(cursor, false, Instant.EPOCH, NOW), taken::add);
        return taken;
    }
}
