// SPDX-License-Identifier: Apache-2.0
package org.sillage.collectors.formats.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sillage.collectors.files.MadeFiles.OBSERVED;
import static org.sillage.collectors.files.MadeFiles.text;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sillage.collectors.files.MadeFiles;
import org.sillage.collectors.formats.reading.FormatContract;
import org.sillage.collectors.formats.reading.FormatReader;
import org.sillage.collectors.formats.reading.FormatSettings;
import org.sillage.collectors.formats.reading.Read;
import org.sillage.core.collect.Finding;
import org.sillage.core.collect.UnreadableEvidenceException;
import org.sillage.core.evidence.Evidence;
import org.sillage.core.mention.Account;
import org.sillage.core.mention.MentionId;
import org.sillage.core.mention.Post;
import org.sillage.core.mention.Published;
import org.sillage.core.metric.Basis;
import org.sillage.core.metric.Metric;
import org.sillage.core.metric.MetricSnapshot;
import org.sillage.core.metric.Reading;
import org.sillage.core.metric.Subject;

/** Both layouts, after real exports; the account and its posts are invented. */
class XAnalyticsReaderTest extends FormatContract {

    private static final String OLD = "\"Tweet id\",\"Tweet permalink\",\"Tweet text\",\"time\",\"impressions\","
            + "\"engagements\",\"engagement rate\",\"retweets\",\"replies\",\"likes\",\"user profile clicks\",\"url clicks\","
            + "\"media views\",\"promoted impressions\"\n";
    private static final String OLD_ROW =
            "\"1065543210987654321\",\"https://twitter.com/UsineXtra/status/1065543210987654321\","
                    + "\"J-1 &amp; demain\n\"\"l'usine\"\"\",\"2018-11-22 09:30 +0000\",\"5210.0\",\"98.0\",\"0.0188\",\"11.0\",\"2.0\","
                    + "\"40.0\",\"3.0\",\"7.0\",\"0\",\"-\"\n";

    private static final String NEW = "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,"
            + "New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks\n";
    private static final String NEW_ROW = "1991431318533050368,\"Thu, Nov 20, 2025\",J-2,"
            + "https://x.com/usine_extra/status/1991431318533050368,\"10,050\",140,512,4,9,3,11,27,31,60,22,5,12\n";

    private final XAnalyticsReader reader = new XAnalyticsReader();

    @Override
    protected FormatReader reader() {
        return reader;
    }

    @Override
    protected Evidence sample() {
        return text(NEW + NEW_ROW);
    }

    @Override
    protected int sighted() {
        return 1;
    }

