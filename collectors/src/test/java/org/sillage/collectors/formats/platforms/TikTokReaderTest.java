// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.Formats;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.collectors.formats.reading.Sample;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.Post;
import org.sillage.core.metric.Reading;

/** The list of videos and the overview by day of TikTok Studio; account and videos are invented. */
class TikTokReaderTest extends FormatContract {

    private static final String HEADINGS = "Video title,Video link,Post time,Total likes,Total comments,Total shares,"
            + "Total views,Total play time,Average watch time,Watched full video,Add to favorites\n";
    private static final String FIRST = "J-1 !,https://www.tiktok.com/@usine.extra/video/7575479637561759367?lang=fr,"
            + "2018-11-21 19:05:00,1.2K,48,-,\"18,400\",1:02:03,0:09,38%,12\n";
    private static final String SECOND =
            "Visite,https://www.tiktok.com/@usine.extra/video/7575479637561759368,11/12/2018 15:00,2M,,31,400,,,38%,\n";
    private static final String OVERVIEW = """
            Date,Video Views,Profile Views,Likes,Comments,Shares
            31 décembre,18400,310,1204,48,31
            1er janvier,900,10,4,,1
            """;

    @Override
    protected FormatReader reader() {
        return new TikTokReader();
    }

    @Override
    protected Evidence sample() {
        return text(HEADINGS + FIRST + SECOND + ",,,,,,,,,,\n" + FIRST + "No link,,2018-11-21,1,1,1,1,,,,\n");
    }

    @Override
    protected int sighted() {
        return 2;
    }

    @Test
    void aVideoIsItsDigitsAndItsAccountStandsInItsLink() throws IOException {
        List<Post> videos = Read.mentions(Post.class, Read.all(reader(), sample()));
        assertThat(videos.getFirst().id().value()).isEqualTo("tiktok:post:7575479637561759367");
        assertThat(videos.getFirst().account()).contains(new Account("tiktok", "usine.extra", ""));
        assertThat(videos.getFirst().url().orElseThrow())
                .hasToString("https://www.tiktok.com/@usine.extra/video/7575479637561759367");
        assertThat(videos.get(1).published().at()).hasToString("2018-11-12T14:00:00Z");
    }

    @Test
    void shortNumbersAreReadAndWhatIsMissingIsUnknown() throws IOException {
        assertThat(Read.counts(Read.all(reader(), text(HEADINGS + FIRST + SECOND))))
                .containsExactly(
                        "line 2 likes 1200",
                        "line 2 replies 48",
                        "line 2 saves 12",
                        "line 2 video_views 18400",
                        "line 3 likes 2000000",
                        "line 3 reposts 31",
                        "line 3 video_views 400");
    }

    @Test
    void aVideoThatComesAgainAndARowWithoutALinkAreSkipped() throws IOException {
        assertThat(Read.skips(Read.all(reader(), sample())))
                .containsExactly(
                        "line 5 format.post-twice [tiktok:post:7575479637561759367]", "line 6 format.post-no-id []");
    }

    @Test
    void theShortHeadingsOfAWorkbookAreKnownToo() throws IOException {
        Evidence workbook = MadeFiles.evidence(MadeFiles.workbook(
                MadeFiles.row(1, "Video title", "Video link", "Post time", "Likes", "Comments", "Shares", "Video views")
                        + MadeFiles.row(
                                2,
                                "a",
                                "https://www.tiktok.com/@a/video/7575479637561759367",
                                "2018-11-22",
                                "1,2K",
                                "3",
                                "4",
                                "5")));
        assertThat(Read.counts(Read.all(reader(), workbook)))
                .containsExactly(
                        "Press!D2 likes 1200", "Press!F2 reposts 4", "Press!E2 replies 3", "Press!G2 video_views 5");
    }

    @Test
    void daysWithoutAYearTakeTheOneThatTheFileStates() throws IOException {
        Evidence named = named("Overview_2018-12-30_2019-01-02.csv");
        List<Finding> findings = Read.all(reader(), named, of("usine.extra"));
        assertThat(Formats.recognise(Sample.of(named)).map(FormatReader::format))
                .contains("tiktok");
        assertThat(findings)
                .filteredOn(finding -> finding.place().equals("line 3"))
                .allSatisfy(finding -> {
                    var snapshot = ((Finding.Count) finding).snapshot();
                    assertThat(snapshot.subject().key()).isEqualTo("tiktok:account:usine.extra");
                    assertThat(((Reading.Amount) snapshot.reading()).over()).hasToString("2019-01-01");
                });
        assertThat(Read.counts(findings))
                .contains("line 2 video_views 18400", "line 3 video_views 900")
                .hasSize(7);
    }

