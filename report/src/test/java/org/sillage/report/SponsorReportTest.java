// SPDX-License-Identifier: Apache-2.0
package org.sillage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sillage.core.campaign.Campaign;
import org.sillage.core.campaign.Match;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Mention;
import org.sillage.core.mention.OutletRegister;
import org.sillage.core.message.Messages;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.search.Query;
import org.sillage.report.xlsx.WorkbookCheck;
import org.sillage.report.xlsx.WorkbookFileName;
import org.sillage.report.xlsx.WorkbookIdentity;
import org.sillage.report.xlsx.XlsxWriter;

class SponsorReportTest {

    private static final Account SOMEBODY = new Account("x", "quelquun", "");

    private final SampleView view = new SampleView()
            .post("EDF-1", "2018-11-22T09:00:00Z", Map.of(Metric.IMPRESSIONS, 1_000L, Metric.LIKES, 10L))
            .post(
                    "EDF-2",
                    "2018-11-22T10:00:00Z",
                    SOMEBODY,
                    Basis.MEASURED,
                    Map.of(Metric.IMPRESSIONS, 7_000L, Metric.LIKES, 5L))
            .post("Michelin-3", "2018-11-22T11:00:00Z", Map.of(Metric.IMPRESSIONS, 90_000L))
            .clipping("EDF et la Fondation MICHÉLIN ouvrent", "a.example", "2018-11-22T10:00:00Z", "Jeanne Un")
            .clipping("EDF seule", "b.example", "2018-11-23T10:00:00Z")
            .clipping("Michelin seule", "c.example", "2018-11-23T10:00:00Z", "Jean Deux");

    @TempDir
    Path folder;

    @Test
    void onlyWhatNamesTheSponsorCounts() {
        Report report = report("edf", Locale.ENGLISH);
        assertThat(value(report, Metric.CLIPPINGS)).isEqualTo(2);
        assertThat(value(report, Metric.POSTS)).isEqualTo(2);
        assertThat(value(report, Metric.ENGAGEMENTS)).isEqualTo(15);
    }

    @Test
    void impressionsAreThoseOfTheCampaignsOwnPosts() {
        Report report = report("edf", Locale.ENGLISH);
        assertThat(value(report, Metric.IMPRESSIONS)).isEqualTo(1_000);
        assertThat(Samples.cells(report, "Posts", "impressions")).containsExactly(1_000L, null);
    }

    @Test
    void theTitleSaysWhereTheSponsorAppears() {
        Report report = report("edf", Locale.FRENCH);
        assertThat(Samples.cells(report, "Clippings", "title")).contains("EDF et la […] ouvrent", "EDF seule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noByteOfTheFileNamesAnotherSponsor(String language) throws Exception {
        String own = bytes(written("michelin", Locale.of(language)));
        assertThat(own).containsIgnoringCase("michelin");
        String other = bytes(written("edf", Locale.of(language)));
        assertThat(other).doesNotContainIgnoringCase("michelin").doesNotContainIgnoringCase("MICHÉLIN");
        assertThat(other).contains("EDF seule");
    }

    @Test
    void aPackVerifiesAgainstTheLedgerAndSaysWhoseItIs() throws Exception {
        Path file = written("edf", Locale.FRENCH);
        assertThat(file.getFileName()).hasToString("usine-2018_sponsor_edf_2018-09-01_2018-11-30_fr.xlsx");
        assertThat(WorkbookIdentity.read(file).sponsor()).contains("edf");
        Messages words = ReportWords.in(Locale.FRENCH);
        assertThat(WorkbookCheck.compare(file, report("edf", Locale.FRENCH), words)
                        .isOk())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everySheetAndHeadingHasWords(String language) {
        Messages words = ReportWords.in(Locale.of(language));
        for (Sheet sheet : report("edf", Locale.of(language)).sheets()) {
            assertThat(words.words(sheet.table().sheet())).doesNotStartWith("sheet.");
            for (Table.Column column : sheet.table().columns()) {
                assertThat(words.words("column." + column.key())).doesNotStartWith("column.");
            }
        }
    }

    private Path written(String sponsor, Locale language) throws IOException {
        Report report = report(sponsor, language);
        Path file = folder.resolve(WorkbookFileName.of(report.properties()));
        XlsxWriter.write(report, ReportWords.in(language), file);
        return file;
    }

    /** All parts of a workbook, unpacked. */
    private static String bytes(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    all.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    private Report report(String sponsor, Locale language) {
        Campaign sample = Samples.campaign();
        List<Campaign.Sponsor> sponsors = List.of(
                new Campaign.Sponsor("edf", "EDF", "EDF", word("EDF")),
                new Campaign.Sponsor("michelin", "Fondation Michelin", "Michelin", word("Michelin")));
        Campaign campaign = new Campaign(
                sample.id(),
                sample.names(),
                sample.notices(),
                sample.period(),
                sample.event(),
                sample.query(),
                sample.words(),
                sample.accounts(),
                sponsors,
                sample.mixBases(),
                sample.reports());
        Matching byWords =
                some -> some.stream().map(item -> match(item.mention())).toList();
        Scope scope = Scope.of(campaign, byWords, StoryBook.NO_REPRINTS, OutletRegister.EMPTY);
        SponsorReport.Question question =
                new SponsorReport.Question(sponsor, campaign.period(), List.of("feed-michelin", "x"), "0.1.0");
        return SponsorReport.of(question, view, scope, ReportWords.in(language));
    }

    private static Match match(Mention mention) {
        TreeSet<String> named = new TreeSet<>();
        String words = (mention.title() + mention.text()).toLowerCase(Locale.ROOT);
        if (words.contains("edf")) named.add("edf");
        if (words.contains("michelin") || words.contains("michélin")) named.add("michelin");
        return new Match(true, named);
    }

    private static Query word(String text) {
        return new Query.Word(Optional.empty(), text, false, false);
    }

    private static long value(Report report, Metric metric) {
        return report.summary().tiles().stream()
                .filter(tile -> tile.metric() == metric)
                .mapToLong(tile -> Math.round(tile.value().orElse(-1)))
                .findFirst()
                .orElseThrow();
    }
}