    @Test
    void theOldLayoutGivesAPostAndItsNumbers() throws IOException {
        List<Finding> findings = Read.all(reader, text(OLD + OLD_ROW));
        assertThat(findings.getFirst())
                .isEqualTo(new Finding.Sighting(
                        new Post(
                                new MentionId("x:post:1065543210987654321"),
                                "x",
                                Optional.of(new Account("x", "UsineXtra", "")),
                                Optional.of(URI.create("https://twitter.com/UsineXtra/status/1065543210987654321")),
                                Published.at(Instant.parse("2018-11-22T09:30:00Z")),
                                "",
                                "J-1 & demain\n\"l'usine\""),
                        "line 2"));
        assertThat(Read.counts(findings))
                .containsExactlyInAnyOrder(
                        "line 2 impressions 5210",
                        "line 2 platform_engagements 98",
                        "line 2 reposts 11",
                        "line 2 replies 2",
                        "line 2 likes 40",
                        "line 2 clicks 7",
                        "line 2 video_views 0");
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void aNumberIsTheTotalThatXMeasuredWhenTheFileWasMade() throws IOException {
        assertThat(Read.all(reader, text(OLD + OLD_ROW)))
                .contains(new Finding.Count(
                        new MetricSnapshot(
                                new Subject("x:post:1065543210987654321"),
                                Metric.REPOSTS,
                                new Reading.Total(11, OBSERVED),
                                Basis.MEASURED,
                                "x",
                                "retweets"),
                        "line 2"));
    }

    @Test
    void theNewLayoutGivesAPostAndItsNumbersAndItsSharesAreNoReposts() throws IOException {
        List<Finding> findings = Read.all(reader, text(NEW + NEW_ROW));
        assertThat(Read.counts(findings))
                .containsExactlyInAnyOrder(
                        "line 2 impressions 10050",
                        "line 2 platform_engagements 512",
                        "line 2 reposts 27",
                        "line 2 replies 11",
                        "line 2 likes 140",
                        "line 2 saves 4",
                        "line 2 clicks 22");
    }

    @Test
    void theNewLayoutStatesADayAndTheIdTheTimeOfIt() throws IOException {
        Published published = posts(NEW + NEW_ROW).getFirst().published();
        assertThat(published).isEqualTo(Published.at(Instant.parse("2025-11-20T09:00:00Z")));
    }

    @Test
    void anIdThatDoesNotFitItsDayLeavesTheDay() throws IOException {
        Published published =
                posts(NEW + NEW_ROW.replace("Nov 20", "Nov 27")).getFirst().published();
        assertThat(published).isEqualTo(Published.on(LocalDate.of(2025, 11, 27), Read.PARIS));
    }

    @Test
    void anIdThatASpreadsheetDamagedIsTakenFromTheLink() throws IOException {
        String damaged = OLD_ROW.replaceFirst("1065543210987654321", "1.06554E+18");
        assertThat(posts(OLD + damaged))
                .extracting(Post::id)
                .containsExactly(new MentionId("x:post:1065543210987654321"));
        String rounded = OLD_ROW.replaceFirst("1065543210987654321", "1065543210987654000");
        assertThat(posts(OLD + rounded))
                .extracting(Post::id)
                .containsExactly(new MentionId("x:post:1065543210987654321"));
    }

    @Test
    void aDamagedIdWithoutLinkIsSkippedAndSaid() throws IOException {
        String damaged =
                OLD_ROW.replaceFirst("1065543210987654321", "1.06554E+18").replaceFirst("https[^\"]*", "");
        assertThat(Read.skips(Read.all(reader, text(OLD + damaged + OLD_ROW))))
                .containsExactly("line 2 format.x-id-damaged [1.06554E+18]");
    }

    @Test
    void aNumberOfAWorkbookBeyondFifteenDigitsIsNoId() throws IOException {
        String cells =
                "<row r='1'><c t='inlineStr'><is><t>Tweet id</t></is></c><c t='inlineStr'><is><t>Tweet text</t></is></c>"
                        + "<c t='inlineStr'><is><t>time</t></is></c><c t='inlineStr'><is><t>impressions</t></is></c></row>"
                        + "<row r='2'><c><v>1.0655432109876543E18</v></c><c/><c/><c><v>3</v></c></row>"
                        + "<row r='3'><c><v>1066</v></c><c/><c/><c><v>3</v></c></row>";
        List<Finding> findings = Read.all(reader, MadeFiles.evidence(MadeFiles.workbook(cells)));
        assertThat(Read.skips(findings)).containsExactly("Press!A2 format.x-id-damaged [1.0655432109876543E18]");
        assertThat(Read.counts(findings)).containsExactly("Press!D3 impressions 3");
    }

    @Test
    void aRowWithoutIdIsSkippedAndSaid() throws IOException {
        String without = NEW_ROW.replaceFirst("\\d+", "").replaceFirst("https[^,]*", "");
        assertThat(Read.skips(Read.all(reader, text(NEW + without)))).containsExactly("line 2 format.x-no-id []");
    }

    @Test
    void aPostThatStandsTwiceIsReadOnce() throws IOException {
        List<Finding> findings = Read.all(reader, text(OLD + OLD_ROW + OLD_ROW));
        assertThat(Read.mentions(Post.class, findings)).hasSize(1);
        assertThat(Read.skips(findings)).containsExactly("line 4 format.post-twice [x:1065543210987654321]");
    }

    @Test
    void aDashIsNoNumberAndNotZero() throws IOException {
        List<Finding> findings = Read.all(reader, text(OLD + OLD_ROW.replace("\"5210.0\"", "\"-\"")));
        assertThat(Read.counts(findings)).hasSize(6).noneMatch(count -> count.contains("impressions"));
        assertThat(Read.skips(findings)).isEmpty();
    }

    @Test
    void aNumberThatIsNoCountIsSaidAndTheOthersKept() throws IOException {
        List<Finding> findings = Read.all(reader, text(OLD + OLD_ROW.replace("\"5210.0\"", "\"-5\"")));
        assertThat(Read.counts(findings)).hasSize(6);
        assertThat(Read.skips(findings)).containsExactly("line 2 file.number-negative [-5, impressions]");
    }

    @Test
    void aTimeThatCannotBeReadIsTakenFromTheId() throws IOException {
        Post post = posts(OLD + OLD_ROW.replace("2018-11-22 09:30 +0000", "?")).getFirst();
        assertThat(post.published().at()).isEqualTo(Instant.parse("2018-11-22T09:51:12Z"));
    }

    @Test
    void columnsMayBeMissingOrInAnotherOrder() throws IOException {
        String few = "time,impressions,Tweet text,Tweet id\n2018-11-22 10:00 +0000,10,=1+1,1000\n";
        List<Finding> findings = Read.all(reader, text(few));
        assertThat(Read.mentions(Post.class, findings)).singleElement().satisfies(post -> {
            assertThat(post.account()).isEmpty();
            assertThat(post.text()).isEqualTo("=1+1");
        });
        assertThat(Read.counts(findings)).containsExactly("line 2 impressions 10");
    }

    @Test
    void theAccountOfTheSourceServesWhereNoLinkNamesIt() throws IOException {
        String few = "Tweet id,Tweet text,time,impressions\n1000,a,2018-11-22 10:00 +0000,10\n";
        FormatSettings settings = new FormatSettings(Read.PARIS, Optional.empty(), Optional.of("UsineXtra"));
        assertThat(Read.mentions(Post.class, Read.all(reader, text(few), settings))
                        .getFirst()
                        .account())
                .contains(new Account("x", "UsineXtra", ""));
    }

    @Test
    void headingsAloneAreNoPostsAndNoFailure() throws IOException {
        assertThat(Read.all(reader, text(OLD))).isEmpty();
    }

    @Test
    void anotherListIsRefused() {
        assertThatThrownBy(() -> Read.all(reader, text("id,text,likes\n1,a,3\n")))
                .isInstanceOfSatisfying(
                        UnreadableEvidenceException.class,
                        e -> assertThat(e.reason().key()).isEqualTo("format.x-analytics-headings"));
    }

    private List<Post> posts(String file) throws IOException {
        return Read.mentions(Post.class, Read.all(reader, text(file)));
    }
}