    @Test
    void aVideoWhoseDayHasNoYearIsOfTheYearInItsNumber() throws IOException {
        String headings = "\"Time\",\"Video title\",\"Video link\",\"Post time\",\"Total likes\",\"Total views\"\n";
        List<Finding> findings = Read.all(
                reader(),
                text(
                        headings
                                + "\"January 5\",\"a\",\"https://www.tiktok.com/@a/video/7575479637561759367\",\"November 23\",\"5,431\",\"undefined\"\n"
                                + "\"January 5\",\"b\",\"https://www.tiktok.com/@a/video/7575479637561759368\",\"1er janvier\",\"1\",\"2\"\n"
                                + "\"January 5\",\"c\",\"https://www.tiktok.com/@a/video/7575479637561759369\",\"23 tháng Mười Một\",\"1\",\"2\"\n"
                                + "\"January 5\",\"d\",\"https://www.tiktok.com/@a/video/123456789\",\"November 23\",\"1\",\"2\"\n"));
        assertThat(Read.mentions(Post.class, findings))
                .extracting(video -> video.published().dayIn(Read.PARIS).toString())
                .startsWith("2025-11-23", "2026-01-01", "2025-11-22")
                .hasSize(4);
        assertThat(Read.counts(findings)).contains("line 2 likes 5431").hasSize(7);
        assertThat(Read.skips(findings)).containsExactly("line 5 file.date-none [November 23, Post time]");
    }

    @Test
    void anArchiveIsReadTableByTableAndWhatIsNoneOfThemIsTold() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("Content.csv", HEADINGS + FIRST);
        parts.put("FollowerGender.csv", "Gender,Distribution\nFemale,0.59\nMale,0.41\n");
        parts.put("FollowerHistory.csv", """
                "Date","Followers","Difference in followers from previous day"
                "December 30","undefined","0"
                "December 31","308","8"
                "January 1","300","-8"
                """);
        parts.put("Viewers.csv", """
                "Date","Total Viewers","New Viewers","Returning Viewers"
                "January 1","undefined","5","3"
                "January 2","8","5","3"
                """);
        Evidence archive = archive("Usine_2018-12-30_2019-01-02.zip", parts);
        assertThat(Formats.recognise(Sample.of(archive)).map(FormatReader::format))
                .contains("tiktok");
        List<Finding> findings = Read.all(reader(), archive, of("usine.extra"));
        assertThat(Read.counts(findings))
                .contains(
                        "Content.csv line 2 likes 1200",
                        "FollowerHistory.csv line 3 followers 308",
                        "FollowerHistory.csv line 4 followers 300",
                        "Viewers.csv line 3 reach 8")
                .hasSize(7);
        assertThat(Read.skips(findings)).containsExactly("FollowerGender.csv format.packed-left [tiktok]");
        assertThat(findings)
                .filteredOn(finding -> finding.place().startsWith("FollowerHistory.csv line 4"))
                .allSatisfy(finding -> assertThat(
                                ((Finding.Count) finding).snapshot().reading())
                        .isEqualTo(new Reading.Level(300, Instant.parse("2019-01-01T22:59:59Z"))));
    }

    @Test
    void ofAnArchiveWithoutYearsTheVideosAreTakenAndTheDaysAreTold() throws IOException {
        Evidence archive = archive("tiktok.zip", Map.of("Content.csv", HEADINGS + FIRST, "Overview.csv", OVERVIEW));
        List<Finding> findings = Read.all(reader(), archive, of("usine.extra"));
        assertThat(Read.mentions(Post.class, findings)).hasSize(1);
        assertThat(Read.skips(findings)).containsExactly("Overview.csv format.year-needed []");
        assertRefused(archive("tiktok.zip", Map.of("Overview.csv", OVERVIEW)), of("a"), "format.year-needed");
    }

    private static Evidence archive(String name, Map<String, String> parts) {
        byte[] bytes = MadeFiles.zip(parts);
        return new Evidence("", name, "", OBSERVED, () -> new ByteArrayInputStream(bytes));
    }

    @Test
    void withoutAYearOrAnAccountTheDaysAreRefused() {
        assertRefused(named("Overview.csv"), of("a"), "format.year-needed");
        assertRefused(
                named("Overview_2018-12-30_2019-01-02.csv"), FormatSettings.in(Read.PARIS), "format.account-needed");
    }

    private void assertRefused(Evidence evidence, FormatSettings settings, String key) {
        assertThatThrownBy(() -> Read.all(reader(), evidence, settings))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    private static Evidence named(String name) {
        byte[] bytes = MadeFiles.bytes(OVERVIEW);
        return new Evidence("", name, "", OBSERVED, () -> new ByteArrayInputStream(bytes));
    }

    private static FormatSettings of(String account) {
        return new FormatSettings(Read.PARIS, Optional.empty(), Optional.of(account));
    }
}
